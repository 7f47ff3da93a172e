#include "typist.h"

#include "schema/id.h"
#include "schema/order.h"
#include "schema/vocabulary.h"
#include "server/jmap/record_writer.h"
#include "store/trash.h"

#include <algorithm>
#include <array>

namespace simulation {

namespace json = boost::json;
using schema::Kind;
using schema::Property;

namespace {

constexpr const char *people[] = { "panna", "ppiotr", "pmaria", "pjonas" };

// Copied by the programs and corrected by the server (server/rules): nobody types them.
bool isCopied(const Property &p)
{
    return p.name == "authorName" || p.name == "personName" || p.name == "schoolName" || p.name == "partnerName";
}

std::string writable(const Property &p)
{
    return isCopied(p) || p.serverSet || p.immutable || p.name == "id" || p.name == "variants" || p.name == "trashedAt"
        ? ""
        : p.name;
}

std::string dayOf(Chance &chance)
{
    return "2027-0" + std::to_string(1 + chance.below(9)) + "-1" + std::to_string(chance.below(10));
}

std::string shown(const std::optional<store::Record> &record) { return record ? json::serialize(record->view) : ""; }

std::string idFor(Chance &chance, char letter)
{
    std::array<std::uint8_t, 10> random{};
    chance.fill(random.data(), random.size());
    return schema::makeId(letter, 1'800'000'000'000, random);
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
    static constexpr const char *seldom[]
        = { "Announcement", "AnnouncementReply", "SavedSearch", "SavedSearch", "ProjectProposal", "ContactRequest",
            "Person",       "Contact",           "Project",     "Member" };
    const bool rare = chance.one(4);
    const auto name
        = rare ? seldom[chance.below(creatable ? 6 : std::size(seldom))] : often[chance.below(std::size(often))];
    Place place;
    place.type = (machine.types ? *machine.types : schema::recordTypes()).find(name);
    if (!place.type)
        return place;
    place.account = place.type->account == schema::AccountKind::Space ? syncing::test::space
        : place.type->account == schema::AccountKind::Personal        ? "u" + machine.person
                                                                      : "community";
    return place;
}

std::string Typist::someId(Machine &machine, const std::string &account, const Property &property, Chance &chance)
{
    if (property.refers == "Person")
        return people[chance.below(std::size(people))];
    const auto list = records(machine, account, property.refers.empty() ? "Card" : property.refers);
    return list.empty() ? std::string() : list[chance.below(static_cast<std::uint32_t>(list.size()))].key.id;
}

json::object Typist::entry(Machine &machine, const std::string &account, const Property &property, Chance &chance)
{
    json::object object;
    for (const auto &field : property.fields)
        if (field.required || chance.one(2))
            if (auto v = value(machine, account, field, chance); !v.is_null())
                object[field.name] = std::move(v);
    return object;
}

json::value Typist::value(Machine &machine, const std::string &account, const Property &p, Chance &chance)
{
    switch (p.kind) {
    case Kind::String:
        if (!p.values.empty())
            return json::value(json::string(p.values[chance.below(static_cast<std::uint32_t>(p.values.size()))]));
        if (p.name == "position")
            return json::value(json::string(schema::keyBetween({}, {}, static_cast<std::uint32_t>(chance.next()))));
        if (p.name == "subjectType")
            return "Card";
        if (!p.vocabulary.empty()) {
            const auto &terms = schema::vocabulary(p.vocabulary);
            return terms.empty()
                ? json::value()
                : json::value(json::string(
                    terms[chance.below(std::min<std::uint32_t>(5, static_cast<std::uint32_t>(terms.size())))].code));
        }
        return p.max >= 60 ? json::value(json::string(m_ledger.word())) : json::value();
    case Kind::Text:
        return json::value(json::string("The " + m_ledger.word() + " and the " + m_ledger.word() + " meet at noon"));
    case Kind::Int: {
        const auto most = std::min<long long>(p.max > p.min ? p.max : 100, 20);
        return p.min + chance.below(static_cast<std::uint32_t>(most));
    }
    case Kind::Bool:
        return chance.one(2);
    case Kind::Date:
        return json::value(json::string(dayOf(chance)));
    case Kind::UtcDate:
        return json::value(json::string(dayOf(chance) + "T10:00:00Z"));
    case Kind::Id: {
        const auto id = someId(machine, account, p, chance);
        return id.empty() ? json::value() : json::value(json::string(id));
    }
    case Kind::Set: {
        json::object keys;
        const auto &terms = schema::vocabulary(p.vocabulary);
        for (std::uint32_t i = 0, n = chance.below(3); i < n; ++i) {
            const auto key = !terms.empty()
                ? terms[chance.below(std::min<std::uint32_t>(4, static_cast<std::uint32_t>(terms.size())))].code
                : someId(machine, account, p, chance);
            if (!key.empty())
                keys[key] = true;
        }
        return keys;
    }
    case Kind::Map: {
        json::object entries;
        if (p.name != "attachments")
            entries[idFor(chance, 'e')] = entry(machine, account, p, chance);
        return entries;
    }
    case Kind::Object:
        return json::object{ { "text", json::string(m_ledger.word()) } };
    case Kind::Blob:
    case Kind::Any:
        return nullptr;
    }
    return nullptr;
}

// A sentence is seldom written anew: words come in, go, or are replaced, somewhere.
std::string Typist::retype(std::string_view text, const Property &property, Chance &chance)
{
    std::vector<std::string> words;
    std::string word;
    for (const char c : text) {
        if (c == ' ') {
            words.push_back(word);
            word.clear();
        } else {
            word += c;
        }
    }
    if (!word.empty())
        words.push_back(word);
    const auto at = chance.below(static_cast<std::uint32_t>(words.size() + 1));
    const auto place = words.begin() + static_cast<std::ptrdiff_t>(at);
    switch (chance.below(6)) {
    case 0: // written over
        words = { m_ledger.word() };
        break;
    case 1:
        if (at < words.size())
            *place = m_ledger.word();
        else
            words.push_back(m_ledger.word());
        break;
    case 2:
        if (at < words.size() && words.size() > 1)
            words.erase(place);
        else
            words.push_back(m_ledger.word());
        break;
    default:
        words.insert(place, m_ledger.word());
    }
    std::string all;
    for (const auto &w : words)
        all += (all.empty() ? "" : " ") + w;
    return property.max > 0 && all.size() > static_cast<std::size_t>(property.max) ? m_ledger.word() : all;
}

void Typist::change(Machine &machine, const Place &place, const store::Record &record, const Property &p,
                    Chance &chance, json::object &patch)
{
    const auto *now = record.view.if_contains(p.name);
    if (now && now->is_string() && p.values.empty() && p.vocabulary.empty() && p.name != "position"
        && (p.kind == Kind::Text || (p.kind == Kind::String && p.max >= 60))) {
        patch[p.name] = retype(std::string_view(now->get_string()), p, chance);
        return;
    }
    if ((p.kind == Kind::Map || p.kind == Kind::Set) && now && now->is_object() && !now->get_object().empty()) {
        const auto &keys = now->get_object();
        const auto &some
            = *(keys.begin() + static_cast<std::ptrdiff_t>(chance.below(static_cast<std::uint32_t>(keys.size()))));
        const auto path = p.name + '/' + std::string(some.key());
        if (chance.one(4)) {
            patch[path] = nullptr;
            return;
        }
        if (p.kind == Kind::Map && chance.below(3) != 0 && !p.fields.empty()) {
            const auto &field = p.fields[chance.below(static_cast<std::uint32_t>(p.fields.size()))];
            if (auto v = value(machine, place.account, field, chance); !v.is_null())
                patch[path + '/' + field.name] = std::move(v);
            return;
        }
    }
    auto v = value(machine, place.account, p, chance);
    if (p.kind == Kind::Map || p.kind == Kind::Set) {
        for (const auto &member : v.is_object() ? v.get_object() : json::object())
            patch[p.name + '/' + std::string(member.key())] = member.value();
        return;
    }
    if (!p.required && p.kind != Kind::Text && chance.one(8))
        v = nullptr;
    if (!(v.is_null() && (p.required || !p.nullable || p.kind == Kind::Blob)))
        patch[p.name] = std::move(v);
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

void Typist::onRecord(Machine &machine, Verb verb, Chance &chance)
{
    const auto place = choosePlace(machine, chance, false);
    if (!place.type)
        return;
    const auto list = records(machine, place.account, place.type->name);
    if (list.empty())
        return;
    const auto &record = list[chance.below(static_cast<std::uint32_t>(std::min<std::size_t>(list.size(), 3)))];
    json::object patch;
    if (verb == Verb::Destroy)
        return apply(machine, { { store::Edit::Destroy, record.key, {} } });
    std::vector<const Property *> some;
    for (const auto &p : place.type->properties) {
        const bool text = p.kind == Kind::Text || (p.kind == Kind::String && p.max >= 60);
        const bool fits = verb == Verb::Move ? !p.group.empty() || p.name == "parentId" || p.name == "position"
            : verb == Verb::Rewrite          ? text && p.values.empty() && p.name != "position"
                                             : true;
        if (!writable(p).empty() && fits)
            some.push_back(&p);
    }
    if (some.empty())
        return;
    const auto count = verb == Verb::Move ? some.size() : 1 + chance.below(2);
    for (std::size_t i = 0; i < count; ++i)
        change(machine, place, record,
               *some[verb == Verb::Move ? i : chance.below(static_cast<std::uint32_t>(some.size()))], chance, patch);
    if (!patch.empty())
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
    if (chance.one(8))
        return apply(machine,
                     { { store::Edit::Patch,
                         key,
                         { { "trashedAt", verb == Verb::Trash ? json::value(json::string(now)) : json::value() } } } });
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
        const auto entry = std::string("attachments/").append(idFor(chance, 'e'));
        object[entry] = json::object{ { "blobId", bytes }, { "name", json::string(m_ledger.word()) } };
        return apply(
            machine,
            { { store::Edit::Patch, cards[chance.below(static_cast<std::uint32_t>(cards.size()))].key, object } });
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

void Typist::parked(Machine &machine, Verb verb, Chance &chance)
{
    const auto outbox = machine.cache->outbox();
    std::vector<std::int64_t> seqs;
    for (const auto &entry : outbox ? *outbox : std::vector<store::OutboxEntry>())
        if (entry.state == store::OutboxEntry::Parked)
            seqs.push_back(entry.seq);
    if (seqs.empty())
        return;
    const auto seq = seqs[chance.below(static_cast<std::uint32_t>(seqs.size()))];
    static_cast<void>(verb == Verb::Retry ? machine.cache->retryParked(seq) : machine.cache->discardParked(seq));
    m_witness.settled(machine);
}

void Typist::apply(Machine &machine, const std::vector<store::Edit> &edits)
{
    std::string before, after;
    const auto look = [&](std::string &into) {
        for (const auto &edit : edits)
            if (const auto record = machine.cache->record(edit.key))
                into += *record && (*record)->pending == store::Pending::Destroy ? "" : shown(*record);
    };
    look(before);
    const auto attempts = m_witness.before(machine, edits);
    auto done = machine.cache->apply(edits);
    m_witness.after(machine, edits, attempts, done);
    if (done && !machine.disk.dead())
        look(after);
    if (machine.disk.dead() || (!done && done.error().code != core::Code::BadInput))
        return m_ledger.dropped(Ledger::in(before)); // done or not: nobody can say until it is read again
    if (!done)
        return;
    const auto was = Ledger::in(before), is = Ledger::in(after);
    Ledger::Words fresh, left;
    std::set_difference(is.begin(), is.end(), was.begin(), was.end(), std::inserter(fresh, fresh.end()));
    std::set_difference(was.begin(), was.end(), is.begin(), is.end(), std::inserter(left, left.end()));
    const auto &key = edits.front().key;
    m_ledger.keep(fresh, key.account + '/' + key.type + '/' + key.id + " at " + machine.name);
    m_ledger.dropped(left);
    machine.undo = std::move(*done);
}

void Typist::act(Machine &machine, const Step &step)
{
    if (!machine.running())
        return;
    Chance chance((static_cast<std::uint64_t>(step.a) << 32) | step.b);
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
