#include "courier/secrets.h"

#include "schema/json.h"

#include <algorithm>

namespace courier {

namespace json = boost::json;

namespace {
constexpr std::size_t mostCodes = 8;
} // namespace

std::string textOf(const Secrets &secrets)
{
    json::array codes;
    for (const auto &code : secrets.codes)
        codes.emplace_back(json::string(code));
    return json::serialize(json::object{ { "codes", std::move(codes) },
                                         { "seed", hexOf(secrets.seed.data(), secrets.seed.size()) },
                                         { "device", secrets.device } });
}

std::optional<Secrets> readSecrets(std::string_view text)
{
    const auto value = schema::parseJson(text);
    const auto *object = value ? value->if_object() : nullptr;
    if (!object)
        return std::nullopt;
    const auto string = [&](const char *name) {
        const auto *v = object->if_contains(name);
        return v && v->is_string() ? std::string(v->get_string()) : std::string();
    };
    Secrets secrets;
    const auto seed = bytesOfHex(string("seed"), secrets.seed.size());
    if (seed.empty())
        return std::nullopt;
    std::copy(seed.begin(), seed.end(), secrets.seed.begin());
    secrets.device = string("device");
    if (const auto *codes = object->if_contains("codes"); codes && codes->is_array())
        for (const auto &code : codes->get_array())
            if (code.is_string())
                if (const auto good = readCode(std::string_view(code.get_string())))
                    secrets.codes.push_back(*good);
    return secrets;
}

bool complete(Secrets &secrets, const std::string &device, const Random &random)
{
    bool changed = false;
    if (secrets.device != device) {
        random(secrets.seed.data(), secrets.seed.size());
        secrets.device = device;
        changed = true;
    }
    if (secrets.codes.empty()) {
        secrets.codes.push_back(makeCode(random));
        changed = true;
    }
    return changed;
}

void prefer(Secrets &secrets, const std::string &code)
{
    std::erase(secrets.codes, code);
    secrets.codes.insert(secrets.codes.begin(), code);
    if (secrets.codes.size() > mostCodes)
        secrets.codes.resize(mostCodes);
}

std::vector<Key> keysFor(const Secrets &secrets, const Owner &owner)
{
    std::vector<Key> keys;
    for (const auto &code : secrets.codes)
        keys.push_back(keyFrom(code, owner));
    return keys;
}

} // namespace courier
