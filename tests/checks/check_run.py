#!/usr/bin/env python3
"""scripts/run as somebody types it: check_run.py SOURCE [FOLDER-OF-PROGRAMS]

Without the second argument only what needs no program: help, mistakes, no display. With it a server is started on a
free port with a data folder of its own, anew and again.
"""
import json
import os
import pathlib
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import urllib.request

source = pathlib.Path(sys.argv[1]).resolve()
problems = []


def expect(holds, what):
    if not holds:
        problems.append(what)


class Place:
    """A source tree of links: the scripts as they are, over the programs that are to be tried."""

    def __init__(self, folder, programs):
        self.root = pathlib.Path(folder)
        (self.root / "scripts").symlink_to(source / "scripts")
        if programs:
            (self.root / "build" / "release").mkdir(parents=True)
            (self.root / "build" / "release" / "bin").symlink_to(programs)
        self.env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
        self.env |= {"XDG_DATA_HOME": str(self.root / "share"), "HOME": str(self.root)}

    def command(self, *options):
        return [str(self.root / "scripts" / "run"), *options]

    def run(self, *options, **more):
        return subprocess.run(
            self.command(*options), env=self.env | more, capture_output=True, text=True, timeout=60)


def check_words(place):
    asked = place.run("--help")
    expect(asked.returncode == 0, f"--help ends with {asked.returncode}")
    for option in ("--as", "--fresh", "--server-only", "--client-only", "--offline", "--no-build", "--port"):
        expect(option in asked.stdout, f"--help does not tell of {option}")
    unknown = place.run("--nonsense")
    expect(unknown.returncode == 2 and "--nonsense" in unknown.stderr, f"an unknown option: {unknown}")
    blind = place.run("--no-build")
    expect(blind.returncode == 3, f"without a display it ends with {blind.returncode}")
    for way in ("xvfb-run", "--server-only", "jumelle-cli"):
        expect(way in blind.stderr, f"without a display it does not name {way}")
    expect(place.run("--as", "../eleni").returncode == 1, "any name is taken for a teacher's")
    nobody = place.run("--as", "nobody")
    expect(nobody.returncode == 1 and "eleni" in nobody.stderr, f"--as nobody does not name the teachers: {nobody}")
    for lonely in ("--as", "--port"):
        expect(place.run(lonely).returncode == 1, f"{lonely} needs a value")
    expect(not (place.root / "share").exists(), "something was made on the way")
    check_pairs(place)


def check_pairs(place):
    """Options that do not go together are named, and nothing is forgotten for them."""
    folder = place.root / "share" / "jumelle-demo"
    folder.mkdir(parents=True)
    (folder / "server.pid").write_text("kept")
    for pair in (("--fresh", "--client-only"), ("--client-only", "--fresh"), ("--server-only", "--client-only")):
        refused = place.run("--no-build", *pair)
        expect(refused.returncode == 2, f"{pair} ends with {refused.returncode}")
        expect(all(option in refused.stderr for option in pair) and "leave one" in refused.stderr,
               f"{pair} are not named: {refused.stderr}")
    expect((folder / "server.pid").read_text() == "kept", "what was there is forgotten all the same")


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def serve(place, *options):
    """Starts, asks who answers, ends it as Ctrl+C does; what was printed and what was answered."""
    port = free_port()
    process = subprocess.Popen(
        place.command("--no-build", "--server-only", "--port", str(port), *options),
        env=place.env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    answer = None
    until = time.monotonic() + 240
    while answer is None and process.poll() is None and time.monotonic() < until:
        answer = answers(place, port)
        if answer is None:
            time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    try:
        said, _ = process.communicate(timeout=30)
    except subprocess.TimeoutExpired:
        process.kill()
        said, _ = process.communicate()
        problems.append("Ctrl+C did not end it")
    expect(answer and "protocol" in answer, f"nobody answered: {said}")
    expect(process.returncode == 0, f"it ended with {process.returncode}: {said}")
    return said


def check_second_start(place):
    """While one server runs: another port is refused under its name, --fresh ends it first; a stale number is nobody."""
    folder = place.root / "share" / "jumelle-demo"
    ports = [free_port(), free_port()]
    start = lambda port, *options: subprocess.Popen(
        place.command("--no-build", "--server-only", "--port", str(port), *options), env=place.env,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    (folder / "server.pid").write_text(f"{os.getpid()} 1\n")  # somebody else's number by now
    first = start(ports[0])
    until = time.monotonic() + 60
    while not answers(place, ports[0]) and first.poll() is None and time.monotonic() < until:
        time.sleep(0.2)
    expect(first.poll() is None, "a number that another program has now keeps the server from starting")
    second = place.run("--no-build", "--server-only", "--port", str(ports[1]))
    expect(second.returncode == 1 and str(ports[0]) in second.stderr, f"another port beside a running one: {second}")
    same = place.run("--no-build", "--server-only")
    expect(same.returncode == 1 and "runs already" in same.stderr, f"a second server: {same}")
    refused = place.run("--no-build", "--fresh", "--client-only", DISPLAY=":nowhere")
    expect(refused.returncode == 2 and first.poll() is None and answers(place, ports[0]),
           f"--fresh --client-only does not leave the server alone: {refused}")
    anew = start(ports[1], "--fresh")
    until = time.monotonic() + 240
    while not answers(place, ports[1]) and anew.poll() is None and time.monotonic() < until:
        time.sleep(0.2)
    expect(answers(place, ports[1]), "--fresh beside a running server starts none")
    expect(first.wait(30) is not None, "--fresh left the old server")
    anew.send_signal(signal.SIGINT)
    anew.communicate(timeout=30)
    first.communicate(timeout=30)


def answers(place, port):
    try:
        ca = place.root / "share" / "jumelle-demo" / "server" / "tls" / "ca.pem"
        context = ssl.create_default_context(cafile=str(ca))
        with urllib.request.urlopen(f"https://127.0.0.1:{port}/.well-known/jumelle", context=context) as page:
            return json.load(page)
    except OSError:
        return None  # it is still making its community


def check_server(place):
    made = "Making the demo community"
    early = place.run("--no-build", "--client-only", DISPLAY=":nowhere")
    expect(early.returncode == 1 and "without --client-only" in early.stderr, f"a client without a community: {early}")
    expect(made in serve(place, "--fresh"), "the first time a community is made")
    mark = place.root / "share" / "jumelle-demo" / "mark"
    mark.write_text("kept")
    expect(made not in serve(place), "the second time the community is the same")
    expect(mark.exists(), "nothing is forgotten unasked")
    expect(made in serve(place, "--fresh"), "--fresh makes it anew")
    expect(not mark.exists(), "--fresh forgets what was there")
    check_second_start(place)


with tempfile.TemporaryDirectory() as folder:
    if len(sys.argv) > 2:
        check_server(Place(folder, sys.argv[2]))
    else:
        check_words(Place(folder, None))
for problem in problems:
    print(problem)
sys.exit(1 if problems else 0)
