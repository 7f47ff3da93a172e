// A server with people in it, what they see, and the real ids behind the words of a generated request.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Servers } from "../servers.mjs";
import { Line } from "./http.mjs";

const everything = ["urn:ietf:params:jmap:core", "urn:ietf:params:jmap:blob"];
const own = { product: ["https://jumelle.eu/jmap/1"], mail: ["urn:ietf:params:jmap:mail", "urn:ietf:params:jmap:submission"] };
const letters = { Person: "p" };

export class World {
  // `kind` is "product" or "mail"; `types` as types.mjs gives them.
  static async open(bin, kind, types) {
    const world = new World();
    Object.assign(world, { kind, types, servers: new Servers(bin), blobs: [], oldStates: ["0"], fresh: 0 });
    try {
      await (kind === "product" ? world.openProduct() : world.openMail());
      await world.snapshot();
    } catch (error) {
      await world.servers.stop().catch(() => {});
      throw error;
    }
    return world;
  }

  async openProduct() {
    for (const name of ["kasia", "marek"])
      this.servers.addUser(name, "correct horse");
    this.server = await this.servers.serve("jumelled", "serve");
    this.line = new Line(`https://localhost:${this.server.port}`, readFileSync(join(this.server.data, "tls", "ca.pem")));
    this.people = [];
    for (const username of ["kasia", "marek"]) {
      const entry = await this.line.send("POST", "/auth/token", { "Content-Type": "application/json" },
        Buffer.from(JSON.stringify({ username, password: "correct horse", device: `d${username}`, deviceName: "grammar" })));
      const { token, personId } = JSON.parse(entry.body);
      this.people.push({ authorization: `Bearer ${token}`, id: personId });
    }
    const [kasia, marek] = this.people;
    this.accounts = { community: "community", personal: `u${kasia.id}`, other: `u${marek.id}` };
    const make = async (who, account, type, create) =>
      (await this.call([[`${type}/set`, { accountId: account, create }, "0"]], who))[0][1].created;
    const change = (who, account, type, id, patch) =>
      this.call([[`${type}/set`, { accountId: account, update: { [id]: patch } }, "0"]], who);
    const asked = (await make(kasia, this.accounts.personal, "ContactRequest", { a: { personId: marek.id } })).a.id;
    await change(marek, this.accounts.other, "ContactRequest", asked, { answer: "accepted" });
    const proposed = (await make(kasia, this.accounts.personal, "ProjectProposal",
      { a: { title: "Rivers", partnerId: marek.id, sent: true } })).a.id;
    await change(marek, this.accounts.other, "ProjectProposal", proposed, { answer: "accepted" });
    const session = JSON.parse((await this.line.send("GET", "/jmap/session", { Authorization: kasia.authorization })).body);
    this.accounts.space = Object.keys(session.accounts).find((id) => id.startsWith("z"));
    if (!this.accounts.space)
      throw new Error("the project space did not open");
    await this.furnish((type, create) => make(kasia, this.accounts[this.types.find((one) => one.name === type).account], type, create));
  }

  // One record of most types, so that requests have something to name.
  async furnish(make) {
    const id = async (type, record) => (await make(type, { a: record })).a.id;
    const list = await id("BoardList", { title: "To do", position: "V" });
    const label = await id("Label", { name: "urgent" });
    const card = await id("Card", { title: "Buy prisms", listId: list, position: "V", labels: { [label]: true },
      checklist: { e1: { text: "ask Marek", done: false } } });
    await id("Comment", { subjectType: "Card", subjectId: card, body: "Six of them." });
    const page = await id("Page", { title: "Rivers", position: "V" });
    await id("PageBlock", { pageId: page, position: "V", body: "The Vistula" });
    await id("Album", { title: "Spring", position: "V" });
    await id("Folder", { title: "Plans" });
    await id("SavedSearch", { name: "Poland", filter: { country: "PL" } });
    const announcement = await id("Announcement", { title: "Partner wanted" });
    await id("AnnouncementReply", { announcementId: announcement, body: "We would like to." });
  }

  async openMail() {
    this.server = await this.servers.serve("jumelled-conformance");
    this.line = new Line(`http://127.0.0.1:${this.server.port}`);
    this.people = ["alice", "bob"].map((name) => ({ authorization: `Basic ${Buffer.from(`${name}:x`).toString("base64")}` }));
    this.accounts = { mail: "a-alice", other: "a-bob" };
  }

  async close() {
    this.line.close();
    await this.servers.stop();
  }

  using() { return [...everything, ...own[this.kind]]; }

  async call(methodCalls, who = this.people[0]) {
    const answer = await this.line.send("POST", "/jmap/api",
      { "Content-Type": "application/json", Authorization: who.authorization },
      Buffer.from(JSON.stringify({ using: this.using(), methodCalls })));
    if (answer.status !== 200)
      throw new Error(`status ${answer.status}: ${answer.body}`);
    return JSON.parse(answer.body).methodResponses;
  }

  // account -> type -> {state, records: id -> text}, of everything that both people see.
  async snapshot() {
    const seen = {};
    for (const [account, who] of Object.entries(this.accounts).map(([name, id]) => [id, name === "other" ? 1 : 0])) {
      const kind = Object.keys(this.accounts).find((name) => this.accounts[name] === account);
      const wanted = kind === "other" ? (this.kind === "mail" ? "mail" : "personal") : kind;
      const types = this.types.filter((type) => type.account === wanted);
      const answers = await this.call(types.map((type) => [`${type.name}/get`, { accountId: account, ids: null }, type.name]), this.people[who]);
      seen[account] = {};
      for (const [name, args, type] of answers) {
        if (name === "error")
          throw new Error(`${type}/get in ${account}: ${JSON.stringify(args)}`);
        seen[account][type] = { state: args.state, records: new Map(args.list.map((one) => [one.id, JSON.stringify(one)])) };
      }
    }
    this.seen = seen;
    const state = Object.values(Object.values(seen)[0])[0].state;
    if (this.oldStates.at(-1) !== state)
      this.oldStates.push(state);
    return seen;
  }

  idsOf(type) { return Object.values(this.seen).flatMap((types) => [...(types[type]?.records.keys() ?? [])]); }

  // The word with what it stands for put in its place.
  word(text) {
    const [, name, number] = /^@(\w+):?(.*)$/s.exec(text) ?? [];
    if (!name)
      return text;
    if (name === "account") return this.accounts[number] ?? text;
    if (name === "blob") return this.blobs[number % (this.blobs.length || 1)] ?? text;
    if (name === "state") return Object.values(this.seen).map((types) => types[number]?.state).find(Boolean) ?? text;
    if (name === "oldstate") return this.oldStates[Math.floor(this.oldStates.length / 2)];
    if (name === "new") return `${letters[number] ?? "c"}${(++this.fresh).toString().padStart(26, "0")}`;
    const ids = this.idsOf(name);
    return ids[number % (ids.length || 1)] ?? text;
  }

  real(value) {
    if (typeof value === "string") return this.word(value);
    if (Array.isArray(value)) return value.map((one) => this.real(one));
    if (value && typeof value === "object")
      return Object.fromEntries(Object.entries(value).map(([key, one]) =>
        [key.split("/").map((part) => this.word(part)).join("/"), this.real(one)]));
    return value;
  }
}
