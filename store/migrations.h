#pragma once
// The cache's schema, step by step; embedded from store/migrations/NNNN_name.sql.
#include "sqlite/sqlite.h"

namespace store {

const std::vector<sqlite::Migration> &migrations();

} // namespace store
