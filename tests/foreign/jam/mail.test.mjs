// jmap-jam's mail calls against the conformance build of the same engine.
import assert from "node:assert/strict";
import { test } from "node:test";
import { JamClient } from "jmap-jam";

// The conformance build takes HTTP Basic; jmap-jam knows Bearer only.
const plainFetch = globalThis.fetch;
const basic = `Basic ${Buffer.from("alice:x").toString("base64")}`;
globalThis.fetch = (address, init = {}) =>
  plainFetch(address, { ...init, headers: { ...init.headers, Authorization: basic } });

const jam = new JamClient({ sessionUrl: `${process.env.JUMELLE_MAIL_URL}/.well-known/jmap`, bearerToken: "-" });
const accountId = await jam.getPrimaryAccount();

const message = [
  "From: Anna Lind <anna@example.org>", "To: alice@example.org", "Subject: Prisms for the pier",
  "Date: Mon, 2 Mar 2026 10:00:00 +0100", "Message-ID: <prisms@example.org>", "", "They have six.", "",
].join("\r\n");

test("there is a primary account for mail", () => assert.ok(accountId));

test("a message is imported, found and read", async () => {
  const [made] = await jam.api.Mailbox.set({ accountId, create: { box: { name: "Project" } } });
  const mailbox = made.created.box.id;
  const blob = await jam.uploadBlob(accountId, message, { headers: { "Content-Type": "message/rfc822" } });
  const [imported] = await jam.api.Email.import({
    accountId, emails: { one: { blobId: blob.blobId, mailboxIds: { [mailbox]: true }, keywords: { $seen: true } } } });
  const id = imported.created.one.id;
  const [{ emails }] = await jam.requestMany((t) => {
    const found = t.Email.query({ accountId, filter: { inMailbox: mailbox } });
    const emails = t.Email.get({ accountId, ids: found.$ref("/ids"),
      properties: ["subject", "from", "messageId", "keywords", "mailboxIds"] });
    return { found, emails };
  });
  assert.equal(emails.list.length, 1);
  assert.deepEqual(emails.list[0], {
    id, subject: "Prisms for the pier", from: [{ name: "Anna Lind", email: "anna@example.org" }],
    messageId: ["prisms@example.org"], keywords: { $seen: true }, mailboxIds: { [mailbox]: true } });
  const [mailboxes] = await jam.api.Mailbox.get({ accountId, ids: [mailbox] });
  assert.equal(mailboxes.list[0].totalEmails, 1);
});

test("threads and identities answer", async () => {
  const [emails] = await jam.api.Email.get({ accountId, ids: null, properties: ["threadId"] });
  const [threads] = await jam.api.Thread.get({ accountId, ids: emails.list.map((email) => email.threadId) });
  assert.equal(threads.list[0].emailIds[0], emails.list[0].id);
  const [identities] = await jam.api.Identity.get({ accountId, ids: null });
  assert.ok(Array.isArray(identities.list));
});
