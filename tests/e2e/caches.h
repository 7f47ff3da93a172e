#pragma once
// What lies in the folders of computers that are off.
#include "store/cache.h"

namespace e2e {

core::Result<store::Opened> openToRead(const std::string &folder);
// Of two computers of one person, which fetched everything: the first record that they show differently, or that one of
// them lacks or has not sent; "" where they are equal. Left out is what computers hold only when somebody looked at it.
std::string difference(const std::string &folder, const std::string &other);

} // namespace e2e
