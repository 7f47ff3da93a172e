// Foo/get, RFC 8620 section 5.1. A whole record is answered as the text it is stored as.
#include "server/jmap/context.h"
#include "server/jmap/slice.h"

#include <algorithm>
#include <unordered_set>

namespace server::methods {

namespace {

using Properties = std::vector<const schema::Property *>;

std::optional<Properties> wanted(const Arguments &args, const schema::Type &type)
{
    const auto names = args.strings("properties");
    if (!names)
        return {};
    Properties list{ type.find("id") };
    for (const auto name : *names) {
        const auto *property = type.find(name);
        if (!property)
            throw MethodError("invalidArguments", "no such property: " + std::string(name));
        if (std::find(list.begin(), list.end(), property) == list.end())
            list.push_back(property);
    }
    return list;
}

// The chosen properties out of the stored text; one that is not stored has its default.
void appendChosen(std::string &out, std::string_view record, const Properties &properties)
{
    std::vector<std::string_view> values(properties.size());
    std::string_view key, value;
    for (Slice slice(record); slice.next(key, value);)
        for (std::size_t i = 0; i < properties.size(); ++i)
            if (properties[i]->name == key)
                values[i] = value;
    for (std::size_t i = 0; i < properties.size(); ++i) {
        out += i == 0 ? "{\"" : ",\"";
        out += properties[i]->name;
        out += "\":";
        out += values[i].empty() ? json::serialize(properties[i]->defaultValue) : std::string(values[i]);
    }
    out += '}';
}

class List
{
public:
    List(Context &context, std::string_view account, const schema::Type &type,
         const std::optional<Properties> &properties, std::string &out)
        : m_context(context)
        , m_account(account)
        , m_type(type)
        , m_properties(properties)
        , m_out(out)
    { }

    void byIds(const std::vector<std::string_view> &ids)
    {
        std::unordered_set<std::string_view> seen;
        for (const auto id : ids)
            if (ids.size() == 1 || seen.insert(id).second)
                one(id);
    }

    void all()
    {
        const auto most = m_context.shared.options.limits.maxObjectsInGet;
        std::int64_t n = 0;
        m_context.storage.eachRecord(m_account, m_type.name, [&](auto, auto, std::string_view record) {
            if (++n > most)
                throw MethodError("requestTooLarge");
            add(record);
            return true;
        });
    }

    const std::vector<std::string_view> &notFound() const { return m_notFound; }

private:
    void separate()
    {
        if (!m_first)
            m_out += ',';
        m_first = false;
    }
    void add(std::string_view record)
    {
        separate();
        if (m_properties)
            appendChosen(m_out, record, *m_properties);
        else
            m_out += record;
        m_context.requireRoom();
    }
    void one(std::string_view id)
    {
        const auto size = m_out.size();
        if (m_properties) {
            m_scratch.clear();
            if (!m_context.storage.appendRecord(m_account, m_type.name, id, m_scratch))
                return m_notFound.push_back(id);
            add(m_scratch);
            return;
        }
        const bool first = m_first;
        separate();
        if (m_context.storage.appendRecord(m_account, m_type.name, id, m_out))
            return m_context.requireRoom();
        m_out.resize(size);
        m_first = first;
        m_notFound.push_back(id);
    }

    Context &m_context;
    std::string_view m_account;
    const schema::Type &m_type;
    const std::optional<Properties> &m_properties;
    std::string &m_out;
    std::string m_scratch;
    std::vector<std::string_view> m_notFound;
    bool m_first = true;
};

} // namespace

void get(Context &context, const Call &call, std::string &out)
{
    const Arguments args(call.args);
    const auto accountId = args.string("accountId");
    const auto &access = context.account(accountId, call.type);
    context.requireRead(access, *call.type);
    const auto properties = wanted(args, *call.type);
    const auto ids = args.strings("ids");
    if (ids && static_cast<std::int64_t>(ids->size()) > context.shared.options.limits.maxObjectsInGet)
        throw MethodError("requestTooLarge");

    out += "{\"accountId\":";
    appendQuoted(out, accountId);
    out += ",\"state\":";
    appendQuoted(out, context.state(accountId, *call.type));
    out += ",\"list\":[";
    List list(context, accountId, *call.type, properties, out);
    if (ids)
        list.byIds(*ids);
    else
        list.all();
    out += "],\"notFound\":[";
    bool first = true;
    for (const auto id : list.notFound()) {
        if (!first)
            out += ',';
        first = false;
        appendQuoted(out, id);
    }
    out += "]}";
}

} // namespace server::methods
