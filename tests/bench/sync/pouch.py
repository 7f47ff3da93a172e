"""PouchDB against express-pouchdb, each in a process of its own, over the loopback without TLS."""
import filecmp
import json
import os
import shutil
import subprocess

import measure

HERE = os.path.dirname(os.path.abspath(__file__)) + "/pouch"


def installed(work):
    """The packages of package.json in a folder that is kept from run to run."""
    os.makedirs(work, exist_ok=True)
    same = os.path.exists(work + "/package.json") and filecmp.cmp(HERE + "/package.json", work + "/package.json", False)
    if not same or not os.path.isdir(work + "/node_modules"):
        shutil.copy(HERE + "/package.json", work)
        subprocess.run(["npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=work,
                       check=True, stdout=subprocess.DEVNULL)
    for name in ("server.js", "client.js"):
        shutil.copy(f"{HERE}/{name}", work)


def run(work, records, scratch):
    folder = scratch + "/pouch"
    os.makedirs(folder + "/server")
    with open(scratch + "/pouch.log", "w", encoding="utf-8") as log:
        server = subprocess.Popen(["node", work + "/server.js", folder + "/server"], stdout=subprocess.PIPE, stderr=log,
                                  text=True)
        try:
            url = "http://127.0.0.1:" + server.stdout.readline().strip()
            client = subprocess.run(["node", "--expose-gc", "--max-old-space-size=4096", work + "/client.js", url, records, folder],
                                    stdout=subprocess.PIPE, stderr=log, text=True, check=True)
        finally:
            measure.stop(server)
    steps = {}
    for line in client.stdout.splitlines():
        step = json.loads(line)
        steps[step["step"]] = measure.Figures(step["wall"], step["client"], step["server"], step["rss"], step["requests"],
                                              step["down"], step["up"], f"{step['written']} records")
    return steps
