"""What all parts of scripts/release share: the version, where things are, how other programs are asked."""
import json
import pathlib
import re
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parents[2]


class Problem(Exception):
    """A sentence for the person at the terminal; ends the program with exit code 1."""


def version(text=None):
    text = (root / "CMakeLists.txt").read_text() if text is None else text
    found = re.search(r"^project\(jumelle VERSION (\d+\.\d+\.\d+)\b", text, re.M)
    if not found:
        raise Problem("CMakeLists.txt: no 'project(jumelle VERSION x.y.z'")
    return found.group(1)


def ask(*command, feed=None):
    """Standard output of a program, as bytes; its complaint becomes ours."""
    try:
        done = subprocess.run(command, input=feed, capture_output=True, check=True)
    except FileNotFoundError:
        raise Problem(f"{command[0]} is not installed") from None
    except subprocess.CalledProcessError as error:
        said = (error.stderr or b"").decode(errors="replace").strip()
        raise Problem(f"{command[0]} failed: {said or error.returncode}") from None
    return done.stdout


def write_json(path, value):
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n")


def say(text):
    print(text, flush=True)


def warn(text):
    print(text, file=sys.stderr, flush=True)
