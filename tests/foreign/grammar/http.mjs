// HTTP as this test needs it: one kept connection at a time, every byte of the request its own; a connection that
// ends without an answer is an error.
import http from "node:http";
import https from "node:https";

const quietMs = 60_000;

export class Line {
  constructor(url, ca) {
    this.url = new URL(url);
    this.library = this.url.protocol === "https:" ? https : http;
    this.agent = new this.library.Agent({ keepAlive: true, maxSockets: 1, ca });
  }

  send(method, path, headers, body) {
    return new Promise((resolve, reject) => {
      const request = this.library.request({
        agent: this.agent, host: this.url.hostname, port: this.url.port, method, path,
        headers: { ...headers, ...(body ? { "Content-Length": body.length } : {}) },
      }, (answer) => {
        const parts = [];
        answer.on("data", (part) => parts.push(part));
        answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
        answer.on("error", reject);
        // A stream of events has no end of its own.
        if (String(answer.headers["content-type"]).startsWith("text/event-stream")) {
          resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.alloc(0) });
          request.on("error", () => {});
          answer.removeAllListeners("error");
          answer.on("error", () => {});
          request.destroy();
        }
      });
      request.setTimeout(quietMs, () => request.destroy(new Error(`no answer to ${method} ${path} in ${quietMs} ms`)));
      request.on("error", (error) => {
        // The server may end a kept connection at the moment a request sets out; nothing reached it then.
        if (request.reusedSocket && error.code === "ECONNRESET" && !body?.length)
          this.send(method, path, headers, body).then(resolve, reject);
        else
          reject(new Error(`${method} ${path}: ${error.message}`));
      });
      request.end(body);
    });
  }

  close() { this.agent.destroy(); }
}
