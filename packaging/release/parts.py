"""What is inside each thing people install: read from components.json, from the archive itself and from this computer."""
import fnmatch
import json
import pathlib
import re
import subprocess
import tarfile

from common import Problem, root

# Whose file alone says what travels inside it.
opened = {"archive", "appimage", "macos"}
kinds = ["client-deb", "client-rpm", "server-deb", "server-rpm", "archive", "appimage", "windows", "macos", "flatpak"]


def kind_of(name):
    """Which kind of installer a file is, by its name."""
    rules = [
        (r"^jumelled[_-].*\.deb$", "server-deb"), (r"^jumelle[_-].*\.deb$", "client-deb"),
        (r"^jumelled-.*\.rpm$", "server-rpm"), (r"^jumelle-.*\.rpm$", "client-rpm"),
        (r"-linux-.*\.tar\.xz$", "archive"), (r"\.AppImage$", "appimage"),
        (r"\.(msi|exe|zip)$", "windows"), (r"\.dmg$", "macos"), (r"\.flatpak$", "flatpak"),
    ]
    for pattern, kind in rules:
        if re.search(pattern, name):
            return kind
    raise Problem(f"{name}: no kind of installer that is known here")


def upstream(debian):
    """6.4.2+dfsg-10 and 1:1.2.13.dfsg-1 without what Debian adds."""
    bare = re.sub(r"^\d+:", "", debian)
    bare = bare.rsplit("-", 1)[0] if "-" in bare else bare
    return re.sub(r"[.+~](dfsg|really|ds|deb\d+u|repack).*$", "", bare)


def asked(*command):
    """What a program answers; None when it is not there or knows nothing."""
    try:
        done = subprocess.run(command, capture_output=True, text=True)
    except FileNotFoundError:
        return None
    return done.stdout.strip() or None if done.returncode == 0 else None


def debian_version(package, field="source:Version"):
    """Version of the source that an installed package was built from; None when it is not installed."""
    return asked("dpkg-query", "-W", f"-f=${{{field}}}", package)


def listed():
    return json.loads((root / "packaging/release/components.json").read_text())


def read():
    return listed()["components"]


def resolved(row, kind, shipped):
    part = {key: row[key] for key in ("name", "licence", "licence-name", "source", "cpe", "purl", "part-of") if key in row}
    part["shipped"] = shipped
    given = row.get("version")
    if isinstance(given, str):
        part["version"] = given
    elif given and kind == "macos":
        if "brew" in given and (line := asked("brew", "list", "--versions", given["brew"])):
            part["version"] = line.split()[-1].split("_")[0]
    elif given and (full := debian_version(given["debian"])):
        part["debian-version"] = full
        part["version"] = upstream(debian_version(given["debian"], "Version") if given.get("of") == "binary" else full)
    return part


# Debian's short names of licences and those of SPDX; what is not here goes into the bill as Debian writes it.
spdx_names = {"Expat": "MIT", "Apache-2.0": "Apache-2.0", "BSD-2-clause": "BSD-2-Clause", "BSD-3-clause": "BSD-3-Clause", "GPL-2+": "GPL-2.0-or-later",
              "GPL-3+": "GPL-3.0-or-later", "LGPL-2": "LGPL-2.0-only", "LGPL-2+": "LGPL-2.0-or-later", "LGPL-2.1": "LGPL-2.1-only",
              "LGPL-2.1+": "LGPL-2.1-or-later", "LGPL-3": "LGPL-3.0-only", "LGPL-3+": "LGPL-3.0-or-later", "ISC": "ISC", "MIT": "MIT", "Zlib": "Zlib",
              "BSD-2-Clause": "BSD-2-Clause", "BSD-3-Clause": "BSD-3-Clause", "BSL-1.0": "BSL-1.0", "CC0-1.0": "CC0-1.0"}


