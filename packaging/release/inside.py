"""What version an installer tells by itself, and so do the programs in it."""
import os
import pathlib
import re
import subprocess
import tempfile
import zipfile

from common import Problem, ask

programs = ["jumelle", "jumelle-cli"]


def of_windows_program(content):
    """The version resource of a program for Windows, "none" without one; the fourth number is always 0 here."""
    told = ask("exiftool", "-s3", "-ProductVersionNumber", "-", feed=content).decode().strip()
    return re.sub(r"^(\d+\.\d+\.\d+)\.0$", r"\1", told) or "none"


def of_folder(folder):
    """Of the programs for Windows that lie somewhere in a folder."""
    for name in programs:
        found = sorted(folder.rglob(f"{name}.exe"))
        yield f"{name}.exe", of_windows_program(found[0].read_bytes()) if found else "not there"


def of_msi(path):
    table = ask("msiinfo", "export", str(path), "Property").decode(errors="replace")
    found = re.search(r"^ProductVersion\t([0-9.]+)", table, re.M)
    yield "the MSI", found.group(1) if found else "none"
    with tempfile.TemporaryDirectory() as place:
        ask("msiextract", "-C", place, str(path))
        yield from of_folder(pathlib.Path(place))


def of_zip(path):
    with tempfile.TemporaryDirectory() as place:
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                if pathlib.PurePosixPath(name).suffix == ".exe":
                    archive.extract(name, place)
        yield from of_folder(pathlib.Path(place))


def said(*command):
    """What a program answers to --version; None where it was built for other computers."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    try:
        text = subprocess.run([*command, "--version"], capture_output=True, text=True, env=environment, timeout=120).stdout
    except (OSError, subprocess.TimeoutExpired):
        return None
    found = re.search(r"\b(\d+\.\d+\.\d+)\b", text)
    return found.group(1) if found else "none"


def of_archive(path):
    with tempfile.TemporaryDirectory() as place:
        ask("tar", "-C", place, "-xf", str(path))
        for name in programs:
            found = sorted(pathlib.Path(place).glob(f"*/bin/{name}"))
            yield name, said(str(found[0])) if found else "not there"


def versions(path):
    """[(what, version)] of an installer; None as version, or an empty list, where only the file's name tells one."""
    if path.suffix == ".deb":
        return [("the package", ask("dpkg-deb", "--field", str(path), "Version").decode().strip())]
    if path.suffix == ".rpm":
        return [("the package", ask("rpm", "-qp", "--queryformat", "%{VERSION}", str(path)).decode().strip())]
    if path.suffix == ".exe":
        return [("the setup program", of_windows_program(path.read_bytes()))]
    if path.suffix == ".AppImage":
        return [("the program", said(str(path.resolve()), "--appimage-extract-and-run"))]
    readers = {".msi": of_msi, ".zip": of_zip, ".xz": of_archive}
    if path.suffix not in readers:
        return []
    try:
        return list(readers[path.suffix](path))
    except (OSError, zipfile.BadZipFile) as error:
        raise Problem(f"{path.name} cannot be read: {error}") from None
