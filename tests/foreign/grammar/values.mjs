// Values of requests: right ones, nearly right ones and hostile ones. Words like "@Card:3" stand for what is only
// known when the request is sent (world.mjs puts the third card's id there), so that a shrunk request still means
// the same.
import fc from "fast-check";

export const often = (weight, arbitrary) => ({ weight, arbitrary });
const deep = (n, open, close) => JSON.parse(open.repeat(n) + "1" + close.repeat(n));

export const words = fc.oneof(
  fc.constantFrom("Łódź", "Kraków", "a title", "prisms for the pier", "", " ", "a\nb\r\n\tc", "\u0000", "\u202e!", "👩‍👩‍👧 e\u0301", "__proto__",
    "constructor", "NIL", "*", "/", "~", "~2", "#", "#x", "%00", "'; --", "\ufeff", "x".repeat(300), "ß".repeat(5000)),
  fc.string({ unit: "grapheme", maxLength: 40 }), fc.string({ unit: "grapheme-ascii", maxLength: 20 }));

export const numbers = fc.oneof(fc.integer({ min: -3, max: 40 }), fc.integer(),
  fc.constantFrom(2 ** 31, 2 ** 32, 2 ** 53 - 1, 2 ** 53, -(2 ** 53), 2 ** 63, 2 ** 64, 1e308, -1e308, 1.5, -0, 5e-324));

export const hostile = fc.oneof(
  fc.constantFrom(null, true, false, [], {}, [null], [[]], { "": null }), numbers, words,
  fc.constantFrom(deep(20, "[", "]"), deep(30, '{"a":', "}"), deep(40, "[", "]")),
  fc.array(fc.oneof(words, numbers, fc.constant(null)), { maxLength: 5 }),
  fc.dictionary(words, fc.oneof(words, numbers, fc.constant(null), fc.constant(true)), { maxKeys: 5 }),
  fc.jsonValue({ maxDepth: 4, noUnicodeString: true }));

const index = fc.nat(30);
export const creationIds = fc.constantFrom("a", "b", "c", "k1", "A", "x-_9", "", "no/slash", "~", "é", "x".repeat(300));
export const idOf = (type) => fc.oneof(
  often(12, index.map((n) => `@${type}:${n}`)), often(2, creationIds.map((id) => `#${id}`)),
  often(1, fc.constantFrom("xnothing", "", "NIL", "-", "x".repeat(255), "x".repeat(256), "é", "a b", "@new")),
  often(1, words));
export const states = (type) => fc.oneof(
  often(4, fc.constant(`@state:${type}`)), often(3, fc.constant("@oldstate")),
  often(2, fc.constantFrom("0", "1", "", "-1", "e-1", "0-0", "x-99999999999999999999", "@state:Person", "9".repeat(400))),
  often(1, hostile));

const dates = fc.constantFrom("2026-03-12", "2026-03-13", "2027-01-01", "2026-02-30", "0000-00-00", "9999-12-31", "2026-3-1", "");
const moments = fc.constantFrom("2026-03-12T10:00:00Z", "2026-03-13T10:00:00Z", "2026-03-12T25:00:00Z", "2026-03-12T10:00:00.000Z",
  "2026-03-12T10:00:00+01:00", "2026-03-12t10:00:00z", "99999-03-12T10:00:00Z");
const closed = fc.oneof(often(20, fc.constantFrom("PL", "de", "fr", "maths", "art", "primary", "cc-by-4.0")), often(1, fc.constant("zz")));
const keyed = (keys, value) => fc.dictionary(keys, value, { maxKeys: 4 });

// A value that a property of this kind takes, most of the time.
export function valueOf(property, type) {
  const { kind, refers } = property;
  let good = words;
  if (property.values.length > 0) good = fc.constantFrom(...property.values);
  else if (kind.startsWith("string in")) good = closed;
  else if (kind === "set") good = keyed(refers ? idOf(refers) : closed, fc.oneof(often(30, fc.constant(true)), often(1, hostile)));
  else if (kind === "map") good = keyed(fc.oneof(creationIds, fc.constant("e1")), entryOf(type));
  else if (kind === "blob id") good = fc.oneof(index.map((n) => `@blob:${n}`), fc.constant("B" + "0".repeat(64)));
  else if (kind.startsWith("id")) good = idOf(refers ?? type.name);
  else if (kind === "integer") good = numbers;
  else if (kind === "boolean") good = fc.boolean();
  else if (kind === "date") good = dates;
  else if (kind === "UTC date") good = moments;
  else if (kind === "object") good = keyed(words, hostile);
  else if (property.name === "position") good = fc.constantFrom("V", "a0", "0", "z", "", "Vz0", "é", "V0");
  return fc.oneof(often(30, good), often(1, hostile), often(1, fc.constant(null)));
}

export const entryOf = (type) => fc.dictionary(fc.constantFrom("text", "done", "position", "x", ...type.fields),
  fc.oneof(words, fc.boolean(), fc.constantFrom("@blob:1", 12), hostile), { maxKeys: 2 });
