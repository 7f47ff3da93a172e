#pragma once
// The numbers of a running server in the text format of Prometheus.
#include <string>

namespace server {

struct Site;
std::string metricsText(const Site &site);

} // namespace server
