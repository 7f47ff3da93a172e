#include "disk.h"

#include "vfs.h"

#include <algorithm>
#include <cerrno>
#include <utility>

namespace simulation {

void Content::resize(std::int64_t to)
{
    const auto count = static_cast<std::size_t>((to + pageSize - 1) / pageSize);
    const auto had = pages.size();
    pages.resize(count);
    for (auto i = had; i < count; ++i)
        pages[i] = std::make_shared<Page>(Page{});
    if (to < size && to % pageSize != 0) {
        auto last = std::make_shared<Page>(*pages.back());
        std::fill(last->begin() + to % pageSize, last->end(), '\0');
        pages.back() = std::move(last);
    }
    size = to;
}

void Content::write(std::int64_t offset, std::string_view bytes)
{
    const auto end = offset + static_cast<std::int64_t>(bytes.size());
    if (end > size)
        resize(end);
    while (!bytes.empty()) {
        auto &page = pages[static_cast<std::size_t>(offset / pageSize)];
        const auto at = static_cast<std::size_t>(offset % pageSize);
        const auto n = std::min(bytes.size(), static_cast<std::size_t>(pageSize) - at);
        if (page.use_count() > 1)
            page = n == static_cast<std::size_t>(pageSize) ? std::make_shared<Page>() : std::make_shared<Page>(*page);
        std::memcpy(page->data() + at, bytes.data(), n);
        bytes.remove_prefix(n);
        offset += static_cast<std::int64_t>(n);
    }
}

std::size_t Content::read(std::int64_t offset, char *out, std::size_t n) const
{
    if (offset >= size)
        return 0;
    n = std::min(n, static_cast<std::size_t>(size - offset));
    std::size_t done = 0;
    while (done < n) {
        const auto from = offset + static_cast<std::int64_t>(done);
        const auto at = static_cast<std::size_t>(from % pageSize);
        const auto part = std::min(n - done, static_cast<std::size_t>(pageSize) - at);
        std::memcpy(out + done, pages[static_cast<std::size_t>(from / pageSize)]->data() + at, part);
        done += part;
    }
    return n;
}

Disk::Disk(std::string name, Trace &trace)
    : m_name(std::move(name))
    , m_trace(trace)
{
    vfs::attach(*this);
}

Disk::~Disk() { vfs::detach(*this); }

void Disk::setTime(std::int64_t ms) { vfs::setTime(ms); }

Disk::Files Disk::image() const
{
    Files copy;
    for (const auto &[name, file] : m_files) {
        auto own = std::make_shared<File>(*file);
        own->synced = own->now;
        own->dirty = false;
        own->known = true;
        copy[name] = std::move(own);
    }
    return copy;
}

void Disk::load(const Files &files)
{
    m_files.clear();
    for (const auto &[name, file] : files)
        m_files[name] = std::make_shared<File>(*file);
}

Disk::Fate Disk::fate()
{
    ++m_writes;
    if (m_dead)
        return Fate::Gone;
    if (m_failAfter >= 0 && m_failAfter-- == 0) {
        m_dead = true;
        return Fate::Gone;
    }
    if (m_errorAfter < 0 || m_errorAfter-- != 0)
        return Fate::Good;
    ++refused.error;
    return Fate::Error;
}

void Disk::fill()
{
    m_full = true;
    m_met = false;
}

int Disk::write(File &file, std::int64_t offset, std::string_view bytes)
{
    if (fate() != Fate::Good)
        return EIO;
    if (m_full && offset + static_cast<std::int64_t>(bytes.size()) > file.now.size) {
        ++refused.full;
        refused.times += std::exchange(m_met, true) ? 0 : 1;
        return ENOSPC;
    }
    file.now.write(offset, bytes);
    file.dirty = true;
    m_trace.note(static_cast<std::uint64_t>(offset));
    m_trace.note(bytes);
    return 0;
}

int Disk::sync(File &file)
{
    if (fate() != Fate::Good)
        return EIO;
    if (file.dirty)
        file.synced = file.now;
    file.dirty = false;
    file.known = true;
    m_trace.note(m_name);
    return 0;
}

int Disk::truncate(File &file, std::int64_t size)
{
    if (fate() != Fate::Good)
        return EIO;
    file.now.resize(size);
    file.dirty = true;
    return 0;
}

std::shared_ptr<File> Disk::find(const std::string &name) const
{
    const auto it = m_files.find(name);
    return it == m_files.end() || m_dead ? nullptr : it->second;
}

std::shared_ptr<File> Disk::create(const std::string &name)
{
    if (fate() != Fate::Good)
        return nullptr;
    auto &file = m_files[name];
    if (!file)
        file = std::make_shared<File>();
    return file;
}

bool Disk::remove(const std::string &name) { return fate() == Fate::Good && m_files.erase(name) > 0; }

bool Disk::rename(const std::string &from, const std::string &to)
{
    if (fate() != Fate::Good)
        return false;
    auto node = m_files.extract(from);
    if (node.empty())
        return false;
    m_files[to] = std::move(node.mapped());
    return true;
}

namespace {

// Of what was not synced each page is old, new, or new in some of its sectors.
void lose(File &file, Chance &chance)
{
    constexpr std::size_t sector = 512;
    const Content now = file.now;
    const Content old = file.synced;
    Content left;
    left.resize(now.size < old.size && chance.one(2) ? now.size : old.size);
    for (std::size_t i = 0; i < left.pages.size(); ++i)
        left.pages[i] = old.pages[i];
    const bool prefix = chance.one(2); // most disks write in order
    bool cut = false;
    for (std::size_t i = 0; i < now.pages.size(); ++i) {
        if (i < old.pages.size() && now.pages[i] == old.pages[i])
            continue;
        cut = prefix ? cut || chance.one(4) : chance.one(2);
        if (cut)
            continue;
        const auto end = std::min(now.size, static_cast<std::int64_t>(i + 1) * Content::pageSize);
        auto page = *now.pages[i];
        if (chance.one(8) && i < old.pages.size())
            for (std::size_t at = 0; at < page.size(); at += sector)
                if (chance.one(2))
                    std::memcpy(page.data() + at, old.pages[i]->data() + at, sector);
        const auto start = static_cast<std::int64_t>(i) * Content::pageSize;
        left.write(start, { page.data(), static_cast<std::size_t>(end - start) });
    }
    file.now = std::move(left);
}

} // namespace

void Disk::restart(Cut cut, Chance &chance)
{
    m_dead = false;
    m_failAfter = m_errorAfter = -1;
    for (auto it = m_files.begin(); it != m_files.end();) {
        File &file = *it->second;
        if (cut == Cut::Power && file.dirty)
            lose(file, chance);
        const bool gone = cut == Cut::Power && !file.known && chance.one(2);
        file.synced = file.now;
        file.dirty = false;
        file.known = true;
        it = gone ? m_files.erase(it) : std::next(it);
    }
}

} // namespace simulation
