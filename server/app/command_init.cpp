#include "server/app/certificates.h"
#include "server/app/commands.h"
#include "server/app/community.h"
#include "server/identity/users.h"

#include <cstdio>
#include <filesystem>
#include <fstream>

namespace server {

int initCommand(const CommandLine &line)
{
    if (const auto good = checkConfig(line.config); !good)
        return fail(good.error());
    const auto lock = DataLock::take(line.config.data);
    if (!lock)
        return fail(lock.error());
    auto storage = openStorage(line.config, false);
    if (!storage)
        return fail(storage.error());
    try {
        (*storage)->begin(true);
        ensureCommunity(**storage, line.config.name);
        (*storage)->commit();
    } catch (const std::exception &e) {
        return fail("cannot write to the data base " + line.config.databaseFile() + ": " + e.what());
    }
    BlobStore blobs(line.config.blobFolder());
    if (const auto ready = blobs.prepare(); !ready)
        return fail(ready.error());
    const std::string path = line.config.data + "/jumelled.conf";
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) {
        std::ofstream file(path);
        file << sampleConfig(line.config);
        file.close();
        if (!file)
            return fail("cannot write the settings file " + path);
        std::printf("wrote %s\n", path.c_str());
    }
    if (line.config.certificate.empty() && !line.config.plainHttp) {
        const auto own = ensureOwnCertificate(line.config.tlsFolder(), line.config.hosts);
        if (!own)
            return fail(own.error());
        std::printf("clients trust this server with %s\n", own->authorityFile.c_str());
    }
    std::printf("the data folder %s is ready; next: jumelled user add NAME --config %s\n", line.config.data.c_str(),
                path.c_str());
    return 0;
}

} // namespace server
