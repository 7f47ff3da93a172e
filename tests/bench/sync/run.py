#!/usr/bin/env python3
"""run.py BIN WORK [--records N] [--cyrus N] [--photos N] [--film MiB] [--no-line]: the table of docs/performance.md, ours
beside the floor and beside what others wrote, in one run. BIN holds bench/ and bin/ of a release build; WORK keeps the
packages of npm. Figures and ratios only: nothing here fails because a computer is slow."""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile

import cyrus
import files
import measure
import pouch
import web


def ours(arguments, program, scratch, *values, limits=False):
    """Runs one of our benchmarks; the figures it reports by name. One with `limits` ends with 1 when it is over them."""
    report = scratch + "/report.json"
    if os.path.exists(report):
        os.remove(report)
    environment = dict(os.environ, JUMELLE_BENCH_REPORT=report, JUMELLE_BIN_DIR=arguments.bin + "/bin",
                       JUMELLE_BENCH_RECORDS=scratch + "/records.ndjson", QT_QPA_PLATFORM="offscreen", TMPDIR=scratch)
    done = subprocess.run([f"{arguments.bin}/bench/{program}", *map(str, values)], env=environment, text=True,
                          stdout=subprocess.PIPE)
    for line in done.stdout.splitlines():
        if line.startswith("OVER THE LIMIT"):
            print(f"{program}: {line}", file=sys.stderr)
    if done.returncode not in ((0, 1) if limits else (0,)) or not os.path.exists(report):
        raise SystemExit(f"{program} ended with {done.returncode}:\n{done.stdout}")
    with open(report, encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    known = {field for field in measure.Figures.__dataclass_fields__}
    return {row["name"]: (measure.Figures(**{k: v for k, v in row.items() if k in known}), row) for row in rows}


def say(work, who, figures, floor=None):
    ratio = f"{figures.cpu / floor.cpu:.2f} / {figures.wall / floor.wall:.2f}" if floor else "–"
    traffic = f"{figures.down / 1e6:.2f} / {figures.up / 1e6:.2f}" if figures.down or figures.up else "–"
    memory = f"{figures.rss:.0f}" if figures.rss else "–"
    print(f"| {work} | {who} | {figures.wall:.2f} | {figures.client:.2f} + {figures.server:.2f} | {ratio} | "
          f"{memory} | {figures.requests or '–'} | {traffic} | {figures.note} |", flush=True)


def records(arguments, site, scratch):
    steps = ours(arguments, "bench_first_sync", scratch, arguments.records, 1)
    source = scratch + "/records.ndjson"
    floor = files.records_floor(site, source, scratch)
    pouched = pouch.run(arguments.work, source, scratch)
    asked = cyrus.run(source, arguments.cyrus, scratch) if arguments.cyrus else {}
    count = f"{arguments.records:,}".replace(",", " ")
    first, row = steps["first sync"]
    first.note = f"first records shown after {row['shown']:.2f} s"
    say(f"first sync of {count}", "floor: curl, gunzip, sqlite3", floor)
    say("", "ours", first, floor)
    say("", "PouchDB, no TLS, no search", pouched["first"], floor)
    for name, what in (("first", f"first sync of {arguments.cyrus}"), ("changed", ""), ("replay", "")):
        if name == "first" and asked:
            say(what, "cyrus-imapd, no search", asked[name])
    for name, step, what in (("100 changed", "changed", "100 changed"), ("1000 edits", "replay", "1 000 edits made offline")):
        say(what, "ours", steps[name][0])
        say("", "PouchDB", pouched[step], None)
        if asked:
            say("", f"cyrus-imapd of {arguments.cyrus}", asked[step])


def photos(arguments, site, scratch):
    folder = scratch + "/photos"
    files.make(folder, arguments.photos, 3 << 20)
    film = scratch + "/film"
    files.make(film, 1, arguments.film << 20)
    steps = ours(arguments, "bench_files", scratch, arguments.photos, arguments.film, 3072)
    for direction in ("up", "down"):
        floor = files.curl(site, folder, "curl", direction)
        other = files.rclone(site, folder, "rclone", direction)
        say(f"{arguments.photos} photos of 3 MiB {direction}", "floor: curl, no hash", floor)
        say("", "ours", steps["photos " + direction][0], floor)
        say("", "rclone", other, floor)
    floor = files.curl(site, film, "film", "up")
    say(f"a film of {arguments.film} MiB up", "floor: curl in one piece, no hash", floor)
    say("", "ours, in chunks", steps["film up"][0], floor)
    say("", "rclone", files.rclone(site, film, "film2", "up"), floor)


def slow_line(arguments, scratch):
    steps = ours(arguments, "bench_lines", scratch, arguments.records, 5_000_000, limits=True)
    for name, what in (("slow line", "first sync over 1 Mbit/s, 300 ms, a cut every 5 MB"),
                       ("slow line, 100 changed", "100 changed over that line"),
                       ("slow line, 1000 edits", "1 000 edits over that line")):
        figures, row = steps[name]
        figures.note = (f"{row['requests'] - row['streams']} round trips, {row['streams']} event streams, "
                        f"{row['connections']} TLS connections, {row['cuts']} cuts")
        if name == "slow line":
            figures.note += f"; {row['ratio']:.2f} × the gzip of the payload"
        say(what, "ours", figures)


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("bin")
    parser.add_argument("work")
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--cyrus", type=int, default=12_000)
    parser.add_argument("--photos", type=int, default=100)
    parser.add_argument("--film", type=int, default=300)
    parser.add_argument("--no-line", action="store_true", help="without the slow line, which takes minutes")
    arguments = parser.parse_args()
    arguments.work = os.path.abspath(arguments.work)
    pouch.installed(arguments.work)
    scratch = tempfile.mkdtemp(prefix="jumelle-bench-", dir="/var/tmp")
    os.makedirs(scratch + "/web")
    site = web.Web(scratch + "/web")
    try:
        print("| what | who | wall s | CPU s, client + server | × the floor, CPU / wall | MiB | requests | MB down / up | |")
        print("|---|---|---|---|---|---|---|---|---|", flush=True)
        records(arguments, site, scratch)
        photos(arguments, site, scratch)
        if not arguments.no_line:
            slow_line(arguments, scratch)
    finally:
        site.stop()
        shutil.rmtree(scratch, ignore_errors=True)


main()
