// start.mjs BIN: starts both servers, runs the tests beside this file, stops them again.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { Servers } from "../servers.mjs";

const servers = new Servers(process.argv[2]);
let code = 1;
try {
  servers.addUser("kasia", "correct horse");
  const product = await servers.serve("jumelled", "serve");
  const mail = await servers.serve("jumelled-conformance");
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
  await servers.stop();
}
process.exit(code ?? 1);
