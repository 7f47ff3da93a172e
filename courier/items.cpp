#include "courier/items.h"

#include "schema/id.h"

#include <algorithm>
#include <charconv>

namespace courier {

namespace {

constexpr std::size_t mostText = 1024; // names and keys
constexpr std::size_t mostEntries = 20'000; // of a list in a manifest
constexpr std::int64_t largestFile = std::int64_t(20) << 30;

class Object
{
public:
    explicit Object(const json::value &value)
        : m_object(value.if_object())
    { }
    bool good() const { return m_object != nullptr; }
    std::string text(std::string_view name, std::size_t most = mostText) const
    {
        const auto *v = find(name);
        const auto *string = v ? v->if_string() : nullptr;
        return string && string->size() <= most ? std::string(string->data(), string->size()) : std::string();
    }
    std::int64_t number(std::string_view name) const
    {
        const auto *v = find(name);
        return v && v->is_int64() ? v->get_int64() : -1;
    }
    bool flag(std::string_view name) const
    {
        const auto *v = find(name);
        return v && v->is_bool() && v->get_bool();
    }
    const json::array *list(std::string_view name) const
    {
        const auto *v = find(name);
        return v ? v->if_array() : nullptr;
    }
    const json::object *object(std::string_view name) const
    {
        const auto *v = find(name);
        return v ? v->if_object() : nullptr;
    }
    std::vector<std::string> texts(std::string_view name, std::size_t most) const
    {
        std::vector<std::string> out;
        if (const auto *array = list(name))
            for (const auto &v : *array)
                if (const auto *string = v.if_string(); string && string->size() <= mostText && out.size() < most)
                    out.emplace_back(string->data(), string->size());
        return out;
    }

private:
    const json::value *find(std::string_view name) const
    {
        return m_object ? m_object->if_contains({ name.data(), name.size() }) : nullptr;
    }
    const json::object *m_object;
};

json::array arrayOf(const std::vector<std::string> &list)
{
    json::array array;
    for (const auto &text : list)
        array.emplace_back(json::string(text));
    return array;
}

std::optional<json::value> parsed(std::string_view text)
{
    auto value = schema::parseJson(text);
    if (!value || !value->is_object())
        return std::nullopt;
    return std::move(*value);
}

std::optional<schema::AccountKind> kindOf(std::int64_t number)
{
    using K = schema::AccountKind;
    for (const auto kind : { K::Community, K::Personal, K::Space })
        if (static_cast<std::int64_t>(kind) == number)
            return kind;
    return std::nullopt;
}

std::vector<Manifest::Account> accountsIn(const json::array &list)
{
    std::vector<Manifest::Account> out;
    constexpr std::size_t most = 1000;
    for (const auto &v : list) {
        const Object o(v);
        const auto kind = kindOf(o.number("kind"));
        const auto id = o.text("id");
        if (!kind || !schema::isValidId(id) || out.size() >= most)
            continue;
        Manifest::Account account{ id, *kind, o.text("name"), o.flag("readOnly"), {} };
        if (const auto *limits = o.object("limits"))
            account.limits = *limits;
        out.push_back(std::move(account));
    }
    return out;
}

} // namespace

bool isHash(std::string_view text)
{
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

std::optional<State> readState(std::string_view text)
{
    if (text == "0")
        return State{};
    const auto dash = text.rfind('-');
    if (dash == text.npos || dash == 0 || text.size() > mostText)
        return std::nullopt;
    State state;
    state.epoch = text.substr(0, dash);
    const auto digits = text.substr(dash + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), state.counter);
    if (error != std::errc() || end != digits.data() + digits.size() || state.counter < 0)
        return std::nullopt;
    return state;
}

std::string textOf(const Manifest &m)
{
    json::object states;
    for (const auto &[account, types] : m.states) {
        json::object inner;
        for (const auto &[type, state] : types)
            inner[type] = state;
        states[account] = std::move(inner);
    }
    json::object wants;
    for (const auto &[account, blobs] : m.wants)
        wants[account] = arrayOf(blobs);
    json::array accounts;
    for (const auto &a : m.accounts)
        accounts.push_back(json::object{ { "id", a.id },
                                         { "kind", static_cast<std::int64_t>(a.kind) },
                                         { "name", a.name },
                                         { "readOnly", a.readOnly },
                                         { "limits", a.limits } });
    return json::serialize(json::object{
        { "device", m.device },
        { "deviceName", m.deviceName },
        { "server", m.owner.origin },
        { "person", m.owner.personId },
        { "signKey", hexOf(m.signKey.data(), m.signKey.size()) },
        { "number", m.number },
        { "writtenAt", m.writtenAtMs },
        { "states", std::move(states) },
        { "pastEpochs", arrayOf(m.pastEpochs) },
        { "open", arrayOf(m.open) },
        { "wants", std::move(wants) },
        { "accounts", std::move(accounts) },
        { "parts", m.parts },
        { "changes", m.changes },
        { "files", m.files },
        { "fileBytes", m.fileBytes },
        { "entries", m.entries },
    });
}

std::optional<Manifest> readManifest(std::string_view text)
{
    const auto value = parsed(text);
    if (!value)
        return std::nullopt;
    const Object o(*value);
    Manifest m;
    m.device = o.text("device");
    m.deviceName = o.text("deviceName", 200);
    m.owner = { o.text("server"), o.text("person") };
    const auto key = bytesOfHex(o.text("signKey"), m.signKey.size());
    m.number = o.number("number");
    if (!schema::isValidId(m.device) || key.empty() || m.number < 0)
        return std::nullopt;
    std::copy(key.begin(), key.end(), m.signKey.begin());
    m.writtenAtMs = std::max<std::int64_t>(0, o.number("writtenAt"));
    std::size_t count = 0;
    if (const auto *states = o.object("states"))
        for (const auto &[account, types] : *states)
            if (const auto *inner = types.if_object())
                for (const auto &[type, state] : *inner)
                    if (const auto *string = state.if_string();
                        string && readState({ string->data(), string->size() }) && ++count < mostEntries)
                        m.states[account][type] = std::string(string->data(), string->size());
    m.pastEpochs = o.texts("pastEpochs", 100);
    m.open = o.texts("open", mostEntries);
    if (const auto *wants = o.object("wants"))
        for (const auto &[account, list] : *wants)
            m.wants[account] = Object(json::value{ { "list", list } }).texts("list", mostEntries);
    if (const auto *accounts = o.list("accounts"))
        m.accounts = accountsIn(*accounts);
    m.parts = std::max<std::int64_t>(0, o.number("parts"));
    m.changes = std::max<std::int64_t>(0, o.number("changes"));
    m.files = std::max<std::int64_t>(0, o.number("files"));
    m.fileBytes = std::max<std::int64_t>(0, o.number("fileBytes"));
    m.entries = std::max<std::int64_t>(0, o.number("entries"));
    return m;
}

std::string textOf(const Request &r)
{
    json::array blobs;
    for (const auto &blob : r.blobs)
        blobs.push_back(json::object{ { "account", blob.account }, { "hash", blob.hash } });
    return json::serialize(
        json::object{ { "key", r.key }, { "device", r.device }, { "body", r.body }, { "blobs", std::move(blobs) } });
}

std::optional<Request> readRequest(std::string_view text)
{
    const auto value = parsed(text);
    if (!value)
        return std::nullopt;
    const Object o(*value);
    Request r{ o.text("key"), o.text("device"), o.text("body", maxContent), {} };
    if (!schema::isValidId(r.device) || !r.key.starts_with(r.device + "-") || r.body.empty())
        return std::nullopt;
    if (const auto *blobs = o.list("blobs"))
        for (const auto &v : *blobs) {
            const Object blob(v);
            if (!isHash(blob.text("hash")) || !schema::isValidId(blob.text("account")))
                return std::nullopt;
            r.blobs.push_back({ blob.text("account"), blob.text("hash") });
        }
    return r;
}

std::string textOf(const Answer &a)
{
    return json::serialize(json::object{ { "key", a.key }, { "response", a.response }, { "error", a.error } });
}

std::optional<Answer> readAnswer(std::string_view text)
{
    const auto value = parsed(text);
    if (!value)
        return std::nullopt;
    const Object o(*value);
    Answer a{ o.text("key"), o.text("response", maxContent), o.text("error") };
    if (a.key.empty() || (a.response.empty() && a.error.empty()))
        return std::nullopt;
    return a;
}

std::string textOf(const Page &page, const std::vector<std::string> &records)
{
    std::string text = json::serialize(json::object{ { "account", page.account },
                                                     { "type", page.type },
                                                     { "from", page.from },
                                                     { "to", page.to },
                                                     { "first", page.first },
                                                     { "last", page.last },
                                                     { "loose", page.loose },
                                                     { "ids", arrayOf(page.ids) } });
    text.back() = ',';
    text += "\"list\":[";
    for (const auto &record : records) {
        text += record;
        text += ',';
    }
    if (!records.empty())
        text.pop_back();
    return text + "]}";
}

std::string textOf(const Page &page)
{
    std::vector<std::string> records;
    for (const auto &record : page.list)
        records.push_back(json::serialize(record));
    return textOf(page, records);
}

std::optional<Page> readPage(std::string_view text)
{
    auto value = parsed(text);
    if (!value)
        return std::nullopt;
    const Object o(*value);
    Page p;
    p.account = o.text("account");
    p.type = o.text("type");
    p.from = o.text("from");
    p.to = o.text("to");
    p.first = o.flag("first");
    p.last = o.flag("last");
    p.loose = o.flag("loose");
    const auto to = readState(p.to);
    if (!schema::isValidId(p.account) || p.type.empty() || !readState(p.from) || !to || (to->first() && !p.loose))
        return std::nullopt;
    p.ids = o.texts("ids", std::size_t(10) << 20);
    auto *list = value->get_object().if_contains("list");
    if (!list || !list->is_array())
        return std::nullopt;
    for (auto &record : list->get_array()) {
        const Object r(record);
        if (!schema::isValidId(r.text("id")) || r.number("rev") < 0)
            return std::nullopt;
        p.list.push_back(std::move(record.get_object()));
    }
    return p;
}

std::string textOf(const Piece &p)
{
    json::array uses;
    for (const auto &use : p.uses)
        uses.push_back(json::object{
            { "account", use.account }, { "upload", use.upload }, { "name", use.name }, { "type", use.type } });
    const std::string head = json::serialize(
        json::object{ { "hash", p.hash }, { "size", p.size }, { "offset", p.offset }, { "uses", std::move(uses) } });
    std::string text;
    addNumber(text, head.size(), 4);
    return text + head + p.bytes;
}

std::optional<Piece> readPiece(std::string_view text)
{
    if (text.size() < 4 || numberAt(text, 0) > text.size() - 4)
        return std::nullopt;
    const std::size_t head = numberAt(text, 0);
    const auto value = parsed(text.substr(4, head));
    if (!value)
        return std::nullopt;
    const Object o(*value);
    Piece p;
    p.hash = o.text("hash");
    p.size = o.number("size");
    p.offset = o.number("offset");
    p.bytes = text.substr(4 + head);
    const auto end = static_cast<std::int64_t>(p.bytes.size());
    if (!isHash(p.hash) || p.size < 0 || p.size > largestFile || p.offset < 0 || p.offset > p.size - end)
        return std::nullopt;
    if (const auto *uses = o.list("uses"))
        for (const auto &v : *uses) {
            const Object use(v);
            if (!schema::isValidId(use.text("account")))
                return std::nullopt;
            p.uses.push_back({ use.text("account"), use.flag("upload"), use.text("name"), use.text("type") });
        }
    return p;
}

} // namespace courier
