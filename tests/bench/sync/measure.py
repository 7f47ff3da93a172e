"""What every row is measured with: wall time, processor time of client and server apart, memory of the client."""
import dataclasses
import os
import subprocess
import time

TICK = os.sysconf("SC_CLK_TCK")


@dataclasses.dataclass
class Figures:
    wall: float = 0.0
    client: float = 0.0  # seconds of processor
    server: float = 0.0
    rss: float = 0.0  # MiB, the largest process of the client
    requests: int = 0
    down: int = 0  # bytes
    up: int = 0
    note: str = ""

    @property
    def cpu(self):
        return self.client + self.server


def session_cpu(session):
    """Processor seconds of all processes of a session, and of those of their children that ended."""
    ticks = 0
    for name in os.listdir("/proc"):
        if not name.isdigit():
            continue
        try:
            with open(f"/proc/{name}/stat", encoding="ascii", errors="replace") as file:
                fields = file.read().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(fields[3]) == session:
            ticks += sum(int(field) for field in fields[11:15])
    return ticks / TICK


def timed(command, session=None, **options):
    """Runs a command to its end; `session` is the server whose processor time counts too."""
    before = session_cpu(session) if session else 0.0
    began = time.monotonic()
    child = subprocess.Popen(command, **options)
    _, status, use = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - began
    if child.returncode != 0:
        raise SystemExit(f"{command[0]} ended with {child.returncode}")
    server = session_cpu(session) - before if session else 0.0
    return Figures(wall, use.ru_utime + use.ru_stime, server, use.ru_maxrss / 1024)


def stop(process):
    process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
