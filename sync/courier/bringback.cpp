#include "sync/courier/bringback.h"

#include "courier/reader.h"
#include "store/trash.h"
#include "sync/courier/answers.h"
#include "sync/courier/incoming.h"
#include "sync/courier/newsintake.h"
#include "sync/courier/statements.h"

#include <algorithm>
#include <cstdlib>

namespace syncing {

using core::CourierProblem;
using core::Error;
using core::Result;

namespace {

CourierProblem problemOf(courier::Refusal refusal)
{
    switch (refusal) {
    case courier::Refusal::None:
        return CourierProblem::None;
    case courier::Refusal::NotACourier:
        return CourierProblem::NotACourier;
    case courier::Refusal::NewerFormat:
        return CourierProblem::NewerFormat;
    case courier::Refusal::OtherKey:
        return CourierProblem::CodeNeeded;
    }
    return CourierProblem::NotACourier;
}

// Only what the engine itself would send: changes to records of known types, and reading them back.
bool isHonest(const std::string &body, const schema::TypeTable &types)
{
    const auto parsed = schema::parseJson(body);
    const auto *root = parsed ? parsed->if_object() : nullptr;
    const auto *calls = root ? root->if_contains("methodCalls") : nullptr;
    if (!calls || !calls->is_array())
        return false;
    return std::all_of(calls->get_array().begin(), calls->get_array().end(), [&](const schema::json::value &call) {
        const auto *triple = call.if_array();
        const auto *name = triple && triple->size() == 3 ? (*triple)[0].if_string() : nullptr;
        const std::string_view text = name ? std::string_view(name->data(), name->size()) : std::string_view();
        const bool good = text.ends_with("/set") || text.ends_with("/get");
        return good && types.find(std::string(text.substr(0, text.size() - 4)));
    });
}

class Bringing
{
public:
    Bringing(store::Cache &cache, courier::File &file, const BringBack &options)
        : m_cache(cache)
        , m_file(file)
        , m_options(options)
        , m_types(options.types ? *options.types : schema::recordTypes())
        , m_reader(file, options.keys)
        , m_incoming(cache, options.folder)
        , m_statements(cache, options)
        , m_news(cache, m_types, m_statements.epochs(), m_outcome)
    { }

    Result<Look> look()
    {
        const auto refusal = m_reader.begin();
        if (!refusal)
            return tl::unexpected<Error>(refusal.error());
        Look look;
        look.problem = problemOf(*refusal);
        if (look.problem != CourierProblem::None)
            return look;
        const auto first = m_reader.next();
        if (!first)
            return tl::unexpected<Error>(first.error());
        auto manifest = *first ? courier::readManifest((*first)->content) : std::nullopt;
        if (!manifest) {
            look.problem = CourierProblem::NothingWhole;
            return look;
        }
        look.manifest = std::move(*manifest);
        return judged(std::move(look));
    }

