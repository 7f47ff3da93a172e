"""Version, list of changes, AppStream and what was packed tell the same version; `prepare` makes them so."""
import datetime
import re
import xml.etree.ElementTree as xml

from common import Problem, root, say, version
from inside import versions

metainfo = root / "packaging/linux/eu.jumelle.Jumelle.metainfo.xml.in"
unreleased = root / "changelog/unreleased"
# Documents whose commands name files with the version in them.
documents = ["docs/deploying.md"]


def changes(number):
    return root / f"changelog/{number}.md"


def collect(parts):
    """One list out of many: title, then Added, Changed, Fixed … of each; a file's own heading becomes its subject."""
    order = ["Added", "Changed", "Fixed", "Removed", "Security"]
    sections = {}
    for name, text in parts:
        subject, kind = "", "Added"
        for line in text.splitlines():
            if line.startswith("# "):
                subject = line[2:].strip()
            elif line.strip().rstrip(":") in order:
                kind = line.strip().rstrip(":")
            elif line.strip():
                if not line.startswith(("- ", "  ")):
                    raise Problem(f"{name}: neither a heading, one of {', '.join(order)}, nor a list: {line}")
                sections.setdefault(kind, {}).setdefault(subject, []).append(line)
    if not sections:
        raise Problem("changelog/unreleased has no changes to collect")
    out = []
    for kind in order:
        if kind not in sections:
            continue
        out.append(f"## {kind}\n")
        # What has no subject comes first: behind a subject it would read as a part of it.
        for subject, lines in sorted(sections[kind].items(), key=lambda item: item[0] != ""):
            out += ([f"### {subject}"] if subject else []) + lines + [""]
    return "\n".join(out).rstrip() + "\n"


def released_in_metainfo(text):
    return re.findall(r'<release version="([^"]+)" date="([^"]+)"', text)


def prepare(number, date):
    """Sets the version and collects what is unreleased; nothing is written when one of the steps cannot be done."""
    if not re.fullmatch(r"\d+\.\d+\.\d+", number):
        raise Problem(f"{number} is not a version like 1.2.3")
    datetime.date.fromisoformat(date)
    old = version()
    if tuple(map(int, number.split("."))) < tuple(map(int, old.split("."))):
        raise Problem(f"{number} is older than {old}")
    if changes(number).exists():
        raise Problem(f"changelog/{number}.md is there already: {number} was released")
    parts = [(p.name, p.read_text()) for p in sorted(unreleased.glob("*.md"))]
    text = f"# {number} – {date}\n\n" + collect(parts)

    project = root / "CMakeLists.txt"
    project_text = re.sub(r"^(project\(jumelle VERSION )\d+\.\d+\.\d+", rf"\g<1>{number}", project.read_text(), flags=re.M)
    info = metainfo.read_text()
    info = re.sub(rf' *<release version="{re.escape(number)}"[^>]*/>\n', "", info)
    info = info.replace("  <releases>\n", f'  <releases>\n    <release version="{number}" date="{date}"/>\n', 1)

    changes(number).write_text(text)
    project.write_text(project_text)
    metainfo.write_text(info)
    for name in documents:
        path = root / name
        path.write_text(path.read_text().replace(old, number))
    for path in unreleased.glob("*.md"):
        path.unlink()
    (unreleased / ".keep").touch()
    say(f"{number} of {date}: changelog/{number}.md from {len(parts)} files; version, AppStream and documents set")


# What a release consists of, by the names of its files.
whole = {
    "client as DEB": r"^jumelle_.*\.deb$", "server as DEB": r"^jumelled_.*\.deb$", "client as RPM": r"^jumelle-.*\.rpm$",
    "server as RPM": r"^jumelled-.*\.rpm$", "archive for Linux": r"-linux-.*\.tar\.xz$", "AppImage": r"\.AppImage$",
    "Flatpak": r"\.flatpak$", "MSI": r"\.msi$", "setup program": r"-setup\.exe$", "portable zip": r"-portable\.zip$",
    "disk image for macOS": r"\.dmg$",
}


def absent(out):
    """Kinds of installers that are not in that folder."""
    names = [path.name for path in installers(out)] if out is not None and out.is_dir() else []
    return [kind for kind, pattern in whole.items() if not any(re.search(pattern, name) for name in names)]


def installers(out):
    kinds = {".deb", ".rpm", ".msi", ".exe", ".zip", ".dmg", ".AppImage", ".flatpak", ".xz"}
    return [p for p in sorted(out.iterdir()) if p.is_file() and p.suffix in kinds]


def named_in(path):
    """Files, volumes and programs that a document names with their version, and that version: Jumelle-1.2.3-x64.msi, "Jumelle 1.2.3",
    and `1.2.3.0`, as Windows says it."""
    found = re.finditer(r"\bjumelled?[-_ ](\d+\.\d+\.\d+)[\w.-]*|`(\d+\.\d+\.\d+)\.0`", path.read_text(), re.I)
    return {match.group(0).strip("`"): match.group(1) or match.group(2) for match in found}


def problems(out=None, released=False):
    number = version()
    try:
        xml.parse(metainfo)
    except xml.ParseError as error:
        yield f"{metainfo.name}: {error}"
        return
    listed = released_in_metainfo(metainfo.read_text())
    if not listed or listed[0][0] != number:
        yield f"AppStream lists {listed[0][0] if listed else 'no release'} first, the project is at {number}"
    waiting = sorted(p for p in unreleased.glob("*.md"))
    try:
        collect([(p.name, p.read_text()) for p in waiting] or [("", "- nothing")])
    except Problem as error:
        yield str(error)
    if released:
        if waiting:
            yield f"changelog/unreleased still holds {len(waiting)} files: scripts/release prepare collects them"
        if not changes(number).exists():
            yield f"changelog/{number}.md is missing"
        elif listed and not changes(number).read_text().startswith(f"# {number} – {listed[0][1]}\n"):
            yield f"changelog/{number}.md does not begin with '# {number} – {listed[0][1]}', the date of AppStream"
    for name in documents:
        for found in sorted(set(named_in(root / name).values()) - {number}):
            yield f"{name} names {', '.join(text for text, told in named_in(root / name).items() if told == found)}, the project is at {number}"
    if out is not None:
        files = installers(out)
        if not files:
            yield f"{out} holds nothing to install"
        for path in files:
            for what, inside in versions(path):
                if inside is not None and inside != number:
                    yield f"{path.name}: {what} says inside that it is {inside}, the project is at {number}"
            if path.suffix != ".flatpak" and number not in path.name:
                yield f"{path.name} does not have {number} in its name"
