"""What every row is measured with: wall time, processor time of client and server apart, memory of the client."""
import dataclasses
import gc
import json
import os
import subprocess
import sys
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


def forget_peak():
    """The memory of this process counts from here on."""
    gc.collect()
    with open("/proc/self/clear_refs", "w", encoding="ascii") as file:
        file.write("5")


def peak():
    """MiB since then."""
    with open("/proc/self/status", encoding="utf-8") as file:
        return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmHWM:"))


def timed(command, session=None, **options):
    """Runs a command to its end; `session` is the server whose processor time counts too. A small process of its own
    starts it: what this one holds would otherwise count as the command's memory."""
    before = session_cpu(session) if session else 0.0
    runner = subprocess.run([sys.executable, "-I", "-S", os.path.abspath(__file__)] + command, stdout=subprocess.PIPE,
                            text=True, check=True, **options)
    wall, cpu, rss, code = json.loads(runner.stdout.splitlines()[-1])
    if code != 0:
        raise SystemExit(f"{command[0]} ended with {code}")
    server = session_cpu(session) - before if session else 0.0
    return Figures(wall, cpu, server, rss / 1024)


def run(command):
    began = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, use = os.wait4(child.pid, 0)
    print(json.dumps([time.monotonic() - began, use.ru_utime + use.ru_stime, use.ru_maxrss,
                      os.waitstatus_to_exitcode(status)]))


def stop(process):
    process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


if __name__ == "__main__":
    run(sys.argv[1:])
