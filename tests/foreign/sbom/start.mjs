// start.mjs BIN SCRIPT: every bill of materials that SCRIPT (scripts/release) makes, judged by CycloneDX's own validator.
import { execFileSync } from "node:child_process";
import * as cyclonedx from "@cyclonedx/cyclonedx-library";

const [, , , script] = process.argv;
const { Spec, Validation } = cyclonedx;
const judge = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
const kinds = ["client-deb", "client-rpm", "server-deb", "server-rpm", "archive", "appimage", "windows", "macos", "flatpak"];
let passed = 0, failed = 0;
function expect(what, good, detail) {
  good ? passed++ : failed++;
  if (!good) console.log(`FAILED ${what}: ${JSON.stringify(detail)}`);
}

let last;
for (const kind of kinds) {
  last = execFileSync(script, ["sbom", kind], { encoding: "utf8" });
  const complaint = await judge.validate(last);
  expect(`${kind} is a valid bill`, complaint === null, complaint);
}
// The judge must be awake: each of these is wrong in one place.
const wrong = {
  "a licence SPDX does not know": (bill) => { bill.components[0].licenses = [{ license: { id: "Mine-1.0" } }]; },
  "two parts with one reference": (bill) => { bill.components.push(bill.components[0]); },
  "a number that is none": (bill) => { bill.serialNumber = "urn:uuid:1"; },
  "a property nobody knows": (bill) => { bill.components[0].colour = "red"; },
};
for (const [what, spoil] of Object.entries(wrong)) {
  const bill = JSON.parse(last);
  spoil(bill);
  expect(`${what} is refused`, (await judge.validate(JSON.stringify(bill))) !== null);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
