// Does one step against the server and checks what came of it.
import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { checkChanges, checkEnvelope, checkStates } from "./checks.mjs";

function spoiled(text, { how, at = 0, what, n }) {
  const place = Math.min(at, text.length);
  switch (how) {
  case "cut": return Buffer.from(text.slice(0, place));
  case "insert": return Buffer.from(text.slice(0, place) + what + text.slice(place));
  case "bytes": return Buffer.concat([Buffer.from(text.slice(0, place)), Buffer.from(what), Buffer.from(text.slice(place))]);
  case "wrap": return Buffer.from(what.repeat(n) + text);
  case "double": return Buffer.from(text.replace(/^\{/, `{${what},`));
  default: return Buffer.from(text);
  }
}

function zipped(bytes, how) {
  const whole = gzipSync(bytes);
  if (how === "yes") return whole;
  if (how === "cut") return whole.subarray(0, whole.length - 9);
  return Buffer.from("this is no gzip");
}

const clean = (headers) => Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== null && value !== undefined));

async function api(world, step, counts) {
  const sent = world.real({ using: step.using, methodCalls: step.methodCalls, createdIds: step.createdIds, ...step.more });
  if (step.using === "@all")
    sent.using = world.using();
  let bytes = spoiled(JSON.stringify(sent), step.spoil);
  if (step.gzip !== "no")
    bytes = zipped(bytes, step.gzip);
  const key = step.key === "@fresh" ? `g-${++world.fresh}` : step.key;
  const headers = clean({ "Content-Type": step.type, Authorization: world.people[0].authorization,
    "Idempotency-Key": key === null ? null : encodeURI(key), "Content-Encoding": step.gzip === "no" ? null : "gzip" });
  const before = world.seen;
  const answer = await world.line.send("POST", "/jmap/api", headers, bytes);
  const plain = step.spoil.how === "none" && ["no", "yes"].includes(step.gzip) && Object.keys(step.more).length === 0;
  const body = checkEnvelope(answer, plain && answer.status === 200 ? sent : null);
  counts[answer.status] = (counts[answer.status] ?? 0) + 1;
  for (const [name, args] of body?.methodResponses ?? []) {
    const word = name === "error" ? "error" : "done";
    counts[word] = (counts[word] ?? 0) + 1;
    for (const created of name === "Blob/upload" ? Object.values(args.created ?? {}) : [])
      world.blobs.push(created.id);
  }
  const after = await world.snapshot();
  // Under a key that was used before the answer is the stored one; it spoke of what was changed then.
  const replayed = key !== null && step.key !== "@fresh";
  if (!replayed || answer.status !== 200)
    checkChanges(before, after, body);
  if (!replayed)
    checkStates(after, body);
  if (step.twice && step.key === "@fresh" && answer.status === 200)
    await repeat(world, headers, bytes, answer, after);
}

// The same request under the same key: the same answer, and nothing is done again.
async function repeat(world, headers, bytes, first, before) {
  const again = await world.line.send("POST", "/jmap/api", headers, bytes);
  assert.equal(again.status, first.status);
  if (/\/(set|copy|import|upload)"/.test(first.body.toString()))
    assert.equal(again.body.toString(), first.body.toString(), "another answer under the same key");
  checkChanges(before, await world.snapshot(), null);
}

async function upload(world, step) {
  const answer = await world.line.send("POST", `/jmap/upload/${world.word(step.account)}/`,
    clean({ Authorization: world.people[0].authorization, "Content-Type": step.type, "Content-Encoding": step.encoding }),
    Buffer.from(step.text));
  assert.ok(answer.status < 500, `upload: ${answer.status}`);
  if (answer.status === 201)
    world.blobs.push(JSON.parse(answer.body).blobId);
}

async function download(world, step) {
  const blob = world.blobs[step.blob % (world.blobs.length || 1)] ?? "Bnone";
  const answer = await world.line.send("GET",
    `/jmap/download/${world.word(step.account)}/${encodeURIComponent(blob)}/${encodeURI(step.name)}${step.query}`,
    { Authorization: world.people[0].authorization, ...step.headers });
  assert.ok(answer.status < 500, `download: ${answer.status}`);
  if (answer.status === 200)
    assert.match(answer.headers["content-disposition"] ?? "", /^attachment/);
}

async function other(world, step) {
  const answer = await world.line.send(step.method, step.path, { Authorization: world.people[1].authorization },
    step.method === "GET" || step.method === "HEAD" ? undefined : Buffer.from(step.text));
  // The address of the events takes what it is given; everything else is an answer or a refusal.
  assert.ok(answer.status < 500, `${step.method} ${step.path}: ${answer.status}`);
}

const kinds = { api, upload, download, other };

export async function runStep(world, step, counts) {
  if (step.kind === "api")
    return api(world, step, counts);
  const before = world.seen;
  await kinds[step.kind](world, step);
  checkChanges(before, await world.snapshot(), null);
}
