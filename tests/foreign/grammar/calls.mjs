// Method calls [name, arguments, id]: every method with every argument, right, nearly right and wrong.
import fc from "fast-check";
import { creationIds, entryOf, hostile, idOf, numbers, often, states, valueOf, words } from "./values.mjs";

const maybe = (arbitrary, freq = 3) => fc.option(arbitrary, { nil: undefined, freq });
const callIds = fc.constantFrom("0", "1", "2", "a", "a", "", "é");
const names = (type) => fc.oneof(often(12, fc.constantFrom(...type.properties.map((one) => one.name))),
  often(1, fc.constantFrom("", "*", "nothing", "propRevs/title", "id/x", "@type", "__proto__")), often(1, words));

const references = fc.record({
  resultOf: fc.oneof(often(9, callIds), often(1, hostile)),
  name: fc.oneof(often(9, fc.constant("@method")), often(1, words), often(1, hostile)),
  path: fc.oneof(often(8, fc.constantFrom("/ids", "/list/*/id", "/created", "/updated", "/list/0/id", "", "/list",
    "/created/a/id", "/list/*/*", "/*", "/ids/0", "/ids/-1", "/ids/00", "/ids/99999999999999999999", "/list/*/variants/*",
    "/notFound", "/~01", "/~", "ids", "/newState", "/methodCalls/0/1", "/x/y")), often(1, words), often(1, hostile)),
}, { requiredKeys: [] });

const account = (type) => fc.oneof(often(20, fc.constant(`@account:${type.account}`)),
  often(1, fc.constantFrom("@account:other", "@account:space", "@account:personal", "", "nobody")), often(1, hostile));

// Some arguments are put under "#name", taken away, or replaced by anything.
const spoiled = (args) => args.chain((value) => {
  const keys = Object.keys(value);
  const change = (key) => fc.oneof(
    often(5, references.map((reference) => { const { [key]: _, ...rest } = value; return { ...rest, [`#${key}`]: reference }; })),
    often(1, references.map((reference) => ({ ...value, [`#${key}`]: reference }))),
    often(2, hostile.map((bad) => ({ ...value, [key]: bad }))),
    often(1, fc.constant(Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)))));
  return fc.oneof(often(7, fc.constant(value)), often(2, fc.constantFrom(...keys).chain(change)),
    often(1, fc.tuple(words, hostile).map(([name, bad]) => ({ ...value, [name]: bad }))));
});

const object = (type) => {
  const own = type.properties.filter((one) => !one.server && one.name !== "id");
  const model = Object.fromEntries(own.map((one) => [one.name, valueOf(one, type)]));
  const required = own.filter((one) => one.required).map((one) => one.name);
  const few = fc.shuffledSubarray(own.map((one) => one.name), { maxLength: Math.min(3, own.length) }).chain((chosen) =>
    fc.record(Object.fromEntries([...required, ...chosen].map((name) => [name, model[name]]))));
  return fc.oneof(often(20, few), often(3, fc.record(model, { requiredKeys: required })), often(2, fc.record(model, { requiredKeys: [] })),
    often(1, hostile), often(1, fc.record(Object.fromEntries(type.properties.map((one) => [one.name, valueOf(one, type)])),
      { requiredKeys: [] })));
};

const pathKeys = (type) => fc.oneof(often(10, fc.constantFrom(...type.properties.map((one) => one.name))),
  often(4, fc.tuple(names(type), fc.oneof(creationIds, fc.constant("e1"), idOf("Person"))).map((parts) => parts.join("/"))),
  often(2, fc.tuple(names(type), fc.constantFrom("a", "e1"), fc.constantFrom("text", "done", ...type.fields)).map((p) => p.join("/"))),
  often(2, names(type).map((name) => `propRevs/${name}`)),
  often(1, fc.constantFrom("/", "//", "~", "~2", "a/~", "/title", "title/", "title/0", "ids/0/1", "a/b/c/d/e/f/g/h")), often(1, words));
