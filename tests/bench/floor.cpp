#include "tests/bench/floor.h"

#include "sqlite/sqlite.h"
#include "tests/bench/figures.h"

#include <boost/json.hpp>
#include <zlib.h>

namespace json = boost::json;

namespace bench {

namespace {

constexpr int gzip = 16 + 15; // window bits of zlib for a gzip frame

std::string pack(const std::string &text)
{
    z_stream z{};
    deflateInit2(&z, 1, Z_DEFLATED, gzip, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&z, text.size()), '\0');
    std::string in = text; // zlib's input is not const
    z.next_in = reinterpret_cast<Bytef *>(in.data());
    z.avail_in = static_cast<uInt>(in.size());
    z.next_out = reinterpret_cast<Bytef *>(out.data());
    z.avail_out = static_cast<uInt>(out.size());
    deflate(&z, Z_FINISH);
    out.resize(z.total_out);
    deflateEnd(&z);
    return out;
}

std::string unpack(std::string packed, std::size_t size)
{
    z_stream z{};
    inflateInit2(&z, gzip);
    std::string out(size, '\0');
    z.next_in = reinterpret_cast<Bytef *>(packed.data());
    z.avail_in = static_cast<uInt>(packed.size());
    z.next_out = reinterpret_cast<Bytef *>(out.data());
    z.avail_out = static_cast<uInt>(out.size());
    inflate(&z, Z_FINISH);
    inflateEnd(&z);
    return out;
}

} // namespace

FloorFigures runFloor(const std::string &source, const std::string &target, int pageSize)
{
    FloorFigures figures;
    auto server = sqlite::Connection::open(source, {});
    auto client = sqlite::Connection::open(target, {});
    client->exec("CREATE TABLE obj(id TEXT PRIMARY KEY, v TEXT) WITHOUT ROWID;"
                 "CREATE VIRTUAL TABLE words USING fts5(body, content='', detail=none)");
    const double cpu = ownCpuSeconds();
    const auto began = Clock::now();
    for (std::int64_t since = 0;;) {
        auto part = Clock::now();
        std::string page = R"({"list":[)";
        int rows = 0;
        {
            auto s = server->prepare("SELECT modseq, v FROM obj WHERE modseq>? ORDER BY modseq LIMIT ?");
            s.bindAll(since, pageSize);
            for (; s.step(); ++rows) {
                since = s.integer(0);
                page.append(rows == 0 ? "" : ",").append(s.text(1));
            }
        }
        if (rows == 0)
            break;
        page += "]}";
        figures.read += secondsSince(part);
        part = Clock::now();
        const std::string packed = pack(page);
        figures.pack += secondsSince(part);
        part = Clock::now();
        const std::string text = unpack(packed, page.size());
        figures.unpack += secondsSince(part);
        part = Clock::now();
        json::monotonic_resource memory;
        const json::value value = json::parse(text, &memory);
        figures.parse += secondsSince(part);
        part = Clock::now();
        sqlite::Transaction transaction(*client);
        for (const auto &entry : value.at("list").as_array()) {
            const auto &object = entry.as_object();
            const std::string_view id(object.at("id").as_string().data(), object.at("id").as_string().size());
            const std::string v = json::serialize(object);
            client->prepare("INSERT OR REPLACE INTO obj VALUES(?,?)").bindAll(id, v).run();
            std::string words(object.at("title").as_string());
            words.append(" ").append(object.at("description").as_string());
            client->prepare("INSERT INTO words(rowid, body) VALUES(?,?)").bindAll(++figures.records, words).run();
        }
        transaction.commit();
        figures.write += secondsSince(part);
        figures.rawMB += static_cast<double>(page.size()) / 1e6;
        figures.packedMB += static_cast<double>(packed.size()) / 1e6;
    }
    figures.wall = secondsSince(began);
    figures.cpu = ownCpuSeconds() - cpu;
    return figures;
}

} // namespace bench
