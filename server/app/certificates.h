#pragma once
// A certificate authority of one's own, for communities without a public name: DATA/tls/ca.pem is what clients trust.
// The authority may only speak for localhost and the configured names, so that handing it out is harmless.
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace server {

struct OwnCertificate
{
    std::string certificateFile;
    std::string keyFile;
    std::string authorityFile; // to give to clients
};

// Reuses what is there as long as it fits the names and holds 30 days more. The error names the file.
tl::expected<OwnCertificate, std::string> ensureOwnCertificate(const std::string &folder,
                                                               const std::vector<std::string> &hosts);

} // namespace server