def debian_licence(package, documents="/usr/share/doc"):
    """Licence of most files of an installed package as its copyright file names it; None when that tells no one name."""
    path = pathlib.Path(documents, package, "copyright")
    text = path.read_text(errors="replace") if path.is_file() else ""
    found = re.search(r"^Files:\s*\*.*?^License:[ \t]*(\S.*?)[ \t]*$", text, re.M | re.S)
    return found.group(1) if found and " " not in found.group(1) else None


def unlike_debian(rows=None, documents="/usr/share/doc"):
    """Parts whose licence is listed as another one than Debian names for the source they are from."""
    rows = rows or read()
    packages = {row["source"]: row["version"]["debian"] for row in rows if "source" in row and isinstance(row.get("version"), dict) and "debian" in row["version"]}
    for row in rows:
        told = debian_licence(packages[row["source"]], documents) if row.get("source") in packages else None
        if told and row.get("debian-says", row.get("licence")) not in (told, spdx_names.get(told)):
            yield f"{row['name']}: components.json says {row.get('licence')}, Debian's {packages[row['source']]} says {told}"


def of_archive(path):
    """The libraries that travel in the archive, as make-archive noted them in licences/packages.tsv."""
    with tarfile.open(path) as tar:
        member = next((m for m in tar if m.name.endswith("/licences/packages.tsv")), None)
        if member is None:
            raise Problem(f"{path.name} does not say which packages its libraries are from: build it again")
        lines = tar.extractfile(member).read().decode().splitlines()
    for line in lines:
        package, source, full, licence = line.split("\t")
        named = {"licence": spdx_names[licence]} if licence in spdx_names else {"licence-name": licence or "see the file licences"}
        yield {"name": package, "source": source, "version": upstream(full), "debian-version": full, "shipped": True, "packaged": True, **named}


def archive_of(image):
    """What make-appimage repacked into that file: the archive of the same version and processor beside it."""
    beside = image.with_name(re.sub(r"^Jumelle-([^-]+)-(.+)\.AppImage$", r"jumelle-\1-linux-\2.tar.xz", image.name))
    if beside == image:
        raise Problem(f"{image.name} is not called Jumelle-VERSION-PROCESSOR.AppImage, so its archive is not known")
    if not beside.is_file():
        raise Problem(f"{beside.name} is missing beside {image.name}: it alone says which libraries are in both")
    return beside


def of_image(path):
    """The libraries of Homebrew in the bundle, but those that components.json names, as collect-licences noted them."""
    noted = path.with_name(f"{path.name}.packages.tsv")
    if not noted.is_file():
        raise Problem(f"{noted.name} is missing beside {path.name}: scripts/package macos writes it")
    here = {row["version"]["brew"] for row in read() if isinstance(row.get("version"), dict) and "brew" in row["version"]}
    for line in noted.read_text().splitlines():
        formula, version = line.split("\t")
        if formula not in here and not formula.startswith("qt"):
            yield {"name": formula, "source": formula, "version": version.split("_")[0], "shipped": True, "packaged": True,
                   "licence-name": f"see {formula}-* in the bundle's licences"}


def parts(kind, path=None):
    """Everything of that kind besides Jumelle; `path` is needed for what only the file itself knows (`opened`)."""
    if kind not in kinds:
        raise Problem(f"{kind} is none of {', '.join(kinds)}")
    here = {kind, "archive"} if kind == "appimage" else {kind}
    rows = [row for row in read() if here & set(row["in"] + row["uses"]) and (path is None or fnmatch.fnmatch(path.name, row.get("only", "*")))]
    found = [resolved(row, kind, bool(here & set(row["in"]))) for row in rows]
    if kind == "archive" and path is not None:
        found += of_archive(path)
    if kind == "appimage" and path is not None:
        found += of_archive(archive_of(path))
    if kind == "macos" and path is not None:
        found += of_image(path)
    return sorted(found, key=lambda part: (part["name"].lower(), part.get("version", "")))
