#pragma once
// A cache in a temporary folder with a clock and randomness that repeat.
#include "schema/json.h"
#include "store/cache.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace store::test {

inline json::object parse(std::string_view text) { return json::parse({ text.data(), text.size() }).as_object(); }

inline const std::string space = "z1";

class CacheTest : public ::testing::Test
{
protected:
    void SetUp() override { reopen(); }

    CacheOptions options() const
    {
        CacheOptions o;
        o.folder = m_folder.path().toStdString();
        o.nowMs = [this] { return ++m_now; };
        o.random = [this](unsigned char *bytes, std::size_t n) {
            for (std::size_t i = 0; i < n; ++i)
                bytes[i] = static_cast<unsigned char>((m_seed = m_seed * 1664525u + 1013904223u) >> 24);
        };
        return o;
    }
    Opened reopen()
    {
        cache.reset();
        auto opened = Cache::open(options());
        EXPECT_TRUE(opened) << (opened ? "" : opened.error().detail);
        if (!opened)
            return {};
        cache = std::move(opened->cache);
        return std::move(*opened);
    }
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    Key key(const std::string &id, const std::string &type = "Label") const { return { space, type, id }; }
    json::object view(const std::string &id, const std::string &type = "Label")
    {
        const auto record = cache->record(key(id, type));
        return record && *record ? (*record)->view : json::object();
    }
    std::string name(const std::string &id)
    {
        const auto shown = view(id);
        const auto *value = shown.if_contains("name");
        return value && value->is_string() ? std::string(value->get_string()) : "-";
    }
    // A label as the server has it.
    static json::object label(const std::string &id, const std::string &title, int rev,
                              const std::string &colour = "blue")
    {
        return { { "id", id },
                 { "rev", rev },
                 { "propRevs", json::object{ { "name", rev } } },
                 { "name", title },
                 { "colour", colour },
                 { "trashedAt", nullptr },
                 { "variants", json::object() } };
    }
    void serve(const std::vector<json::object> &list, const std::string &state = "1-1",
               const std::vector<std::string> &destroyed = {}, const std::string &type = "Label")
    {
        Cache::Page page;
        page.account = space;
        page.type = type;
        page.list = list;
        page.destroyed = destroyed;
        page.newState = state;
        const auto stored = cache->storePage(page);
        ASSERT_TRUE(stored) << stored.error().detail;
    }
    std::vector<Edit> apply(Edit::Op op, const std::string &id, const json::object &value,
                            const std::string &type = "Label")
    {
        auto undo = cache->apply({ { op, key(id, type), value } });
        EXPECT_TRUE(undo) << (undo ? "" : undo.error().detail);
        return undo ? *undo : std::vector<Edit>();
    }
    std::vector<OutboxEntry> outbox() { return cache->outbox().value(); }

    QTemporaryDir m_folder;
    mutable std::int64_t m_now = 1'800'000'000'000;
    mutable std::uint32_t m_seed = 7;
    std::unique_ptr<Cache> cache;
};

} // namespace store::test
