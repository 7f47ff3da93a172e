// start.mjs BIN: starts both servers on free ports of the loopback, runs the tests beside this file, stops them again.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";

const bin = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), "jumelle-jam-"));
const servers = [];

// Resolves with the port when the server says that it listens.
async function serve(program, ...more) {
  const data = join(folder, program);
  const portFile = join(folder, `${program}.port`);
  const server = spawn(join(bin, program),
    [...more, "--listen", "127.0.0.1:0", "--data", data, "--port-file", portFile, "--ready-fd", "3"],
    { stdio: ["ignore", "ignore", "inherit", "pipe"] });
  servers.push(server);
  const ended = once(server, "exit").then(([code]) => { throw new Error(`${program} ended with ${code}`); });
  ended.catch(() => {});
  await Promise.race([once(server.stdio[3], "data"), ended]);
  return { port: readFileSync(portFile, "utf8").trim(), data };
}

let code = 1;
try {
  const added = spawnSync(join(bin, "jumelled"), ["user", "add", "kasia", "--data", join(folder, "jumelled")],
    { input: "correct horse\n", stdio: ["pipe", "ignore", "inherit"] });
  if (added.status !== 0)
    throw new Error(`user add ended with ${added.status}`);
  const product = await serve("jumelled", "serve");
  const mail = await serve("jumelled-conformance");
  const tests = spawn(process.execPath, ["--test", "product.test.mjs", "mail.test.mjs"], {
    stdio: "inherit",
    env: {
      ...process.env,
      NODE_EXTRA_CA_CERTS: join(product.data, "tls", "ca.pem"), // read when node starts, hence a process of its own
      JUMELLE_URL: `https://localhost:${product.port}`,
      JUMELLE_MAIL_URL: `http://127.0.0.1:${mail.port}`,
    },
  });
  [code] = await once(tests, "exit");
} finally {
  for (const server of servers)
    server.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
}
process.exit(code ?? 1);
