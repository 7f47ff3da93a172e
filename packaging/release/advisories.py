"""What to hold against lists of known holes, and Debian's list when a file of it is given."""
import json
import subprocess

from agree import installers
from bom import cpe, package_url
from common import Problem
from parts import kind_of, kinds, opened, parts


def shipped(out, only=None):
    """Every part that is carried along, once for each version, with the kinds it is in; and the kinds whose libraries only
    a file knows that is not in that folder."""
    files = installers(out) if out.is_dir() else []
    found, unseen = {}, []
    for kind in [only] if only else kinds:
        here = [path for path in files if kind_of(path.name) == kind] if kind in opened else []
        if kind in opened and not here:
            unseen.append(kind)
        for path in here or [None]:
            for part in filter(lambda part: part["shipped"], parts(kind, path)):
                # What came out of one source has its holes in common.
                name = part["source"] if "packaged" in part else part["name"]
                key = (name, part.get("version", ""), part.get("debian-version", ""))
                row = found.setdefault(key, {**part, "name": name, "kinds": []})
                row["kinds"] += [kind] if kind not in row["kinds"] else []
    return list(found.values()), unseen


def table(rows):
    lines = [("part", "version", "identifier", "in")]
    lines += [(r["name"], r.get("version") or ("with Qt" if r.get("part-of") == "Qt" else "?"), cpe(r) or package_url(r) or "-", ", ".join(r["kinds"])) for r in rows]
    widths = [max(len(line[i]) for line in lines) for i in range(3)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths)) + "  " + line[3] for line in lines)


def older(mine, fixed):
    return subprocess.run(["dpkg", "--compare-versions", mine, "lt", fixed]).returncode == 0


def known(rows, tracker, release):
    """(part, CVE, state, urgency) of what Debian's tracker says about each source; a part whose version is that of the
    original, not Debian's, lacks every correction that Debian made to it later."""
    for row in rows:
        mine = row.get("debian-version") or row.get("version")
        for name, entry in sorted(tracker.get(row.get("source", ""), {}).items()):
            state = entry.get("releases", {}).get(release)
            if mine is None or not name.startswith("CVE-") or state is None:
                continue
            urgency = state.get("urgency", "not yet assigned")
            if state["status"] == "open":
                yield row, name, "not mended in Debian", urgency
            # Debian writes 0 for a release that never had the hole.
            elif state["status"] == "resolved" and state.get("fixed_version", "0") != "0" and older(mine, state["fixed_version"]):
                yield row, name, f"mended in {state['fixed_version']}", urgency


def load(path):
    try:
        data = json.loads(path.read_text())
    except (OSError, ValueError) as error:
        raise Problem(f"{path} is not Debian's list as JSON: {error}") from None
    if not isinstance(data, dict) or not any("CVE-" in name for entries in list(data.values())[:50] for name in entries):
        raise Problem(f"{path} is not Debian's list as JSON: no source with a CVE in it")
    return data