const patch = (type) => fc.oneof(often(8, object(type)),
  often(8, fc.array(fc.tuple(pathKeys(type), fc.oneof(hostile, words, fc.constant(null), entryOf(type),
    ...type.properties.map((one) => valueOf(one, type)))), { maxLength: 4 }).map(Object.fromEntries)));

const set = (type) => fc.record({
  accountId: account(type), ifInState: maybe(states(type), 6),
  create: maybe(fc.dictionary(fc.oneof(creationIds, fc.constant("@new")), object(type), { maxKeys: 3 })),
  update: maybe(fc.dictionary(idOf(type.name), patch(type), { maxKeys: 3 })),
  destroy: maybe(fc.array(idOf(type.name), { maxLength: 3 }), 2),
  onDestroyRemoveEmails: maybe(fc.boolean(), 9),
});
const get = (type) => fc.record({
  accountId: account(type), ids: fc.oneof(fc.constant(null), fc.array(idOf(type.name), { maxLength: 6 })),
  properties: maybe(fc.array(names(type), { maxLength: 5 })),
});
const changes = (type) => fc.record({
  accountId: account(type), sinceState: states(type), maxChanges: maybe(numbers) });
const condition = (type) => fc.dictionary(fc.oneof(names(type), fc.constantFrom("text", "inMailbox", "hasKeyword", "ids", "minAge")),
  fc.oneof(words, hostile, fc.constantFrom("PL", true, false), ...type.properties.map((one) => valueOf(one, type))), { maxKeys: 3 });
const filters = (type) => fc.letrec((tie) => ({
  tree: fc.oneof({ depthSize: "small", withCrossShrink: true }, condition(type), fc.record({
    operator: fc.oneof(often(9, fc.constantFrom("AND", "OR", "NOT")), often(1, hostile)),
    conditions: fc.oneof(often(9, fc.array(tie("tree"), { maxLength: 3 })), often(1, hostile)) })),
})).tree;
const query = (type) => fc.record({
  accountId: account(type), filter: maybe(fc.oneof(often(6, filters(type)), often(1, fc.constant(null)))),
  sort: maybe(fc.array(fc.record({ property: names(type), isAscending: maybe(fc.boolean()),
    collation: maybe(fc.constantFrom("i;ascii-casemap", "i;unicode-casemap", "x", ""), 6), keyword: maybe(words, 9) }), { maxLength: 3 })),
  position: maybe(numbers), anchor: maybe(idOf(type.name), 6), anchorOffset: maybe(numbers, 6), limit: maybe(numbers),
  calculateTotal: maybe(fc.boolean()), calculateFacets: maybe(fc.array(names(type), { maxLength: 3 }), 6),
  collapseThreads: maybe(fc.boolean(), 9),
});
const queryChanges = (type) => fc.record({
  accountId: account(type), filter: maybe(filters(type)), sinceQueryState: states(type), maxChanges: maybe(numbers),
  upToId: maybe(idOf(type.name)), calculateTotal: maybe(fc.boolean()) });
const copy = (type) => fc.record({
  fromAccountId: fc.constantFrom("@account:space", "@account:personal", "@account:community", "@account:other", "@account:mail", "x"),
  accountId: account(type), ifFromInState: maybe(states(type), 6), ifInState: maybe(states(type), 6),
  create: fc.dictionary(creationIds, fc.tuple(idOf(type.name), object(type)).map(([id, more]) =>
    more && typeof more === "object" && !Array.isArray(more) ? { ...more, id } : more), { maxKeys: 3 }),
  onSuccessDestroyOriginal: maybe(fc.boolean()), destroyFromIfInState: maybe(states(type), 6) });
const history = (type) => fc.record({ accountId: account(type), id: idOf(type.name), limit: maybe(numbers) });

