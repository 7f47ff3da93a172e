// That the bytes of photos and files are somewhere, as the words are.
#include "world.h"

#include <algorithm>
#include <filesystem>

namespace simulation {

namespace json = boost::json;

namespace {

constexpr std::size_t idLength = 65; // a letter and a SHA-256

// Calls back with the hash of each file that the value names.
template <typename Use> void filesIn(const json::value &value, const Use &use)
{
    if (const auto *text = value.if_string()) {
        const bool isFile = text->size() == idLength && (text->front() == 'B' || text->front() == 'L')
            && text->find_first_not_of("0123456789abcdef", 1) == json::string::npos;
        if (isFile)
            use(std::string(text->begin() + 1, text->end()));
    } else if (const auto *object = value.if_object()) {
        for (const auto &member : *object)
            filesIn(member.value(), use);
    }
}

bool isOn(const Machine &machine, const std::string &hash)
{
    std::error_code error;
    return std::filesystem::file_size(machine.files() + "/blobs/" + hash.substr(0, 2) + '/' + hash, error) > 0
        && !error;
}

} // namespace

std::string World::lostFile()
{
    const auto isSomewhere = [this](const std::string &hash) {
        return m_community.server.blobs.bytes.contains("B" + hash)
            || std::any_of(m_machines.begin(), m_machines.end(),
                           [&hash](const auto &machine) { return isOn(*machine, hash); });
    };
    std::string problem;
    for (auto &machine : m_machines) {
        const auto uploads = machine->cache->uploads();
        for (const auto &upload : uploads ? *uploads : std::vector<store::Upload>())
            if (upload.state != store::Upload::Done && !isOn(*machine, upload.localId.substr(1)))
                return "a file that waits is not on " + machine->name + ": " + upload.localId + ' ' + upload.error;
        const auto look = [&](const store::OutboxEntry &entry, const char *where) {
            filesIn(entry.value, [&](const std::string &hash) {
                if (!isSomewhere(hash))
                    problem = "a file is nowhere that " + std::string(where) + " of " + machine->name
                        + " names: " + hash + ' ' + entry.error;
            });
        };
        const auto outbox = machine->cache->outbox();
        for (const auto &entry : outbox ? *outbox : std::vector<store::OutboxEntry>())
            look(entry, "the outbox");
        const auto discarded = machine->cache->discarded();
        for (const auto &one : discarded ? *discarded : std::vector<store::Discarded>())
            look(one.entry, "a discarded change");
    }
    return problem;
}

} // namespace simulation
