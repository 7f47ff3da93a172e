"""Checksums and the list of versions, signed with Ed25519 by OpenSSL; the key is a file of the releasing person."""
import base64
import datetime
import hashlib
import json
import os
import pathlib
import re
import stat
import subprocess
import tempfile

from agree import installers
from common import Problem, ask, version, warn

# Stands before what is signed, so that a signature of one kind never serves for another. Also in sync/versions/manifest.cpp.
versions_context = b"jumelle-versions-1\n"
key_head = bytes.fromhex("302a300506032b6570032100")  # RFC 8410: Ed25519 public key, the 32 bytes follow


def new_key(path):
    if path.exists():
        raise Problem(f"{path} is there already; a key is never written over")
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        ask("openssl", "genpkey", "-algorithm", "ed25519", "-out", str(path))
    except Problem:
        path.unlink()
        raise
    return public(path)


def public(path):
    """The public half in base64, as -DJUMELLE_VERSIONS_KEY wants it."""
    der = ask("openssl", "pkey", "-in", str(path), "-pubout", "-outform", "DER")
    if len(der) != 44 or not der.startswith(key_head):
        raise Problem(f"{path} is not an Ed25519 key")
    return base64.b64encode(der[12:]).decode()


def sign(key, content):
    public(key)
    if stat.S_IMODE(key.stat().st_mode) & 0o077:
        warn(f"{key} can be read by others: chmod 600 {key}")
    with tempfile.NamedTemporaryFile() as file:  # OpenSSL 3.0 signs with Ed25519 from files only
        file.write(content)
        file.flush()
        return ask("openssl", "pkeyutl", "-sign", "-rawin", "-inkey", str(key), "-in", file.name)


def verify(key_text, content, signature):
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        (place / "key").write_bytes(key_head + base64.b64decode(key_text))
        (place / "content").write_bytes(content)
        (place / "signature").write_bytes(signature)
        command = ["openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-keyform", "DER", "-inkey", str(place / "key"),
                   "-in", str(place / "content"), "-sigfile", str(place / "signature")]
        return subprocess.run(command, capture_output=True).returncode == 0


def sums(out, key=None):
    """SHA256SUMS over the installers and their bills of materials, with SHA256SUMS.sig when a key is given."""
    files = installers(out) + sorted(out.glob("*.cdx.json"))
    if not files:
        raise Problem(f"{out} holds nothing to install")
    text = "".join(f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.name}\n" for p in sorted(files, key=lambda p: p.name)).encode()
    (out / "SHA256SUMS").write_bytes(text)
    (out / "SHA256SUMS.sig").unlink(missing_ok=True)
    if key is not None:
        signature = sign(key, text)
        if not verify(public(key), text, signature):
            raise Problem("the signature just made does not verify")
        (out / "SHA256SUMS.sig").write_bytes(signature)
    return len(files)


def versions(key, page, number, days, platforms, now=None):
    """The list of versions clients ask for: one version a platform, the same now. `number` grows with each list."""
    if not re.fullmatch(r"https://[^\s/]+(/\S*)?", page):
        raise Problem(f"{page} is not an https address")
    if number < 1 or not 1 <= days <= 400:
        raise Problem("--number counts from 1, --days is 1 to 400")
    now = now or datetime.datetime.now(datetime.timezone.utc)
    moment = lambda t: t.strftime("%Y-%m-%dT%H:%M:%SZ")
    content = json.dumps({
        "format": 1, "number": number, "issued": moment(now), "expires": moment(now + datetime.timedelta(days=days)),
        "versions": [{"platform": platform, "version": version(), "page": page} for platform in platforms],
    }, separators=(",", ":")).encode()
    signature = sign(key, versions_context + content)
    if not verify(public(key), versions_context + content, signature):
        raise Problem("the signature just made does not verify")
    return {"content": base64.b64encode(content).decode(), "signature": base64.b64encode(signature).decode()}
