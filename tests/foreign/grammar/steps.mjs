// One step of a test: an API request (well-formed, or its text spoiled) or something else that HTTP can carry.
import fc from "fast-check";
import { callsOf } from "./calls.mjs";
import { hostile, often, words } from "./values.mjs";

const jsonType = "application/json";

// What happens to the text of a request on its way: nothing, most of the time.
const spoil = fc.oneof(
  often(60, fc.constant({ how: "none" })),
  often(1, fc.record({ how: fc.constant("cut"), at: fc.nat(2000) })),
  often(1, fc.record({ how: fc.constant("insert"), at: fc.nat(2000), what: fc.constantFrom("{", "}", "[", "]", ",", '"', "\\",
    "\\ud800", "\\u0000", "\u0000", "1e400", "-", "nul", "\ufeff", " ", "/*", "01", '"a":1,"a":2,') })),
  often(1, fc.record({ how: fc.constant("bytes"), at: fc.nat(2000), what: fc.uint8Array({ minLength: 1, maxLength: 4 }).map((b) => [...b]) })),
  often(1, fc.record({ how: fc.constant("wrap"), what: fc.constantFrom("[", '{"a":'), n: fc.constantFrom(1, 60, 70, 5000, 200000) })),
  often(1, fc.record({ how: fc.constant("double"), what: fc.constantFrom('"using":[]', '"methodCalls":[]') })));

const api = (types) => fc.record({
  kind: fc.constant("api"),
  using: fc.oneof(often(60, fc.constant("@all")), often(1, fc.constant([])), often(1, fc.constant(["urn:ietf:params:jmap:core"])),
    often(1, fc.array(words, { maxLength: 2 })), often(1, hostile)),
  methodCalls: fc.oneof(often(40, callsOf(types)), often(1, hostile), often(1, fc.array(hostile, { maxLength: 2 })),
    often(1, fc.array(fc.constant(["Core/echo", {}, "e"]), { minLength: 30, maxLength: 40 }))),
  createdIds: fc.oneof(often(40, fc.constant(undefined)), often(6, fc.constant({})),
    often(3, fc.constant({ a: "@Card:0", b: "nothing" })), often(1, hostile)),
  more: fc.oneof(often(9, fc.constant({})), often(1, fc.dictionary(words, hostile, { maxKeys: 2 }))),
  type: fc.oneof(often(60, fc.constant(jsonType)), often(1, fc.constantFrom("application/json; charset=utf-8", "text/plain", "", "application/jsonx"))),
  key: fc.oneof(often(6, fc.constant(null)), often(2, fc.constant("@fresh")), often(1, fc.constantFrom("grammar-1", "x", "é", " ", "x".repeat(3000)))),
  gzip: fc.oneof(often(40, fc.constant("no")), often(1, fc.constantFrom("yes", "broken", "cut"))),
  twice: fc.boolean(),
  spoil,
});

const headerWords = fc.constantFrom("text/plain", "image/png", "text/html", "x", "a/b; c=\"d\"", "");
const upload = fc.record({
  kind: fc.constant("upload"), account: fc.constantFrom("@account:space", "@account:personal", "@account:community", "@account:mail", "nobody", "%2e%2e", "%ff"),
  type: headerWords, encoding: fc.oneof(often(6, fc.constant(null)), often(1, fc.constant("gzip"))),
  text: fc.oneof(words, fc.constant("From: a@example.org\r\nSubject: x\r\nMessage-ID: <1@x>\r\n\r\nbody\r\n"),
    fc.constant("Subject: =?utf-8?q?=\r\nReferences: <<<\r\nDate: never\r\n\r\n")),
});
const download = fc.record({
  kind: fc.constant("download"), account: fc.constantFrom("@account:space", "@account:personal", "@account:mail"), blob: fc.nat(9),
  name: fc.constantFrom("a", "a b.png", "..%2f..", "%00", "%0d%0aX: y", "é", "%e9"), query: fc.constantFrom("", "?type=text/html", "?type=%0d%0a", "?type", "?=&&%"),
  headers: fc.constantFrom({}, { Range: "bytes=0-0" }, { Range: "bytes=-1" }, { Range: "bytes=9-3" }, { Range: "bytes=0-,5-" },
    { Range: "bytes=99999999999999999999-" }, { Range: "x" }, { "If-None-Match": "*" }, { "If-Range": "x", Range: "bytes=0-1" }),
});
const other = fc.record({
  kind: fc.constant("other"), method: fc.constantFrom("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH"),
  path: fc.constantFrom("/", "/jmap/api", "/jmap/session", "/.well-known/jmap", "/.well-known/jumelle", "/auth/token", "/auth/tokens/x",
    "/health", "/metrics", "/jmap/upload//", "/jmap/upload/%", "/jmap/download/a/b", "/jmap/events?closeafter=x", "/%2e%2e/etc/passwd",
    "/jmap/events?types=&closeafter=state&ping=x", "/?".padEnd(5000, "x"), "/jmap//api"),
  text: fc.oneof(fc.constant(""), words, fc.constant('{"username":"x","password":null}'), fc.constant('{"username":1}')),
}).filter((one) => one.method !== "DELETE" || one.path !== "/auth/token"); // it signs out, as it should

export const stepsOf = (types) => fc.oneof(often(16, api(types)), often(2, upload), often(1, download), often(1, other));
