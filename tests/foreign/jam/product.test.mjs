// jmap-jam against jumelled, over TLS with the authority the server made for itself.
import assert from "node:assert/strict";
import { test } from "node:test";
import { JamClient } from "jmap-jam";

const url = process.env.JUMELLE_URL;
const jumelle = "https://jumelle.eu/jmap/1";

const entry = await fetch(`${url}/auth/token`, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ username: "kasia", password: "correct horse", device: "jam", deviceName: "jam" }),
});
assert.equal(entry.status, 201);
const { token, personId } = await entry.json();
const own = `u${personId}`;
const jam = new JamClient({
  sessionUrl: `${url}/.well-known/jmap`,
  bearerToken: token,
  customCapabilities: { Person: jumelle, SavedSearch: jumelle },
});

test("the session is found by its well-known address", async () => {
  const session = await jam.session;
  assert.ok(session.capabilities["urn:ietf:params:jmap:core"].maxObjectsInGet > 0);
  assert.ok(jumelle in session.capabilities);
  assert.ok(session.accounts[own].isPersonal);
  assert.ok("community" in session.accounts);
});

test("create, get, changes, update, destroy", async () => {
  const [before] = await jam.api.SavedSearch.get({ accountId: own, ids: [] });
  const [made] = await jam.api.SavedSearch.set({
    accountId: own, ifInState: before.state, create: { fresh: { name: "Łódź", what: "people" } } });
  const id = made.created.fresh.id;
  const [changes] = await jam.api.SavedSearch.changes({ accountId: own, sinceState: before.state });
  assert.deepEqual(changes.created, [id]);
  assert.equal(changes.newState, made.newState);
  const [renamed] = await jam.api.SavedSearch.set({ accountId: own, update: { [id]: { name: "Ελλάδα" } } });
  assert.ok(id in renamed.updated);
  const [got] = await jam.api.SavedSearch.get({ accountId: own, ids: [id, "vnothing"] });
  assert.equal(got.list[0].name, "Ελλάδα");
  assert.deepEqual(got.notFound, ["vnothing"]);
  const [stale] = await jam.api.SavedSearch.set({
    accountId: own, ifInState: before.state, destroy: [id] }).catch((error) => [error]);
  assert.equal(stale.type, "stateMismatch");
  const [gone] = await jam.api.SavedSearch.set({ accountId: own, destroy: [id] });
  assert.deepEqual(gone.destroyed, [id]);
  const [after] = await jam.api.SavedSearch.changes({ accountId: own, sinceState: renamed.newState });
  assert.deepEqual(after.destroyed, [id]);
});

test("one call takes its ids from another", async () => {
  await jam.api.Person.set({ accountId: "community", update: { [personId]: { town: "Zamość" } } });
  const [{ people }] = await jam.requestMany((t) => {
    const found = t.Person.query({ accountId: "community", filter: { text: "zamosc" } });
    const people = t.Person.get({ accountId: "community", ids: found.$ref("/ids"), properties: ["town"] });
    return { found, people };
  });
  assert.deepEqual(people.list, [{ id: personId, town: "Zamość" }]);
});

test("a file goes up and comes back", async () => {
  const bytes = new Uint8Array(100_000).map((_, i) => (i * 31) % 251);
  const blob = await jam.uploadBlob(own, bytes, { headers: {
    Authorization: `Bearer ${token}`, "Content-Type": "image/png" } });
  assert.equal(blob.size, bytes.length);
  const back = await jam.downloadBlob({ accountId: own, blobId: blob.blobId, mimeType: "image/png", fileName: "a b.png" });
  assert.equal(back.headers.get("content-type"), "image/png");
  assert.deepEqual(new Uint8Array(await back.arrayBuffer()), bytes);
});

test("errors are what the RFC calls them", async () => {
  await assert.rejects(jam.api.Person.fly({ accountId: "community" }), { type: "unknownMethod" });
  await assert.rejects(jam.api.Person.get({ accountId: "nobody", ids: [] }), { type: "accountNotFound" });
  await assert.rejects(jam.api.Person.get({ accountId: "community", ids: "all" }), { type: "invalidArguments" });
  const problem = await jam.request(["Person/get", { accountId: "community" }], { using: ["urn:x"] }).catch((e) => e);
  assert.equal(problem.type, "urn:ietf:params:jmap:error:unknownCapability");
});
