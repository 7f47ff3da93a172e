// Starts our servers on free ports of the loopback for tests that others' code takes part in.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";

export class Servers {
  constructor(bin) {
    this.bin = bin;
    this.folder = mkdtempSync(join(tmpdir(), "jumelle-foreign-"));
    this.running = [];
    // A test that breaks off leaves no server behind.
    process.once("exit", () => this.running.forEach((server) => server.kill("SIGKILL")));
  }

  addUser(name, password) {
    const added = spawnSync(join(this.bin, "jumelled"), ["user", "add", name, "--data", join(this.folder, "jumelled")],
      { input: `${password}\n`, stdio: ["pipe", "ignore", "inherit"] });
    if (added.status !== 0)
      throw new Error(`user add ended with ${added.status}`);
  }

  // Resolves when the server says that it listens; `ended` of the result tells how the process went, `said` what it
  // wrote to its error stream.
  async serve(program, ...more) {
    const data = join(this.folder, program);
    const portFile = join(this.folder, `${program}.port`);
    const server = spawn(join(this.bin, program),
      [...more, "--listen", "127.0.0.1:0", "--data", data, "--port-file", portFile, "--ready-fd", "3"],
      { stdio: ["ignore", "ignore", "pipe", "pipe"] });
    this.running.push(server);
    const result = { data, process: server, said: "", ended: null };
    server.stderr.on("data", (text) => { result.said = (result.said + text).slice(-20000); });
    const ended = once(server, "exit").then(([code, signal]) => { result.ended = { code, signal }; });
    await Promise.race([once(server.stdio[3], "data"), ended]);
    if (result.ended)
      throw new Error(`${program} ended with ${JSON.stringify(result.ended)}\n${result.said}`);
    result.port = Number(readFileSync(portFile, "utf8").trim());
    return result;
  }

  // Ends every server and waits for it; an end that is not a clean one is an error.
  async stop() {
    for (const server of this.running) {
      if (server.exitCode === null && server.signalCode === null) {
        const ended = once(server, "exit");
        server.kill("SIGTERM");
        await ended;
      }
    }
    rmSync(this.folder, { recursive: true, force: true });
    const bad = this.running.filter((server) => server.exitCode !== 0);
    if (bad.length > 0)
      throw new Error(`a server ended with ${bad[0].exitCode ?? bad[0].signalCode}`);
  }
}
