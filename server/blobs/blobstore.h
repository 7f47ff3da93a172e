#pragma once
// The bytes of blobs as files named by their SHA-256: ROOT/ab/cd/<hex>. Written to ROOT/tmp first and renamed when
// whole, so that a file under its name is always complete. Never whole in memory. Any thread.
#include "server/jmap/blobbytes.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

struct evp_md_ctx_st;

namespace server {

// An open blob; closes itself.
class BlobFile
{
public:
    BlobFile() = default;
    BlobFile(int descriptor, std::int64_t size)
        : m_descriptor(descriptor)
        , m_size(size)
    { }
    BlobFile(BlobFile &&other) noexcept;
    BlobFile &operator=(BlobFile &&other) noexcept;
    ~BlobFile();
    bool isOpen() const { return m_descriptor >= 0; }
    int descriptor() const { return m_descriptor; }
    std::int64_t size() const { return m_size; }

private:
    int m_descriptor = -1;
    std::int64_t m_size = 0;
};

class BlobStore : public BlobBytes
{
public:
    // `durable`: what finish() answered survives a power cut.
    explicit BlobStore(std::string root, bool durable = true);
    tl::expected<void, std::string>
    prepare(); // makes the folders, removes uploads a crash left; error for the operator

    // One upload on its way; goes without trace unless finish() succeeds.
    class Upload
    {
    public:
        ~Upload();
        Upload(const Upload &) = delete;
        Upload &operator=(const Upload &) = delete;
        tl::expected<void, Problem> write(std::string_view bytes);
        std::int64_t size() const { return m_size; }
        const std::string &blobId(); // of what was written; nothing may be written after it
        tl::expected<Stored, Problem> finish(); // syncs: may take long
        // Removes what finish() stored, unless the bytes were there before or somebody else has sent them since.
        void takeBack();

    private:
        friend class BlobStore;
        Upload(BlobStore &store, int descriptor, std::string path);
        BlobStore &m_store;
        int m_descriptor;
        std::string m_path;
        std::string m_blobId; // "" = not known yet
        std::int64_t m_size = 0;
        std::int64_t m_storedAt = 0; // ns; the time the file got from us, 0 = none did
        evp_md_ctx_st *m_hash;
    };
    tl::expected<std::unique_ptr<Upload>, Problem> begin();

    BlobFile open(std::string_view blobId) const; // not open: no such blob
    bool remove(std::string_view blobId);
    // Bytes whose name `keep` does not want and that were last uploaded before `beforeMs` go; returns how many.
    template <typename Keep> int sweep(std::int64_t beforeMs, Keep keep)
    {
        return sweepFiles(
            beforeMs, [](void *k, std::string_view id) { return (*static_cast<Keep *>(k))(id); }, &keep);
    }

    tl::expected<std::string, Problem> read(std::string_view blobId, std::int64_t offset, std::int64_t length) override;
    tl::expected<Stored, Problem> join(const std::vector<Part> &parts) override;

    static bool isBlobId(std::string_view id); // "B" and 64 lower-case hex digits

private:
    std::string pathOf(std::string_view blobId) const;
    int sweepFiles(std::int64_t beforeMs, bool (*keep)(void *, std::string_view), void *data);
    tl::expected<void, Problem> append(Upload &upload, const Part &part);
    std::mutex m_mutex; // a clean-up must not take what an upload has just found again
    const std::string m_root;
    const bool m_durable;
};

} // namespace server
