#!/usr/bin/env python3
"""staged.py TREE: does what packaging/windows/stage put together consist of what components.json says? Every DLL is a
part's, every part is there in the version it is listed with, and so is the text of its licence."""
import pathlib
import sys

sys.dont_write_bytecode = True

from common import Problem  # noqa: E402
from parts import debian_version, listed, read, resolved, unlike_debian, upstream  # noqa: E402


def same_qt(number=None):
    """What is part of Qt was read from one version of it; another one has other parts."""
    number = number or upstream(debian_version("qt6-base-dev") or "not installed")
    told = listed()["qt-parts-of"]
    return [] if number == told else [f"Qt is {number}, components.json lists what Qt {told} carries: read its qt_attribution.json anew"]


def problems(tree, rows=None):
    rows = [row for row in (rows or read()) if "windows" in row["in"]]
    owners = {}
    for row in rows:
        for pattern in row.get("files", []):
            found = [path.relative_to(tree).as_posix() for path in tree.glob(pattern)]
            if not found:
                yield f"{row['name']}: no {pattern}"
            for name in found:
                owners.setdefault(name, []).append(row["name"])
        if "seen" in row:
            name, mark = row["seen"]
            mark = mark.format(version=resolved(row, "windows", True).get("version"))
            if not (tree / name).is_file() or mark.encode() not in (tree / name).read_bytes():
                yield f"{row['name']}: '{mark.strip(chr(0))}' is not in {name}"
        if "text" in row and not (tree / "licences" / row["text"]).is_file():
            yield f"{row['name']}: licences/{row['text']} is missing"
        if "text" not in row and "part-of" not in row:
            yield f"{row['name']}: components.json names no text of its licence"
    for path in sorted(tree.rglob("*.dll")):
        name = path.relative_to(tree).as_posix()
        if len(owners.get(name, [])) != 1:
            yield f"{name} belongs to {' and '.join(owners.get(name, [])) or 'no part'} of components.json"


def main(tree):
    found = same_qt() + list(unlike_debian()) + list(problems(pathlib.Path(tree)))
    for line in found:
        print(f"staged: {line}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    try:
        sys.exit(main(*sys.argv[1:]))
    except Problem as problem:
        sys.exit(f"staged: {problem}")
