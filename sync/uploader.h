#pragma once
// Files on their way to the server: in pieces, three at a time, joined by Blob/upload. What arrived is written down
// after every piece, so that a cut or a killed program costs one piece.
#include "sync/context.h"
#include "sync/wait.h"

#include <map>
#include <set>

namespace syncing {

class Uploader
{
public:
    explicit Uploader(Context &context);
    ~Uploader();

    void kick();
    void stop();
    bool busy() const { return !m_running.empty(); }

private:
    struct Running
    {
        std::string localId;
        std::string account;
        int piece = -1; // -1: joining, or a small file in one request
    };
    struct File
    {
        store::Upload upload;
        std::set<int> inFlight;
        bool joining = false;
    };
    bool refresh();
    bool startNext();
    void sendPiece(File &file, int piece);
    void join(File &file);
    void pieceArrived(const Running &what, Result<json::value> answer);
    void joined(const Running &what, Result<wire::Response> response);
    void finish(const Running &what, const std::string &blobId);
    void startAgain(const std::string &localId);
    void settle(const std::string &localId, const std::string &blobId);
    void failed(const std::string &localId, const Error &error);
    std::int64_t largest(const store::Upload &upload) const; // bytes of a file that account takes
    HttpRequest request(const store::Upload &upload, std::int64_t offset, std::int64_t length) const;
    int pieces(const store::Upload &upload) const;

    struct Pause
    {
        Wait wait;
        int tries = 0;
        int starts = 0; // of pieces that the server no longer had
    };
    Context &m_context;
    std::map<std::string, Pause> m_pauses; // files the server stumbled over lately
    std::map<std::string, File> m_files;
    std::map<Transport::Handle, Running> m_running;
};

} // namespace syncing
