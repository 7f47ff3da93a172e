// What a request may speak of: record types with their properties, read from the table in docs/protocol.md, and the
// mail types of the conformance build.
const sections = /^### (\w+)\nAccount: (\w+)[^\n]*\n\n([\s\S]*?)(?=\n\n|\n<!--|$(?![\s\S]))/gm;
const row = /^\| `([^`]+)` \| ([^|]*) \| ([^|]*) \| [^|]* \| ([^|]*) \|$/gm;

function propertyOf(name, kind, bounds, flags) {
  return {
    name, kind: kind.trim().split(" ")[0] === "set" ? "set" : kind.trim(),
    refers: / of (\w+)/.exec(kind)?.[1] ?? null,
    values: [...bounds.matchAll(/`([^`]*)`/g)].map((one) => one[1].replaceAll('"', "")),
    required: flags.includes("required"), server: flags.includes("server-set"),
  };
}

const common = [
  ["id", "string", "", "immutable"], ["rev", "integer", "", "server-set"], ["propRevs", "object", "", "server-set"],
  ["createdAt", "UTC date", "", "server-set"], ["createdBy", "id of Person", "", "server-set"],
  ["variants", "map", "", ""], ["trashedAt", "UTC date", "", ""],
].map((one) => propertyOf(...one));

export function productTypes(text) {
  const types = [...text.matchAll(sections)].map(([, name, account, table]) => {
    const rows = [...table.matchAll(row)].map(([, n, kind, bounds, flags]) => propertyOf(n, kind, bounds, flags));
    return {
      name, account, capability: "https://jumelle.eu/jmap/1",
      properties: [...common, ...rows.filter((one) => !one.name.includes("/"))],
      fields: [...new Set(rows.filter((one) => one.name.includes("/")).map((one) => one.name.split("/").at(-1)))],
    };
  });
  if (types.length < 15 || types.some((type) => type.properties.length < 5))
    throw new Error("docs/protocol.md is not laid out as expected");
  return types;
}

const mail = (name, capability, properties) => ({
  name, account: "mail", capability, fields: ["name", "email"],
  properties: [["id", "string", "", "immutable"], ...properties].map((one) => propertyOf(...one)),
});

export function mailTypes() {
  const m = "urn:ietf:params:jmap:mail";
  const property = (name, kind, flags = "", bounds = "") => [name, kind, bounds, flags];
  return [
    mail("Mailbox", m, [property("name", "string", "required"), property("parentId", "id of Mailbox"),
      property("role", "string"), property("sortOrder", "integer"), property("isSubscribed", "boolean"),
      property("totalEmails", "integer", "server-set"), property("myRights", "object", "server-set")]),
    mail("Email", m, [property("mailboxIds", "set of Mailbox"), property("keywords", "set"),
      property("subject", "string", "server-set"), property("receivedAt", "UTC date", "server-set")]),
    mail("Thread", m, [property("emailIds", "any", "server-set")]),
    mail("Identity", "urn:ietf:params:jmap:submission", [property("name", "string"), property("email", "string", "required"),
      property("replyTo", "any"), property("textSignature", "text"), property("mayDelete", "boolean", "server-set")]),
  ];
}
