#!/usr/bin/env python3
"""check_man_pages FOLDER NAME=PROGRAM…: what a program's --help names stands in its man page, and nothing else does."""
import os
import pathlib
import re
import subprocess
import sys


def told(name, program):
    """Options, commands and variables that --help names."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "en", "QT_QPA_PLATFORM": "offscreen"}
    text = subprocess.run([program, "--help"], capture_output=True, text=True, check=True, env=environment, timeout=60).stdout
    commands = set()
    for block in re.findall(r"^Commands\n((?:  .*\n)+)", text, re.M):
        commands |= set(re.findall(r"^  ([a-z][a-z-]+)\b", block, re.M))
    for line in re.findall(rf"^  {re.escape(name)} ([a-z\[].*)", text, re.M):
        first, _, rest = re.sub(r"[\[\]]", "", line).partition(" ")
        if first == "user":  # the only command with verbs of its own
            commands |= {f"user {verb}" for verb in re.findall(r"(?:^|\| )([a-z]+)\b", rest.split("  ")[0])}
        elif not first.startswith("-"):
            commands.add(first)
    # A table of settings, which are options as well: name, default and what it is, with at least two spaces before that.
    settings = dict(re.findall(r"^  (\w+) = ?(.*?) {2,}", text, re.M))
    return {
        "options": set(re.findall(r"(?<![\w-])--?[a-zA-Z][\w-]*", text)) | {f"--{s}" for s in settings},
        "commands": commands,
        "variables": set(re.findall(r"\bJUMELLE_[A-Z_]+", text)),
        "defaults": {f"--{name} ({value.strip()})" for name, value in settings.items() if value.strip()},
    }


def written(path):
    """The same of a page; a command is what a paragraph of COMMANDS begins with."""
    source = path.read_text().replace(r"\-", "-").replace("\\ ", " ")
    source = re.sub(r"\\f[BIRP]", "", source)
    section = re.search(r"^\.SH COMMANDS\n(.*?)^\.SH ", source, re.M | re.S)
    heads = re.findall(r"^\.TP\n\.(?:BI?|BR|B) (.*)", section.group(1) if section else "", re.M)
    heads = [re.sub(r"\s+", " ", head.replace('"', " ")).strip() for head in heads]
    text = "\n".join(re.sub(r"^\.\w+ ?", "", line) for line in source.splitlines())
    return {
        "options": set(re.findall(r"(?<![\w-])--?[a-zA-Z][\w-]*", text)),
        "commands": {m.group(0) for head in heads if (m := re.match(r"user [a-z]+|[a-z][a-z-]+", head))},
        "variables": set(re.findall(r"\bJUMELLE_[A-Z_]+", text)),
        "defaults": {f"{name} {value}" for name, value in re.findall(r"^\.BI (--\w+) .*\n.*(\([^()]*\))\.$", source, re.M)},
    }


def main(folder, *programs):
    problems = []
    for given in programs:
        name, _, program = given.partition("=")
        page = next(pathlib.Path(folder).glob(f"{name}.[18]"))
        help_, man = told(name, program), written(page)
        if len(help_["options"]) < 5 or (name != "jumelle" and len(help_["commands"]) < 5):
            problems.append(f"{name} --help: understood too little of it: {help_}")
        for kind in help_:
            problems += [f"{page.name} lacks {what}" for what in sorted(help_[kind] - man[kind])]
            if kind not in ("variables", "defaults"):  # a page may tell more of them
                problems += [f"{page.name} names {what}, which --help does not" for what in sorted(man[kind] - help_[kind])]
    print("\n".join(problems) or f"man pages: {len(programs)} say what --help says")
    return 1 if problems else 0


sys.exit(main(*sys.argv[1:]))
