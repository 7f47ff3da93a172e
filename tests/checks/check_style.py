#!/usr/bin/env python3
"""House rules that a compiler does not know: sizes, forbidden calls, licence words, formatting."""
import pathlib
import re
import shutil
import subprocess
import sys

MAX_CPP, MAX_HEADER = 500, 250
FORBIDDEN = [
    # (folders, pattern, why)
    (("ui", "app", "models"), r"QMessageBox::(information|warning|critical|question)\(", "static message boxes block; use ui/prompts.h"),
    (("ui", "app", "models", "sync", "store", "core"), r"\bprocessEvents\(", "nested event loops lose events"),
    (("ui", "models", "sync", "store"), r"(->|\.)exec\(\)", "nested event loops lose events; use open() and a signal"),
    (("tests",), r"QTest::q(Wait|Sleep)\(|sleep_for\(|\busleep\(", "tests wait for conditions, never for time"),
    (("ui", "app", "models", "sync", "store", "core"), r"\bSIGNAL\(|\bSLOT\(", "connect by function pointer"),
    (("ui", "app", "models", "sync", "store", "core", "server", "schema", "cli"), r"\b(TODO|FIXME|XXX)\b", "unfinished work belongs in an issue"),
]
GENERATED = {"schema/fold_table.cpp", "schema/tables/fold_table.cpp"}


def files(root):
    out = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "*.cpp", "*.h"], cwd=root, capture_output=True, text=True, check=True)
    return [root / name for name in out.stdout.split() if (root / name).is_file()]


def problems(root):
    for path in files(root):
        name = path.relative_to(root).as_posix()
        lines = path.read_text(encoding="utf-8").splitlines()
        if name not in GENERATED:
            # Bodies of templates are code that only happens to stand in a header.
            limit = MAX_HEADER if name.endswith(".h") and not name.endswith("_impl.h") else MAX_CPP
            if len(lines) > limit:
                yield f"{name}: {len(lines)} lines, more than {limit}"
        if name.endswith(".h") and "#pragma once" not in lines[:3]:
            yield f"{name}:1: no #pragma once"
        for folders, pattern, why in FORBIDDEN:
            if name.split("/")[0] not in folders:
                continue
            for number, line in enumerate(lines, 1):
                if re.search(pattern, line) and "style-ok:" not in line:
                    yield f"{name}:{number}: {why}"
    if shutil.which("clang-format"):
        names = [p for p in files(root) if p.relative_to(root).as_posix() not in GENERATED]
        out = subprocess.run(["clang-format", "--dry-run", "-Werror", *map(str, names)], capture_output=True, text=True)
        for line in out.stderr.splitlines():
            if "error:" in line:
                yield line.replace(str(root) + "/", "")


if __name__ == "__main__":
    found = list(problems(pathlib.Path(sys.argv[1]).resolve()))
    print("\n".join(found[:80]) if found else "style: nothing to say")
    sys.exit(1 if found else 0)
