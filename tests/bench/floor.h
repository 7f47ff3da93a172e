#pragma once
// The least a first sync can cost with the same libraries: pages from a SQLite file, gzip, gunzip, JSON parsed and
// written again, rows and search index into a second SQLite file (WAL, synchronous NORMAL, one transaction a page).
// No network, no TLS, no permissions, no revisions, no outbox: nothing that makes it a product.
#include <string>

namespace bench {

struct FloorFigures
{
    double wall = 0;
    double cpu = 0;
    double read = 0; // of wall, part by part
    double pack = 0;
    double unpack = 0;
    double parse = 0;
    double write = 0;
    double rawMB = 0;
    double packedMB = 0;
    long records = 0;
};

// `source` holds obj(id TEXT PRIMARY KEY, modseq INTEGER, v TEXT) with an index on modseq; `target` is made.
FloorFigures runFloor(const std::string &source, const std::string &target, int pageSize);

} // namespace bench
