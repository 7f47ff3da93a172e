#!/usr/bin/env python3
"""The layer check must catch what it is for: plants one violation of each kind and expects it to be named."""
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from check_layers import problems  # noqa: E402

PLANTED = {
    "models/a.cpp": ('#include "sync/engine.h"', "models may not include sync"),
    "server/b.cpp": ("#include <QString>", "server is free of Qt"),
    "store/c.cpp": ("#include <QtWidgets/QWidget>", "store may not use QtWidgets"),
    "core/d.h": ("#include <QLabel>", "core may not use widgets"),
    "ui/e.cpp": ('#include "tests/support/x.h"', "the product may not include tests"),
}
with tempfile.TemporaryDirectory() as folder:
    root = pathlib.Path(folder)
    for name, (line, _) in PLANTED.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(line + "\n")
    found = "\n".join(problems(root))
    missed = [text for name, (_, text) in PLANTED.items() if f"{name}:1: {text}" not in found]
print("missed: " + "; ".join(missed) if missed else "all planted violations were named")
sys.exit(1 if missed else 0)