    Result<core::CourierOutcome> run()
    {
        const auto size = m_file.size();
        auto looked = size ? look() : tl::unexpected<Error>(size.error());
        if (!looked)
            return tl::unexpected<Error>(looked.error());
        m_outcome.problem = looked->problem;
        m_outcome.computer = looked->manifest.deviceName;
        m_outcome.writtenAtMs = looked->manifest.writtenAtMs;
        m_outcome.partsInAll = looked->manifest.parts;
        const bool trusted = m_outcome.problem == CourierProblem::NewSignature && m_options.trustNewSignature;
        if (m_outcome.problem != CourierProblem::None && !trusted)
            return m_outcome;
        m_outcome.problem = CourierProblem::None;
        if (auto ok = m_cache.setMeta(store::unseenContentsMeta, "1"); !ok)
            return tl::unexpected<Error>(ok.error());
        m_outcome.parts = 1;
        if (auto ok = statement(std::move(looked->manifest)); !ok)
            return tl::unexpected<Error>(ok.error());
        for (;;) {
            const auto part = m_reader.next();
            if (!part)
                return tl::unexpected<Error>(part.error());
            if (!*part)
                break;
            ++m_outcome.parts;
            if (auto ok = take(**part); !ok)
                return tl::unexpected<Error>(ok.error());
            if (m_options.progress && !m_options.progress(m_reader.wholeBytes(), *size))
                return core::fail(core::Code::Cancelled, "courier");
            if (m_reader.state() == courier::Reader::Complete)
                break;
        }
        m_incoming.end();
        if (auto ok = takenIn(); !ok)
            return tl::unexpected<Error>(ok.error());
        m_outcome.cut = m_reader.state() == courier::Reader::Cut;
        m_outcome.damaged = m_reader.state() == courier::Reader::Damaged;
        m_outcome.partsInAll = std::max(m_outcome.partsInAll, m_outcome.parts);
        m_outcome.files = m_incoming.uploads;
        m_outcome.thumbnails = m_incoming.thumbnails;
        m_outcome.filesNotWhole = m_incoming.notWhole;
        return m_outcome;
    }

private:
    Result<Look> judged(Look look)
    {
        const auto device = m_cache.device();
        const auto peers = m_cache.peers();
        if (!device || !peers)
            return tl::unexpected<Error>(!device ? device.error() : peers.error());
        m_device = *device;
        if (look.manifest.owner != m_options.owner) {
            look.problem = CourierProblem::OtherPerson;
        } else if (look.manifest.device == m_device) {
            look.problem = CourierProblem::OwnFile;
        } else {
            const auto key = courier::hexOf(look.manifest.signKey.data(), look.manifest.signKey.size());
            for (const auto &peer : *peers)
                if (peer.device == look.manifest.device && peer.signKey != key)
                    look.problem = CourierProblem::NewSignature;
        }
        return look;
    }

    // From now on its file may be written over; also when it was cut off or damaged: there is no more in it.
    Result<void> takenIn()
    {
        const auto &manifest = m_statements.current();
        const auto key = takenInKey(manifest.device);
        const auto last = m_cache.meta(key);
        if (!last)
            return tl::unexpected<Error>(last.error());
        return std::strtoll(last->c_str(), nullptr, 10) >= manifest.number
            ? Result<void>()
            : m_cache.setMeta(key, std::to_string(manifest.number));
    }

    Result<void> take(const courier::Part &part)
    {
        switch (part.kind) {
        case courier::Kind::Manifest:
            if (auto manifest = courier::readManifest(part.content); manifest
                && manifest->device == m_statements.current().device && manifest->owner == m_statements.current().owner)
                return statement(std::move(*manifest));
            return {};
        case courier::Kind::Request:
            if (const auto request = courier::readRequest(part.content))
                return take(*request);
            return {};
        case courier::Kind::Answer:
            if (const auto answer = courier::readAnswer(part.content))
                return takeAnswer(m_cache, m_types, m_device, *answer, m_outcome);
            return {};
        case courier::Kind::Page:
            if (auto page = courier::readPage(part.content))
                return m_news.take(*page);
            return {};
        case courier::Kind::Piece:
            if (const auto piece = courier::readPiece(part.content))
                return m_incoming.add(*piece);
            return {};
        case courier::Kind::End:
            return {};
        }
        return {};
    }

    Result<void> statement(courier::Manifest manifest)
    {
        m_outcome.partsInAll = manifest.parts;
        return m_statements.take(std::move(manifest));
    }

    Result<void> take(const courier::Request &request)
    {
        if (request.device == m_device || m_statements.settledSince(request) || !isHonest(request.body, m_types))
            return {};
        store::Carried carried;
        carried.key = request.key;
        carried.device = request.device;
        carried.body = request.body;
        for (const auto &blob : request.blobs)
            carried.blobs.push_back({ blob.account, blob.hash });
        const auto added = m_cache.carry(carried);
        if (!added)
            return tl::unexpected<Error>(added.error());
        m_outcome.requests += *added;
        return {};
    }

    store::Cache &m_cache;
    courier::File &m_file;
    const BringBack &m_options;
    const schema::TypeTable &m_types;
    courier::Reader m_reader;
    Incoming m_incoming;
    std::string m_device;
    core::CourierOutcome m_outcome;
    Statements m_statements;
    NewsIntake m_news;
};

} // namespace

Result<Look> lookInto(store::Cache &cache, courier::File &file, const BringBack &options)
{
    return Bringing(cache, file, options).look();
}

Result<core::CourierOutcome> bringBack(store::Cache &cache, courier::File &file, const BringBack &options)
{
    return Bringing(cache, file, options).run();
}

} // namespace syncing
