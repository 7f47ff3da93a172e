// start.mjs BIN [--seconds N] [--seed S] [--docs FILE]: requests from a grammar against both servers. Never 5xx, never
// a dropped connection, always a well-formed answer, nothing changed that no answer speaks of, and the server lives
// and ends cleanly. Prints its seed; with the seed the same requests are made again.
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { productTypes, mailTypes } from "./types.mjs";
import { stepsOf } from "./steps.mjs";
import { runStep } from "./step.mjs";
import { World } from "./world.mjs";

const { values: options, positionals: [bin] } = parseArgs({ allowPositionals: true, options: {
  seconds: { type: "string", default: "20" }, seed: { type: "string" }, docs: { type: "string" } } });
const seed = options.seed ? Number(options.seed) : Date.now() % 2 ** 31;
const runsOfAWorld = 150; // then a new server with empty files: snapshots stay small
const kinds = { product: productTypes(readFileSync(options.docs, "utf8")), mail: mailTypes() };
let failed = false;

for (const [kind, types] of Object.entries(kinds)) {
  let world = null;
  let runs = 0;
  const counts = {};
  const began = Date.now();
  const property = fc.asyncProperty(fc.array(stepsOf(types), { minLength: 1, maxLength: 4 }), async (steps) => {
    if (++runs % runsOfAWorld === 0 && world) {
      const old = world;
      world = null;
      await old.close();
    }
    world ??= await World.open(bin, kind, types);
    try {
      for (const step of steps)
        await runStep(world, step, counts);
    } catch (error) {
      const said = world.server.said;
      const ended = world.server.ended;
      const old = world;
      world = null; // what follows starts from a known state, or shrinking would chase ghosts
      await old.close().catch(() => {});
      throw new Error(`${error.message}${ended ? `\nthe server ended: ${JSON.stringify(ended)}` : ""}\n${said}`);
    }
  });
  const result = await fc.check(property, {
    seed, numRuns: 1_000_000_000, interruptAfterTimeLimit: (Number(options.seconds) * 1000) / Object.keys(kinds).length,
    markInterruptAsFailure: false, endOnFailure: false });
  await world?.close();
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${kind}: seed ${seed}, ${result.numRuns} runs in ${seconds} s, answers ${JSON.stringify(counts)}`);
  if (result.failed && result.counterexample) {
    failed = true;
    console.log(`after ${result.numShrinks} shrinks, path ${result.counterexamplePath}`);
    console.log(JSON.stringify(result.counterexample[0], null, 1).slice(0, 8000));
    console.log(result.errorInstance?.message ?? result.error);
  }
  const refused = counts.error ?? 0;
  const accepted = counts.done ?? 0;
  // A grammar that is always refused, or never, would prove nothing.
  if (!result.failed && result.numRuns > 100 && (refused * 50 < accepted || accepted * 50 < refused)) {
    failed = true;
    console.log("the mixture of accepted and refused calls is off");
  }
}
process.exit(failed ? 1 : 0);
