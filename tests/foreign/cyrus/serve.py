#!/usr/bin/env python3
"""serve.py FOLDER USER: Debian's cyrus-imapd with JMAP contacts over TLS, its files all in FOLDER, on free ports of the
loopback. Writes FOLDER/ca.pem, then the port as a line to its output; ends with its input. The line "expire" on its input
makes the server forget what was deleted, "expired" answers. 77: cannot run here."""
import imaplib
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import time

PROGRAMS = "/usr/lib/cyrus/bin"
IMAPD = """configdirectory: {folder}/conf
partition-default: {folder}/spool
defaultpartition: default
cyrus_user: {owner}
unixhierarchysep: yes
altnamespace: yes
virtdomains: userid
defaultdomain: localhost
admins: admin
allowplaintext: yes
sasl_pwcheck_method: alwaystrue
sasl_auxprop_plugin: sasldb
sasl_sasldb_path: {folder}/sasldb2
sasl_mech_list: PLAIN LOGIN
httpmodules: carddav jmap
conversations: yes
jmap_nonstandard_extensions: yes
search_engine: none
idlesocket: {folder}/conf/socket/idle
notifysocket: {folder}/conf/socket/notify
syslog_prefix: jumelle-test
httpkeepalive: 20
httptimeout: 5
tls_sessions_db: twoskip
tls_server_cert: {folder}/ca.pem
tls_server_key: {folder}/key.pem
"""
MASTER = """START {{
  recover cmd="{programs}/ctl_cyrusdb -C {folder}/imapd.conf -r"
}}
SERVICES {{
  imap cmd="{programs}/imapd -C {folder}/imapd.conf" listen="127.0.0.1:{imap}" prefork=0
  https cmd="{programs}/httpd -s -C {folder}/imapd.conf" listen="127.0.0.1:{https}" prefork=1
}}
EVENTS {{
}}
DAEMON {{
}}
"""


def skip(reason):
    print("skipped: " + reason)
    sys.exit(77)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def wait_for(port, master):
    for _ in range(300):
        if master.poll() is not None:
            raise SystemExit("cyrus-master ended with %s" % master.returncode)
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("cyrus-imapd does not answer")


def add_user(port, user):
    imap = imaplib.IMAP4("127.0.0.1", port)
    imap.login("admin", "x")
    answer = imap.create("user/" + user)
    imap.logout()
    if answer[0] != "OK":
        raise SystemExit("the user could not be made: %r" % (answer,))


def expire(folder, owner):
    command = [PROGRAMS + "/cyr_expire", "-C", folder + "/imapd.conf", "-E", "1", "-X", "0", "-D", "0"]
    if os.geteuid() == 0:
        command = ["runuser", "-u", owner, "--"] + command
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=sys.stderr)


def main():
    folder, user = os.path.abspath(sys.argv[1]), sys.argv[2]
    if not all(os.access(PROGRAMS + name, os.X_OK) for name in ("/httpd", "/imapd")) or not shutil.which("openssl"):
        skip("cyrus-imapd is needed (Debian: apt-get install cyrus-imapd cyrus-caldav openssl)")
    # Its programs refuse to be root; started by root they become the package's own user.
    owner = "cyrus" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
    for name in ("conf/db", "conf/socket", "conf/proc", "conf/log", "conf/lock", "spool"):
        os.makedirs(os.path.join(folder, name), exist_ok=True)
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", folder + "/key.pem", "-out",
         folder + "/ca.pem"], check=True, stderr=subprocess.DEVNULL)
    ports = {"imap": free_port(), "https": free_port()}
    write(folder + "/imapd.conf", IMAPD.format(folder=folder, owner=owner))
    write(folder + "/cyrus.conf", MASTER.format(folder=folder, programs=PROGRAMS, **ports))
    if os.geteuid() == 0:
        subprocess.run(["chown", "-R", owner, folder], check=True)
        os.chmod(folder, 0o755)
    # A test that is broken off takes the server with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    # Without waiting for the disk where that can be had: 12 000 objects would take minutes.
    quick = [shutil.which("eatmydata")] if shutil.which("eatmydata") else []
    master = subprocess.Popen(
        quick + [PROGRAMS + "/master", "-C", folder + "/imapd.conf", "-M", folder + "/cyrus.conf", "-p",
                 folder + "/conf/master.pid", "-D"], stdin=subprocess.DEVNULL, stdout=sys.stderr, start_new_session=True)
    try:
        wait_for(ports["imap"], master)
        add_user(ports["imap"], user)
        wait_for(ports["https"], master)
        print(ports["https"], flush=True)
        for line in sys.stdin:
            if line.strip() == "expire":
                expire(folder, owner)
                print("expired", flush=True)
    finally:
        master.send_signal(signal.SIGTERM)
        try:
            master.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(master.pid, signal.SIGKILL)


main()
