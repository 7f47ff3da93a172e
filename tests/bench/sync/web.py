"""Debian's nginx over TLS on the loopback: the floor's file, and a WebDAV folder for photos. Files all in one folder."""
import os
import socket
import ssl
import subprocess
import time

import measure

CONFIG = """load_module /usr/lib/nginx/modules/ngx_http_dav_ext_module.so;
daemon off;
worker_processes 2;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
{user}
events {{ worker_connections 256; }}
http {{
  log_format counts '$request_length $bytes_sent';
  access_log {folder}/access.log counts;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  client_max_body_size 0;
  sendfile on;
  server {{
    listen 127.0.0.1:{port} ssl;
    ssl_certificate {folder}/ca.pem;
    ssl_certificate_key {folder}/key.pem;
    root {folder}/root;
    location / {{
      dav_methods PUT DELETE MKCOL COPY MOVE;
      dav_ext_methods PROPFIND OPTIONS;
      create_full_put_path on;
    }}
  }}
}}
"""


class Web:
    def __init__(self, folder):
        self.folder = folder
        os.makedirs(folder + "/root", exist_ok=True)
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days",
             "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", folder + "/key.pem",
             "-out", folder + "/ca.pem"], check=True, stderr=subprocess.DEVNULL)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        user = "user root;" if os.geteuid() == 0 else ""
        with open(folder + "/nginx.conf", "w", encoding="utf-8") as file:
            file.write(CONFIG.format(folder=folder, port=self.port, user=user))
        self.process = subprocess.Popen(["nginx", "-c", folder + "/nginx.conf", "-p", folder], start_new_session=True,
                                        stderr=subprocess.DEVNULL)
        self.url = f"https://localhost:{self.port}"
        self.ca = folder + "/ca.pem"
        context = ssl.create_default_context(cafile=self.ca)
        for _ in range(100):
            try:
                with socket.create_connection(("127.0.0.1", self.port), 1) as line:
                    context.wrap_socket(line, server_hostname="localhost").close()
                return
            except OSError:
                time.sleep(0.1)
        raise SystemExit("nginx does not answer; see " + folder + "/error.log")

    def measured(self, command, **options):
        """As measure.timed(), with requests and bytes from nginx's own log (HTTP without TLS)."""
        log = self.folder + "/access.log"
        before = os.path.getsize(log) if os.path.exists(log) else 0
        figures = measure.timed(command, session=self.process.pid, **options)
        time.sleep(0.2)  # nginx writes its log after the answer
        with open(log, encoding="ascii") as file:
            file.seek(before)
            for line in file:
                up, down = line.split()
                figures.requests += 1
                figures.up += int(up)
                figures.down += int(down)
        return figures

    def stop(self):
        measure.stop(self.process)
