#!/usr/bin/env python3
"""check_left_out.py SOURCE BUILD PLACE CMAKE OPTIONS…: is every test of BUILD configured for Windows, too, or named with its reason in
packaging/windows/tests-left-out? PLACE is configured as for Windows to ask for the names; nothing is built in it."""
import pathlib
import re
import subprocess
import sys

LEFT_OUT = "packaging/windows/tests-left-out"


def problems(here, windows, text):
    """Tests that would get lost, names that no test has, and names without a reason; `text` is that of the list."""
    patterns = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            names, _, reason = line.partition(" ")
            patterns += names.split("|")
            if not reason.strip():
                yield f"{LEFT_OUT}:{number}: no reason"
    for name in sorted(here - windows):
        if not any(re.fullmatch(pattern, name) for pattern in patterns):
            yield f"{name} is not configured for Windows: name it in {LEFT_OUT}, with the reason"
    for pattern in patterns:
        if not any(re.fullmatch(pattern, name) for name in here):
            yield f"{LEFT_OUT} names {pattern}, which no test is called"


def catches():
    """It must see what it is for."""
    here, windows = {"tst_a", "tst_b", "tst_server", "tst_new"}, {"tst_a"}
    found = list(problems(here, windows, "# why\ntst_serve.*|tst_gone  about the server\ntst_b\n"))
    return len(found) == 3 and ":3: no reason" in found[0] and found[1].startswith("tst_new ") and "names tst_gone" in found[2]


def names(folder):
    """As ctest reads them; asking ctest itself would write over the log of the run that this is part of."""
    text = (folder / "CTestTestfile.cmake").read_text()
    found = set(re.findall(r"^add_test\(\[=\[(.*?)\]=\]", text, re.M))
    return found.union(*(names(folder / below) for below in re.findall(r'^subdirs\("(.*?)"\)', text, re.M)))


def main(source, build, place, cmake, *options):
    if not catches():
        return "check_left_out: does not see what is left out"
    done = subprocess.run([cmake, "-S", source, "-B", place, *options, "-DJUMELLE_SERVER=OFF", "-DJUMELLE_TESTS_FOR=Windows"], capture_output=True, text=True)
    if done.returncode:
        return f"check_left_out: configuring as for Windows fails:\n{done.stdout}{done.stderr}"
    here, windows = names(pathlib.Path(build)), names(pathlib.Path(place))
    if not windows or not windows < here:
        return f"check_left_out: {len(here)} tests here, {len(windows)} for Windows, of which only there: {sorted(windows - here)}"
    found = list(problems(here, windows, pathlib.Path(source, LEFT_OUT).read_text()))
    if not found:
        print(f"left out: {len(here)} tests, {len(windows)} configured for Windows, the others named with a reason")
    return "\n".join(found) or None


sys.exit(main(*sys.argv[1:]))
