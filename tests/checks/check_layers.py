#!/usr/bin/env python3
"""Reads every #include of the tree and fails, with file and line, where a layer looks up or sideways."""
import pathlib
import re
import sys

MAY = {
    "schema": set(),
    "sqlite": set(),
    "core": {"schema"},
    "advice": {"core", "schema"},
    "keychain": {"core"},
    "courier": {"core", "schema"},
    "store": {"core", "schema", "sqlite"},
    "sync": {"store", "courier", "core", "schema"},
    "models": {"store", "core", "schema"},
    "ui": {"models", "store", "advice", "core", "schema"},
    "app": {"ui", "models", "sync", "courier", "store", "advice", "core", "schema", "keychain"},
    "cli": {"sync", "courier", "store", "advice", "core", "schema", "keychain"},
    "server": {"schema", "sqlite"},
}
QT_FREE = {"schema", "sqlite", "server"}
QT = {  # which Qt modules a layer may see
    "core": {"QtCore"},
    "advice": {"QtCore", "QtGui"},
    "courier": {"QtCore"},
    "store": {"QtCore"},
    "keychain": {"QtCore"},
    "sync": {"QtCore", "QtNetwork"},
    "models": {"QtCore", "QtGui"},
}
WIDGETS = re.compile(r"^(QWidget|QLabel|QPushButton|QApplication|QDialog|QMessageBox|QMainWindow|Q\w+View|Q\w+Layout)$")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def problems(root):
    for layer, allowed in MAY.items():
        for path in sorted((root / layer).rglob("*")):
            if path.suffix not in {".h", ".cpp"}:
                continue
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                match = INCLUDE.match(line)
                if not match:
                    continue
                style, name = match.groups()
                where = f"{path.relative_to(root)}:{number}: "
                first = name.split("/")[0]
                if style == '"' and first in MAY and first != layer and first not in allowed:
                    yield where + f"{layer} may not include {first}"
                if style == '"' and first == "tests":
                    yield where + "the product may not include tests"
                is_qt = style == "<" and (re.match(r"^Q[A-Z]\w+$", name) or name.startswith("Qt"))
                if is_qt and layer in QT_FREE:
                    yield where + f"{layer} is free of Qt"
                if is_qt and layer in QT:
                    if name.startswith("Qt") and "/" in name and first not in QT[layer]:
                        yield where + f"{layer} may not use {first}"
                    if WIDGETS.match(name) and name not in {"QAbstractItemView", "QAbstractTextDocumentLayout"}:  # the second is QtGui's
                        yield where + f"{layer} may not use widgets"


if __name__ == "__main__":
    found = list(problems(pathlib.Path(sys.argv[1])))
    print("\n".join(found) if found else "layers: every include is allowed")
    sys.exit(1 if found else 0)
