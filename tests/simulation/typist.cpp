#include "typist.h"

#include "prepared.h"

#include "schema/validate.h"
#include "server/jmap/record_writer.h"
#include "store/trash.h"
#include "store/typing.h"

#include <algorithm>

namespace simulation {

namespace json = boost::json;
using schema::Kind;
using schema::Property;

namespace {

// Copied by the programs and corrected by the server (server/rules): nobody types them.
bool isCopied(const Property &p)
{
    return p.name == "authorName" || p.name == "personName" || p.name == "schoolName" || p.name == "partnerName";
}

// What somebody may change of records that are mostly the server's.
bool mayChange(const schema::Type &type, const Property &p)
{
    return type.name == "Member" ? p.name == "role" : type.name == "Contact" ? p.name == "note" : true;
}

std::string writable(const Property &p)
{
    return isCopied(p) || p.serverSet || p.immutable || p.name == "id" || p.name == "variants" || p.name == "trashedAt"
        ? ""
        : p.name;
}

} // namespace

std::vector<store::Record> Typist::records(Machine &machine, const std::string &account, const std::string &type)
{
    store::Query query;
    query.account = account;
    query.type = type;
    query.trash = store::Query::With;
    auto list = machine.cache->list(query);
    return list ? std::move(*list) : std::vector<store::Record>();
}

// Few places, so that people meet in them.
Typist::Place Typist::choosePlace(Machine &machine, Chance &chance, bool creatable)
{
    static constexpr const char *often[]
        = { "Card",      "Card",    "Card",  "PageBlock", "PageBlock", "Page", "Folder",
            "BoardList", "Comment", "Album", "MediaItem", "FileItem",  "Label" };
    static constexpr const char *seldom[] = { "Announcement",    "AnnouncementReply", "SavedSearch", "SavedSearch",
                                              "ProjectProposal", "ContactRequest",    "School",      "Poll",
                                              "Person",          "Contact",           "Project",     "Member" };
    const bool rare = chance.one(4);
    std::string name
        = rare ? seldom[chance.below(creatable ? 8 : std::size(seldom))] : often[chance.below(std::size(often))];
    if (creatable && name == "School" && machine.person != coordinator && !chance.one(4))
        name = "SavedSearch"; // others may not
    Place place;
    place.type = (machine.types ? *machine.types : schema::recordTypes()).find(name);
    if (!place.type)
        return place;
    place.account = place.type->account == schema::AccountKind::Space ? syncing::test::space
        : place.type->account == schema::AccountKind::Personal        ? "u" + machine.person
                                                                      : "community";
    return place;
}

void Typist::create(Machine &machine, Chance &chance)
{
    const auto place = choosePlace(machine, chance, true);
    if (!place.type)
        return;
    json::object object;
    for (const auto &p : place.type->properties) {
        if (isCopied(p) || p.serverSet || p.name == "id" || p.name == "variants" || p.name == "trashedAt"
            || p.name == "answer" || p.name == "sent")
            continue;
        if (!p.required && !chance.one(3) && p.kind != Kind::Text)
            continue;
        auto v = value(machine, place.account, p, chance);
        if (!v.is_null())
            object[p.name] = std::move(v);
    }
    apply(machine,
          { { store::Edit::Create,
              { place.account, place.type->name, machine.cache->newId(place.type->name) },
              object } });
}

// There are few variants, so whoever chooses looks for them.
void Typist::choose(Machine &machine, Chance &chance)
{
    std::vector<store::Record> some;
    auto s = machine.cache->connection().prepare(
        "SELECT account, type, id FROM record JOIN collection ON collection.n=record.collection "
        "WHERE coalesce(view, server) LIKE '%\"variants\":{\"%' ORDER BY record.n");
    while (s.step())
        if (const auto record
            = machine.cache->record({ std::string(s.text(0)), std::string(s.text(1)), std::string(s.text(2)) });
            record && *record && (*record)->pending != store::Pending::Destroy)
            if (const auto *variants = (*record)->view.if_contains("variants");
                variants && variants->is_object() && !variants->get_object().empty())
                some.push_back(**record);
    if (some.empty())
        return;
    const auto &record = some[chance.below(static_cast<std::uint32_t>(some.size()))];
    json::object patch;
    const auto &all = record.view.at("variants").get_object();
    const auto &one
        = *(all.begin() + static_cast<std::ptrdiff_t>(chance.below(static_cast<std::uint32_t>(all.size()))));
    const auto *kept = one.value().if_object();
    const auto *property = kept ? kept->if_contains("property") : nullptr;
    const auto *value = kept ? kept->if_contains("value") : nullptr;
    if (property && value && property->is_string() && chance.one(2))
        patch[property->get_string()] = *value;
    patch["variants/" + std::string(one.key())] = nullptr;
    apply(machine, { { store::Edit::Patch, record.key, patch } });
}

// Of what everybody may look up, a computer holds what was looked at.
void Typist::lookUp(Machine &machine, const Place &place)
{
    if (!place.type->onDemand)
        return;
    store::Wish wish;
    wish.kind = store::Wish::Search;
    wish.key = "look up " + place.type->name;
    wish.account = place.account;
    wish.what = { { "what", json::string(place.type->name) } };
    static_cast<void>(machine.cache->wish(wish));
}

// What goes over to somebody else, or is answered.
bool Typist::handOver(const store::Record &record, Chance &chance, json::object &patch)
{
    const auto *direction = record.view.if_contains("direction");
    if (!direction || !direction->is_string() || chance.one(3))
        return false;
    if (direction->get_string() == "in")
        patch["answer"] = chance.one(4) ? "declined" : "accepted";
    else if (record.key.type == "ProjectProposal" && record.view.at("sent") != true)
        patch["sent"] = true;
    else
        patch["answer"] = "withdrawn";
    return true;
}

void Typist::onRecord(Machine &machine, Verb verb, Chance &chance)
{
    auto place = choosePlace(machine, chance, false);
    // Often to where somebody else is typing.
    const auto *typing = verb == Verb::Rewrite || verb == Verb::Change ? othersTyping(machine) : nullptr;
    const auto *its = typing ? machine.types->find(typing->key.type) : nullptr;
    if (its && its->find(typing->property) && chance.one(2))
        place = { typing->key.account, its };
    else
        typing = nullptr;
    if (!place.type)
        return;
    auto list = records(machine, place.account, place.type->name);
    if (typing)
        std::erase_if(list, [&](const auto &one) { return one.key.id != typing->key.id; });
    if (list.empty())
        return lookUp(machine, place);
    const auto &record = list[chance.below(static_cast<std::uint32_t>(std::min<std::size_t>(list.size(), 3)))];
    json::object patch;
    if (verb == Verb::Destroy) {
        apply(machine, { { store::Edit::Destroy, record.key, {} } });
        return;
    }
    if (verb == Verb::Rewrite && typing) {
        change(machine, place, record, *place.type->find(typing->property), chance, patch);
    } else if (verb == Verb::Move || !handOver(record, chance, patch)) {
        std::vector<const Property *> some;
        const bool others = chance.one(8); // to be refused
        for (const auto &p : place.type->properties) {
            const bool text = p.kind == Kind::Text || (p.kind == Kind::String && p.max >= 60);
            const bool fits = verb == Verb::Move ? !p.group.empty() || p.name == "parentId" || p.name == "position"
                : verb == Verb::Rewrite          ? text && p.values.empty() && p.name != "position"
                                                 : true;
            if (!writable(p).empty() && fits && (others || mayChange(*place.type, p)))
                some.push_back(&p);
        }
        if (some.empty())
            return;
        const auto count = verb == Verb::Move ? some.size() : 1 + chance.below(2);
        for (std::size_t i = 0; i < count; ++i)
            change(machine, place, record,
                   *some[verb == Verb::Move ? i : chance.below(static_cast<std::uint32_t>(some.size()))], chance,
                   patch);
    }
    if (isTyped(*place.type, record, patch) && chance.one(typing ? 3 : 2))
        type(machine, record, patch, chance);
    else if (!patch.empty())
        apply(machine, { { store::Edit::Patch, record.key, patch } });
}

// Into the trash and back as the program does it, often with what lies inside; now and then a container alone, as
// other programs may do it.
void Typist::trash(Machine &machine, Verb verb, Chance &chance)
{
    static constexpr const char *containers[] = { "Folder", "Folder", "Album", "BoardList", "Page" };
    auto place = choosePlace(machine, chance, false);
    if (chance.one(2))
        place = { syncing::test::space, schema::recordTypes().find(containers[chance.below(std::size(containers))]) };
    if (!place.type || !place.type->trash)
        return;
    store::Query query;
    query.account = place.account;
    query.type = place.type->name;
    query.trash = verb == Verb::Trash ? store::Query::Without : store::Query::Only;
    const auto list = machine.cache->list(query);
    if (!list || list->empty())
        return;
    const auto &key = (*list)[chance.below(static_cast<std::uint32_t>(list->size()))].key;
    const auto now = server::utcText(machine.now());
    if (chance.one(8)) {
        apply(machine,
              { { store::Edit::Patch,
                  key,
                  { { "trashedAt", verb == Verb::Trash ? json::value(json::string(now)) : json::value() } } } });
        return;
    }
    const auto edits = verb == Verb::Trash ? store::trashWithContents(*machine.cache, key, now)
                                           : store::restoreWithContents(*machine.cache, key);
    if (edits)
        apply(machine, *edits);
}

// The bytes hold a word of their own; nobody owes it, for bytes go by their hash.
void Typist::photo(Machine &machine, Chance &chance)
{
    const auto add = [&](const char *what) {
        const auto id = machine.cache->addBytes(syncing::test::space, what + std::to_string(chance.below(1000)),
                                                "a.jpg", "image/jpeg");
        return id ? json::value(json::string(*id)) : json::value();
    };
    const bool inAlbum = chance.one(2);
    const std::string type = inAlbum ? "MediaItem" : chance.one(2) ? "FileItem" : "Card";
    json::object object;
    const auto bytes = add("photo ");
    if (bytes.is_null())
        return;
    if (type == "Card") {
        const auto cards = records(machine, syncing::test::space, type);
        if (cards.empty())
            return;
        const auto entry = std::string("attachments/").append(newId(chance, 'e'));
        object[entry] = json::object{ { "blobId", bytes }, { "name", json::string(m_ledger.word()) } };
        apply(machine,
              { { store::Edit::Patch, cards[chance.below(static_cast<std::uint32_t>(cards.size()))].key, object } });
        return;
    }
    object = { { "blobId", bytes }, { "name", json::string(m_ledger.word()) } };
    if (inAlbum) {
        const auto albums = records(machine, syncing::test::space, "Album");
        if (albums.empty())
            return;
        object["albumId"] = json::string(albums[chance.below(static_cast<std::uint32_t>(albums.size()))].key.id);
        object["position"] = "V";
        if (chance.one(2))
            object["thumbBlobId"] = add("small ");
    }
    apply(machine, { { store::Edit::Create, { syncing::test::space, type, machine.cache->newId(type) }, object } });
}

// Few, so that two people give the same thing another picture.
void Typist::picture(Machine &machine, Chance &chance)
{
    static constexpr const char *shown[]
        = { "Card", "Card", "Card", "PageBlock", "MediaItem", "Project", "Person", "School" };
    const auto *type = machine.types->find(shown[chance.below(std::size(shown))]);
    const std::string account = type->account == schema::AccountKind::Space ? syncing::test::space : "community";
    auto all = records(machine, account, type->name);
    if (type->name == "Person")
        std::erase_if(all, [&](const auto &one) { return one.key.id != machine.person; });
    std::vector<std::string> places;
    for (const auto &p : type->properties)
        if (p.kind == schema::Kind::Blob && !p.immutable && !p.serverSet)
            places.push_back(p.name);
    if (all.empty() || places.empty())
        return;
    json::value bytes;
    if (!chance.one(4))
        if (const auto id
            = machine.cache->addBytes(account, "picture " + std::to_string(chance.below(1000)), "b.jpg", "image/jpeg"))
            bytes = json::string(*id);
    const auto pick = [&](const auto &list) -> const auto &
    {
        return list[chance.below(static_cast<std::uint32_t>(list.size()))];
    };
    const auto &record = pick(all);
    apply(machine, { { store::Edit::Patch, record.key, { { pick(places), bytes } } } });
}

void Typist::parked(Machine &machine, Verb verb, Chance &chance)
{
    const auto files = verb == Verb::Retry ? failedFiles(machine) : std::vector<store::Upload>();
    const auto all = parkedEntries(machine);
    if (const auto n = static_cast<std::uint32_t>(all.size() + files.size()); n == 0) {
        return;
    } else if (const auto at = chance.below(n); at >= all.size()) {
        static_cast<void>(machine.cache->setUploadPaused(files[at - all.size()].localId, false));
    } else if (verb == Verb::Discard) {
        m_witness.givesUp(machine, all[at]);
        static_cast<void>(machine.cache->discardParked(all[at].seq));
    } else {
        static_cast<void>(machine.cache->retryParked(all[at].seq));
    }
    m_witness.settled(machine);
}

std::vector<store::OutboxEntry> Typist::parkedEntries(Machine &machine)
{
    auto entries = machine.cache->outbox().value_or(std::vector<store::OutboxEntry>());
    std::erase_if(entries, [](const auto &entry) { return entry.state != store::OutboxEntry::Parked; });
    return entries;
}

std::vector<store::Upload> Typist::failedFiles(Machine &machine)
{
    auto files = machine.cache->uploads().value_or(std::vector<store::Upload>());
    std::erase_if(files, [](const auto &file) { return file.state != store::Upload::Failed; });
    return files;
}

int Typist::tryAllAgain(Machine &machine)
{
    int tried = 0;
    for (const auto &file : failedFiles(machine))
        tried += machine.cache->setUploadPaused(file.localId, false) ? 1 : 0;
    for (const auto &entry : parkedEntries(machine))
        tried += machine.cache->retryParked(entry.seq) ? 1 : 0;
    machine.engine->nudge();
    return tried;
}

namespace {

// What the record is once the edit is done.
std::string expected(const store::Edit &edit, const store::Record &before, const schema::TypeTable &types)
{
    const auto *type = types.find(edit.key.type);
    if (edit.op == store::Edit::Destroy)
        return type && type->trash && before.rev > 0 ? json::serialize(before.view) : std::string();
    auto after = before.view;
    if (edit.op == store::Edit::Create)
        for (const auto &member : edit.value)
            after[member.key()] = member.value();
    else if (auto patched
             = type ? schema::checkUpdate(before.view, edit.value, *type) : tl::unexpected(schema::PatchProblem()))
        after = std::move(*patched);
    return json::serialize(after);
}

Ledger::Words without(const Ledger::Words &words, const Ledger::Words &others)
{
    Ledger::Words left;
    std::set_difference(words.begin(), words.end(), others.begin(), others.end(), std::inserter(left, left.end()));
    return left;
}

} // namespace

bool Typist::apply(Machine &machine, const std::vector<store::Edit> &edits, std::int64_t heldMs)
{
    using core::Code;
    static const std::set<Code> refusals{ Code::BadInput, Code::NotFound, Code::Conflict, Code::Forbidden };
    std::string before, after, would;
    const auto look = [&](std::string &into, std::string *then) {
        for (const auto &edit : edits)
            if (const auto record = machine.cache->record(edit.key);
                record && *record && (*record)->pending != store::Pending::Destroy) {
                into += json::serialize((*record)->view);
                if (then)
                    *then += expected(edit, **record, *machine.types);
            }
    };
    look(before, &would);
    const auto attempts = m_witness.before(machine, edits);
    auto done
        = heldMs > 0 ? store::applyTyping(*machine.cache, edits, machine.now() + heldMs) : machine.cache->apply(edits);
    m_witness.after(machine, edits, attempts, done, heldMs > 0);
    if (done && !machine.disk.dead())
        look(after, nullptr);
    const auto was = Ledger::in(before);
    if (machine.disk.dead() || (!done && !refusals.contains(done.error().code))) {
        m_ledger.dropped(without(was, Ledger::in(would))); // done or not: nobody can say until it is read again
        return false;
    }
    if (!done)
        return false;
    const auto is = Ledger::in(after);
    const auto fresh = without(is, was);
    const auto &key = edits.front().key;
    m_ledger.keep(fresh, key.account + '/' + key.type + '/' + key.id + " at " + machine.name);
    m_ledger.dropped(without(was, is));
    auto &unsafe = m_unsafe[machine.name];
    if (heldMs > 0) {
        unsafe.insert(fresh.begin(), fresh.end());
    } else {
        unsafe.clear(); // what is on the disk for certain has all before it there, too
        machine.undo = std::move(*done);
    }
    return true;
}

void Typist::powerCut(const Machine &machine)
{
    m_ledger.dropped(m_unsafe[machine.name]);
    m_unsafe.erase(machine.name);
}

bool Typist::giveRole(Machine &machine, const std::string &person, const std::string &role)
{
    if (!machine.running() || machine.disk.dead() || machine.person == person)
        return false;
    for (const auto &member : records(machine, syncing::test::space, "Member"))
        if (member.view.at("personId") == json::string(person)) {
            const bool done
                = apply(machine, { { store::Edit::Patch, member.key, { { "role", json::string(role) } } } });
            if (machine.running() && !machine.disk.dead())
                machine.engine->nudge();
            return done;
        }
    return false;
}

void Typist::act(Machine &machine, const Step &step)
{
    if (!machine.running())
        return;
    Chance chance((static_cast<std::uint64_t>(step.a) << 32) | step.b);
    // Who turns to something else ends what they were typing, unless that is in another window.
    if (m_typing.contains(machine.name) && !chance.one(4))
        pause(machine);
    if (machine.disk.dead())
        return;
    switch (step.verb) {
    case Verb::Create:
        create(machine, chance);
        break;
    case Verb::Choose:
        choose(machine, chance);
        break;
    case Verb::Undo:
        if (!machine.undo.empty())
            apply(machine, std::exchange(machine.undo, {}));
        break;
    case Verb::Trash:
    case Verb::Restore:
        trash(machine, step.verb, chance);
        break;
    case Verb::Photo:
        photo(machine, chance);
        break;
    case Verb::Picture:
        picture(machine, chance);
        break;
    case Verb::Retry:
    case Verb::Discard:
        parked(machine, step.verb, chance);
        break;
    default:
        onRecord(machine, step.verb, chance);
    }
    if (machine.running() && !machine.disk.dead())
        machine.engine->nudge();
}

} // namespace simulation
