// What must hold of every answer, whatever was asked.
import assert from "node:assert/strict";

const problems = /^(urn:ietf:params:jmap:error:(notJSON|notRequest|unknownCapability|limit)|about:blank|https:\/\/jumelle\.eu\/problems\/.*)$/;

export function checkEnvelope(answer, sent) {
  assert.ok(answer.status === 200 || (answer.status >= 400 && answer.status < 500), `status ${answer.status}: ${answer.body}`);
  if (answer.status !== 200) {
    if (answer.headers["content-type"]?.startsWith("application/problem+json")) {
      const problem = JSON.parse(answer.body);
      assert.match(problem.type, problems);
      assert.equal(problem.status, answer.status);
    }
    return null;
  }
  assert.match(answer.headers["content-type"], /^application\/json/);
  const body = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(answer.body));
  assert.equal(typeof body.sessionState, "string");
  assert.ok(Array.isArray(body.methodResponses));
  for (const response of body.methodResponses) {
    assert.equal(response.length, 3);
    assert.equal(typeof response[0], "string");
    assert.ok(response[1] && typeof response[1] === "object" && !Array.isArray(response[1]));
    if (response[0] === "error")
      assert.match(response[1].type, /^[a-zA-Z]+$/);
  }
  if (!sent)
    return body;
  // One response a call, in their order; more only behind a call that says so by its name and call id.
  let next = 0;
  for (const [name, , id] of sent.methodCalls) {
    const response = body.methodResponses[next++];
    assert.ok(response, `no response to ${name}`);
    assert.equal(response[2], id);
    assert.ok(response[0] === name || response[0] === "error", `${response[0]} answers ${name}`);
    while (name.endsWith("/copy") && body.methodResponses[next]?.[0] === name.replace("/copy", "/set")
      && body.methodResponses[next][2] === id && sent.methodCalls[next]?.[0] !== body.methodResponses[next][0])
      ++next;
  }
  assert.equal("createdIds" in body, sent.createdIds !== undefined && sent.createdIds !== null);
  return body;
}

// What an answer says it changed: "account/type/id" of everything, and the types whose changes reach further.
export function saidChanged(body) {
  const touched = new Set();
  const types = new Set();
  for (const [name, args] of body?.methodResponses ?? []) {
    if (!/\/(set|copy|import)$/.test(name))
      continue;
    const type = name.split("/")[0];
    const ids = [...Object.values(args.created ?? {}).map((one) => one?.id), ...Object.keys(args.updated ?? {}), ...(args.destroyed ?? [])];
    for (const id of ids) {
      touched.add(`${args.accountId}/${type}/${id}`);
      types.add(type);
    }
  }
  return { touched, types };
}

// Types that may change with others: the hand-overs of docs/protocol.md, and the counts and threads of mail.
const reaches = {
  ContactRequest: ["ContactRequest", "Contact"], ProjectProposal: ["ProjectProposal"], Member: ["Member", "Project"],
  Project: ["Project"], Email: ["Email", "Mailbox", "Thread"], Mailbox: ["Mailbox", "Email", "Thread"],
};

export function checkChanges(before, after, body) {
  const { touched, types } = saidChanged(body);
  const reached = new Set([...types].flatMap((type) => reaches[type] ?? []));
  for (const [account, kinds] of Object.entries(after)) {
    for (const [type, now] of Object.entries(kinds)) {
      const was = before[account][type];
      let changed = false;
      for (const id of new Set([...was.records.keys(), ...now.records.keys()])) {
        if (was.records.get(id) === now.records.get(id))
          continue;
        changed = true;
        assert.ok(touched.has(`${account}/${type}/${id}`) || reached.has(type),
          `${account}/${type}/${id} changed and no answer says so:\n${was.records.get(id)}\n${now.records.get(id)}`);
      }
      const mentioned = changed || reached.has(type) || [...touched].some((one) => one.startsWith(`${account}/${type}/`));
      if (!mentioned)
        assert.equal(now.state, was.state, `state of ${account}/${type} without a change`);
      if (changed)
        assert.notEqual(now.state, was.state, `${account}/${type} changed, its state did not`);
    }
  }
}

// newState of the last /set of a type is what /get says afterwards, and nobody else writes meanwhile.
export function checkStates(after, body) {
  const last = new Map();
  for (const [name, args] of body?.methodResponses ?? [])
    if (/\/(set|copy)$/.test(name) && typeof args.newState === "string")
      last.set(`${args.accountId}/${name.split("/")[0]}`, args.newState);
  const { types } = saidChanged(body);
  const reached = new Set([...types].flatMap((type) => reaches[type] ?? []));
  for (const [place, state] of last) {
    const [account, type] = place.split("/");
    if (!reached.has(type) && after[account]?.[type])
      assert.equal(after[account][type].state, state, `newState of ${place}`);
  }
}