const blobIds = fc.oneof(often(5, fc.nat(9).map((n) => `@blob:${n}`)), often(1, creationIds.map((id) => `#${id}`)), often(1, words));
const anyAccount = fc.constantFrom("@account:community", "@account:personal", "@account:space", "@account:mail", "@account:other");
const source = fc.oneof(fc.record({ "data:asText": words }),
  fc.record({ "data:asBase64": fc.constantFrom("aGVsbG8=", "aGVsbG8", "====", "a", "é", "") }),
  fc.record({ blobId: blobIds, offset: maybe(numbers), length: maybe(numbers) }), hostile);
const blobs = fc.oneof(
  fc.tuple(fc.constant("Blob/upload"), spoiled(fc.record({ accountId: anyAccount, create: fc.dictionary(creationIds,
    fc.record({ data: fc.oneof(often(6, fc.array(source, { maxLength: 4 })), often(1, hostile)), type: maybe(words) }), { maxKeys: 3 }) }))),
  fc.tuple(fc.constant("Blob/get"), spoiled(fc.record({ accountId: anyAccount, ids: fc.array(blobIds, { maxLength: 4 }),
    properties: maybe(fc.array(fc.constantFrom("data", "data:asText", "data:asBase64", "size", "digest:sha", "digest:sha-256",
      "digest:md5", "x"), { maxLength: 4 })), offset: maybe(numbers), length: maybe(numbers) }))),
  fc.tuple(fc.constant("Blob/lookup"), spoiled(fc.record({ accountId: anyAccount,
    typeNames: fc.array(fc.constantFrom("Card", "MediaItem", "Email", "Mailbox", "x"), { maxLength: 3 }), ids: fc.array(blobIds, { maxLength: 4 }) }))),
  fc.tuple(fc.constant("Blob/copy"), spoiled(fc.record({ fromAccountId: anyAccount, accountId: anyAccount, blobIds: fc.array(blobIds, { maxLength: 4 }) }))));

const imports = fc.tuple(fc.constant("Email/import"), spoiled(fc.record({ accountId: fc.constant("@account:mail"),
  ifInState: maybe(states("Email"), 6), emails: fc.dictionary(creationIds, fc.record({ blobId: blobIds,
    mailboxIds: fc.dictionary(idOf("Mailbox"), fc.constantFrom(true, true, true, false, 1), { maxKeys: 2 }),
    keywords: maybe(fc.dictionary(fc.constantFrom("$seen", "$Draft", "x y", ""), fc.constant(true))),
    receivedAt: maybe(fc.constantFrom("2026-03-12T10:00:00Z", "x", null)) }), { maxKeys: 3 }) })));
const echo = fc.tuple(fc.constant("Core/echo"), fc.oneof(fc.dictionary(words, hostile, { maxKeys: 3 }),
  fc.dictionary(fc.constantFrom("#a", "#b", "#c", "#"), references, { maxKeys: 3 })));
const verbs = [["set", set, 8], ["get", get, 4], ["changes", changes, 2], ["query", query, 4], ["queryChanges", queryChanges, 2],
  ["copy", copy, 2], ["history", history, 1]];

// All calls of a request; a reference's "@method" becomes the name of the call it refers to.
export function callsOf(types) {
  const ofType = fc.constantFrom(...types).chain((type) => fc.oneof(
    ...verbs.map(([verb, args, weight]) => often(weight, fc.tuple(fc.constant(`${type.name}/${verb}`), spoiled(args(type)))))));
  const mail = types.some((type) => type.name === "Email") ? [often(4, imports)] : [];
  const call = fc.tuple(fc.oneof(often(30, ofType), often(4, blobs), often(2, echo), ...mail,
    often(1, fc.tuple(words, fc.dictionary(words, hostile, { maxKeys: 2 })))), callIds)
    .map(([[name, args], id]) => [name, args, id]);
  return fc.array(call, { minLength: 1, maxLength: 6 }).map((calls) => calls.map(([name, args, id]) =>
    [name, Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined).map(([key, value]) =>
      [key, key.startsWith("#") && value?.name === "@method"
        ? { ...value, name: calls.find((other) => other[2] === value.resultOf)?.[0] ?? "Core/echo" } : value])), id]));
}
