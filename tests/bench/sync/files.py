"""The floor of records (curl, gunzip, sqlite3), and photos and a film by curl and by rclone."""
import gzip
import os
import shutil

IMPORT = r"""
set -eo pipefail
curl -s --cacert "$CA" "$URL" | gunzip | sqlite3 "$TARGET" "pragma journal_mode=wal" "pragma synchronous=normal" \
  "create table raw(v text)" ".mode ascii" '.separator "\037" "\n"' ".import /dev/stdin raw" \
  "create table obj(id text primary key, v text) without rowid" \
  "insert into obj select json_extract(v,'\$.id'), v from raw" "drop table raw" \
  "create virtual table found using fts5(v, content='', tokenize='unicode61')" \
  "insert into found(v) select json_extract(v,'\$.title') from obj" >/dev/null
"""


def records_floor(web, records, scratch):
    target = scratch + "/floor.db"
    packed = web.folder + "/root/records.ndjson.gz"
    with open(records, "rb") as source, gzip.open(packed, "wb", 6) as out:
        shutil.copyfileobj(source, out)
    for end in ("", "-wal", "-shm"):
        if os.path.exists(target + end):
            os.remove(target + end)
    environment = dict(os.environ, CA=web.ca, URL=web.url + "/records.ndjson.gz", TARGET=target)
    return web.measured(["bash", "-c", IMPORT], env=environment)


def make(folder, count, size):
    os.makedirs(folder)
    for i in range(count):
        with open(f"{folder}/{i:04}.jpg", "wb") as file:
            file.write(os.urandom(size))


def curl(web, folder, target, direction):
    """All files one after another over one connection, as curl does by itself."""
    names = sorted(os.listdir(folder))
    if direction == "up":
        command = ["curl", "-sf", "--cacert", web.ca, "-T", "{" + ",".join(f"{folder}/{n}" for n in names) + "}",
                   f"{web.url}/{target}/"]
    else:
        back = folder + "-curl"
        os.makedirs(back, exist_ok=True)
        command = ["curl", "-sf", "--cacert", web.ca]
        for name in names:
            command += ["-o", f"{back}/{name}", f"{web.url}/{target}/{name}"]
    return web.measured(command)


def rclone(web, folder, target, direction):
    far = f":webdav,url='{web.url}/{target}',vendor=other:"
    here = folder if direction == "up" else folder + "-rclone"
    ends = [here, far] if direction == "up" else [far, here]
    command = ["rclone", "--config", "/dev/null", "--ca-cert", web.ca, "--transfers", "4", "-q", "copy"] + ends
    return web.measured(command, env=dict(os.environ, HOME=web.folder))
