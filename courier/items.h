#pragma once
// What the parts of a courier file say, as values; reading checks everything, as if a stranger had written it.
#include "courier/keys.h"
#include "courier/sealing.h"
#include "schema/json.h"
#include "schema/type.h"

#include <map>
#include <vector>

namespace courier {

namespace json = boost::json;

using States = std::map<std::string, std::map<std::string, std::string>>; // account, type, state

// Who wrote it, what that computer has, and what is in the file. Repeated when writing was gone on with later; the
// last one counts.
struct Manifest
{
    std::string device;
    std::string deviceName; // shown to a person
    Owner owner;
    PublicKey signKey{};
    std::int64_t number = 0; // of this computer's courier files: a higher one knows more
    std::int64_t writtenAtMs = 0; // shown, never compared
    States states;
    std::vector<std::string> pastEpochs; // of the server, that this computer knows to be over
    std::vector<std::string> open; // Idempotency-Keys of its requests that it knows no answer to
    std::map<std::string, std::vector<std::string>> wants; // account, blobs that are missing there
    struct Account
    {
        std::string id;
        schema::AccountKind kind = schema::AccountKind::Space;
        std::string name;
        bool readOnly = false;
        json::object limits;
    };
    std::vector<Account> accounts;
    std::int64_t parts = 0; // in the complete file
    std::int64_t changes = 0;
    std::int64_t files = 0;
    std::int64_t fileBytes = 0;
    std::int64_t entries = 0;
};

// A request exactly as its device would send it.
struct Request
{
    std::string key; // Idempotency-Key
    std::string device;
    std::string body;
    struct Blob
    {
        std::string account;
        std::string hash; // SHA-256
        bool operator==(const Blob &) const = default;
    };
    std::vector<Blob> blobs; // to be uploaded before
};

struct Answer
{
    std::string key;
    std::string response; // what the server answered, JSON; empty when it refused the whole request
    std::string error; // then: the word for it
};

// Records as the server has them, between two states. One run of a type may be several pages.
struct Page
{
    std::string account;
    std::string type;
    std::string from; // "0": everything
    std::string to;
    bool first = true;
    bool last = true;
    bool loose = false; // a choice of records: no states, nothing is forgotten by it
    std::vector<json::object> list;
    std::vector<std::string> ids; // with `last`: all that exist at `to`
};

struct Piece
{
    std::string hash;
    std::int64_t size = 0; // of the whole file
    std::int64_t offset = 0;
    struct Use
    {
        std::string account;
        bool upload = false; // waits for the server; otherwise the server has it
        std::string name;
        std::string type;
    };
    std::vector<Use> uses;
    std::string bytes;
};

std::string textOf(const Manifest &manifest);
std::string textOf(const Request &request);
std::string textOf(const Answer &answer);
std::string textOf(const Page &page);
std::string textOf(const Piece &piece);
// Records that are JSON already, without reading them again.
std::string textOf(const Page &page, const std::vector<std::string> &records);

std::optional<Manifest> readManifest(std::string_view text);
std::optional<Request> readRequest(std::string_view text);
std::optional<Answer> readAnswer(std::string_view text);
std::optional<Page> readPage(std::string_view text);
std::optional<Piece> readPiece(std::string_view text);

// "<epoch>-<counter>"; the first state "0" has no epoch.
struct State
{
    std::string epoch;
    std::int64_t counter = 0;
    bool first() const { return epoch.empty(); }
};
std::optional<State> readState(std::string_view text);

bool isHash(std::string_view text); // 64 lower-case hexadecimal digits
inline constexpr std::int64_t pieceSize = 1 << 20;

} // namespace courier
