#include "shelf.h"

#include <cerrno>

namespace simulation {

namespace {

constexpr std::string_view folder = "files/";
constexpr std::string_view half = "files/tmp";

std::string contentOf(const File &file)
{
    std::string bytes(static_cast<std::size_t>(file.now.size), '\0');
    file.now.read(0, bytes.data(), bytes.size());
    return bytes;
}

} // namespace

Shelf::Shelf(Disk &disk, syncing::test::SimServer &server, syncing::test::Loop &loop)
    : m_disk(disk)
    , m_server(server)
    , m_loop(loop)
{
    server.blobs.keep = [this](std::string_view id, std::string_view bytes) { return keep(id, bytes); };
}

std::optional<server::BlobBytes::Problem> Shelf::keep(std::string_view id, std::string_view bytes)
{
    m_sentMs.insert_or_assign(std::string(id), m_loop.calendar());
    if (m_server.blobs.bytes.contains(id))
        return {};
    const std::string beside(half);
    const auto file = m_disk.create(beside);
    int error = file ? m_disk.write(*file, 0, bytes) : EIO;
    if (error == 0)
        error = m_disk.sync(*file);
    if (error == 0 && !m_disk.rename(beside, std::string(folder).append(id)))
        error = EIO;
    if (error == 0)
        return {};
    if (!m_disk.dead())
        m_disk.remove(beside);
    return error == ENOSPC ? Problem::Full : Problem::Failed;
}

bool Shelf::look()
{
    auto &known = m_server.blobs.bytes;
    known.clear();
    std::vector<std::string> names;
    for (const auto &[name, file] : m_disk.files())
        if (name.starts_with(folder))
            names.push_back(name);
    bool good = true;
    for (const auto &name : names) {
        if (name == half) {
            m_disk.remove(name);
            continue;
        }
        auto bytes = contentOf(*m_disk.find(name));
        const auto id = name.substr(folder.size());
        good = good && syncing::test::MemoryBlobs::idOf(bytes) == id;
        known[id] = std::move(bytes);
    }
    return good;
}

int Shelf::sweep(std::int64_t beforeMs)
{
    int gone = 0;
    auto &known = m_server.blobs.bytes;
    for (auto it = known.begin(); it != known.end();) {
        const bool old = m_sentMs[it->first] < beforeMs;
        if (old && !m_server.storage->blobInAnyAccount(it->first)
            && m_disk.remove(std::string(folder).append(it->first))) {
            it = known.erase(it);
            ++gone;
        } else {
            ++it;
        }
    }
    return gone;
}

} // namespace simulation
