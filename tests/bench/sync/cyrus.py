"""Debian's cyrus-imapd by JMAP, its contacts filled with the same texts, and a small client that keeps them in SQLite."""
import base64
import gzip
import http.client
import json
import os
import sqlite3
import ssl
import subprocess
import sys
import time

import measure

SERVE = os.path.dirname(os.path.abspath(__file__)) + "/../../foreign/cyrus/serve.py"
USING = ["urn:ietf:params:jmap:core", "https://cyrusimap.org/ns/jmap/contacts"]
USER = "kasia"
PAGE = 4000


class Client:
    def __init__(self, port, ca):
        self.line = http.client.HTTPSConnection("localhost", port, timeout=900,
                                                context=ssl.create_default_context(cafile=ca))
        self.requests = self.down = self.up = 0
        self.login = "Basic " + base64.b64encode((USER + ":x").encode()).decode()

    def call(self, *calls):
        body = json.dumps({"using": USING, "methodCalls": [
            [name, {"accountId": USER, **arguments}, str(i)] for i, (name, arguments) in enumerate(calls)]}).encode()
        headers = {"Content-Type": "application/json", "Authorization": self.login, "Accept-Encoding": "gzip"}
        for attempt in (1, 2):  # the server ends idle connections
            try:
                self.line.request("POST", "/jmap/", body, headers)
                answer = self.line.getresponse()
                data = answer.read()
                break
            except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
                self.line.close()
                if attempt == 2:
                    raise
        self.requests += 1
        self.up += len(body)
        self.down += len(data)
        if answer.getheader("Content-Encoding") == "gzip":
            data = gzip.decompress(data)
        responses = [response[:2] for response in json.loads(data)["methodResponses"]]
        for name, arguments in responses:
            if name == "error" or arguments.get("notCreated") or arguments.get("notUpdated"):
                raise SystemExit(f"cyrus-imapd refused: {str(arguments)[:300]}")
        return [arguments for _, arguments in responses]


class Copy:
    """The client's own records."""

    def __init__(self, path):
        self.db = sqlite3.connect(path)
        self.db.executescript("pragma journal_mode=wal; pragma synchronous=normal;"
                              "create table obj(id text primary key, v text) without rowid;")
        self.state = "0"

    def fetch(self, client):
        written = 0
        more = True
        while more:
            reference = {"resultOf": "0", "name": "Contact/changes"}
            changes, made, updated = client.call(
                ("Contact/changes", {"sinceState": self.state, "maxChanges": PAGE}),
                ("Contact/get", {"#ids": {**reference, "path": "/created"}}),
                ("Contact/get", {"#ids": {**reference, "path": "/updated"}}))
            rows = [(r["id"], json.dumps(r)) for r in made["list"] + updated["list"]]
            self.db.executemany("insert or replace into obj values(?,?)", rows)
            self.db.executemany("delete from obj where id=?", [(i,) for i in changes["destroyed"]])
            self.db.commit()
            written += len(rows)
            self.state, more = changes["newState"], changes["hasMoreChanges"]
        return written


def cost(client, session, work):
    before = (client.requests, client.down, client.up)
    measure.forget_peak()
    cpu, server = time.process_time(), measure.session_cpu(session)
    began = time.monotonic()
    written = work()
    wall = time.monotonic() - began
    return measure.Figures(wall, time.process_time() - cpu, measure.session_cpu(session) - server,
                           measure.peak(), client.requests - before[0], client.down - before[1],
                           client.up - before[2], f"{written} records")


def session_of(parent):
    """cyrus-master leads a session of its own."""
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open(f"/proc/{name}/stat", encoding="ascii", errors="replace") as file:
                    fields = file.read().rsplit(")", 1)[1].split()
            except OSError:
                continue
            if int(fields[1]) == parent:
                return int(fields[3])
    raise SystemExit("cyrus-master is not there")


def run(records, count, scratch):
    folder = scratch + "/cyrus"
    os.makedirs(folder)
    os.chmod(scratch, 0o755)
    serve = subprocess.Popen([sys.executable, SERVE, folder, USER], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL, text=True)
    try:
        line = serve.stdout.readline().strip()
        if not line.isdigit():
            raise SystemExit(line or "cyrus-imapd did not start")
        client = Client(int(line), folder + "/ca.pem")
        session = session_of(serve.pid)
        ids = []
        with open(records, encoding="utf-8") as file:
            texts = [json.loads(text) for _, text in zip(range(count), file)]
        for at in range(0, count, 500):
            create = {f"k{i}": {"firstName": texts[i]["title"], "notes": json.dumps(texts[i], ensure_ascii=False)}
                      for i in range(at, min(count, at + 500))}
            made, = client.call(("Contact/set", {"create": create}))
            ids += [made["created"][key]["id"] for key in create]
        del texts
        copy = Copy(scratch + "/cyrus.db")
        steps = {"first": cost(client, session, lambda: copy.fetch(client))}
        some = ids[:min(100, count // 40)]
        client.call(("Contact/set", {"update": {i: {"firstName": "changed elsewhere"} for i in some}}))
        steps["changed"] = cost(client, session, lambda: copy.fetch(client))
        edits = ids[-min(1000, count // 8):]

        def replay():
            for at in range(0, len(edits), 100):
                client.call(("Contact/set", {"update": {i: {"firstName": "offline"} for i in edits[at:at + 100]}}))
            return len(edits)

        steps["replay"] = cost(client, session, replay)
        return steps
    finally:
        serve.stdin.close()
        serve.wait(60)
