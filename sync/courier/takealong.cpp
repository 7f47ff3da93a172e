#include "sync/courier/takealong.h"

#include "courier/writer.h"
#include "sync/courier/statements.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cstdlib>
#include <set>

namespace syncing {

using core::Code;
using core::Error;
using core::Result;

namespace {

constexpr auto numberKey = "courier.number";

std::string pieceName(const courier::Piece &piece) { return "p" + piece.hash + "@" + std::to_string(piece.offset); }

std::string nameOf(courier::Kind kind, std::string_view content)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(content.data(), static_cast<qsizetype>(content.size())));
    return std::to_string(static_cast<int>(kind)) + hash.result().toStdString();
}

Result<Plan> freshPlan(store::Cache &cache, const TakeAlong &options)
{
    Plan plan;
    const auto plans = [&]() -> Result<void> {
        const auto last = cache.meta(numberKey);
        if (!last)
            return tl::unexpected<Error>(last.error());
        const auto number = std::strtoll(last->c_str(), nullptr, 10) + 1;
        if (auto ok = cache.setMeta(numberKey, std::to_string(number)); !ok)
            return ok;
        auto made = makePlan(cache, options, true);
        if (!made)
            return tl::unexpected<Error>(made.error());
        plan = std::move(*made);
        plan.manifest.number = number;
        return {};
    };
    const auto done = cache.together(plans, store::Cache::Commit::OnDisk); // the stick has it then, power cut or not
    if (!done)
        return tl::unexpected<Error>(done.error());
    return plan;
}

// What another computer of the same person wrote, and what was not brought back here yet, exists nowhere else.
Result<void> mayReplace(store::Cache &cache, const courier::Manifest &there)
{
    const auto device = cache.device();
    const auto taken = cache.meta(takenInKey(there.device));
    if (!device || !taken)
        return tl::unexpected<Error>(!device ? device.error() : taken.error());
    if (there.device == *device || std::strtoll(taken->c_str(), nullptr, 10) >= there.number)
        return {};
    return core::fail(Code::Conflict, there.deviceName, notBroughtBack);
}

// Anything that is not a courier file which is ours or brought back stays as it is.
Result<void> mayReplace(store::Cache &cache, courier::File &file, const courier::Key &key)
{
    const auto size = file.size();
    if (!size)
        return tl::unexpected<Error>(size.error());
    if (*size == 0)
        return {};
    if (*size < static_cast<std::int64_t>(courier::headerSize)) {
        const auto begin = file.read(0, *size);
        if (!begin)
            return tl::unexpected<Error>(begin.error());
        if (courier::magic.substr(0, begin->size()) == begin->substr(0, courier::magic.size()))
            return {};
        return core::fail(Code::Conflict, "file");
    }
    courier::Reader reader(file, { key });
    const auto refusal = reader.begin();
    if (!refusal)
        return tl::unexpected<Error>(refusal.error());
    if (*refusal != courier::Refusal::None)
        return core::fail(Code::Conflict, "file");
    const auto first = reader.next();
    if (!first)
        return tl::unexpected<Error>(first.error());
    const auto manifest = *first ? courier::readManifest((*first)->content) : std::nullopt;
    return manifest ? mayReplace(cache, *manifest) : Result<void>(); // nothing in it is whole
}

class Writing
{
public:
    Writing(store::Cache &cache, courier::File &file, const TakeAlong &options, Plan &plan)
        : m_cache(cache)
        , m_options(options)
        , m_plan(plan)
        , m_writer(file, options.key, options.signer, options.random)
    { }

    Result<bool> run() // whether an interrupted file was gone on with
    {
        std::set<std::string> there;
        const auto resumed = m_writer.resume([&](const courier::Part &part) {
            if (part.kind == courier::Kind::Piece) {
                if (const auto piece = courier::readPiece(part.content))
                    there.insert(pieceName(*piece));
            } else if (part.kind != courier::Kind::Manifest) {
                there.insert(nameOf(part.kind, part.content));
            }
        });
        if (!resumed)
            return tl::unexpected<Error>(resumed.error());
        if (*resumed) {
            if (auto ok = leaveOut(there); !ok)
                return tl::unexpected<Error>(ok.error());
        } else if (auto ok = m_writer.begin(); !ok) {
            return tl::unexpected<Error>(ok.error());
        }
        if (auto ok = write(); !ok)
            return tl::unexpected<Error>(ok.error());
        return *resumed;
    }

private:
    Result<void> leaveOut(const std::set<std::string> &there)
    {
        std::vector<PlannedPart> rest;
        for (auto &part : m_plan.parts) {
            std::string name;
            if (const auto *piece = std::get_if<PlannedPiece>(&part.what)) {
                name = pieceName(piece->piece);
            } else {
                const auto content = contentOf(m_cache, part);
                if (!content)
                    return tl::unexpected<Error>(content.error());
                name = nameOf(part.kind, **content);
            }
            if (!there.contains(name))
                rest.push_back(std::move(part));
        }
        m_plan.parts = std::move(rest);
        return {};
    }

    Result<void> write()
    {
        std::int64_t all = m_writer.bytes();
        for (const auto &part : m_plan.parts)
            all += part.bytes;
        m_plan.manifest.parts = static_cast<std::int64_t>(m_writer.parts() + m_plan.parts.size() + 2);
        if (auto ok = m_writer.add(courier::Kind::Manifest, courier::textOf(m_plan.manifest)); !ok)
            return ok;
        std::int64_t done = m_writer.bytes();
        for (const auto &part : m_plan.parts) {
            const auto content = contentOf(m_cache, part);
            if (!content)
                return tl::unexpected<Error>(content.error());
            if (*content) // a file that vanished stays out; its change waits for it
                if (auto ok = m_writer.add(part.kind, **content); !ok)
                    return ok;
            done += part.bytes;
            if (m_options.progress && !m_options.progress(done, std::max(all, done)))
                return core::fail(Code::Cancelled, "courier");
        }
        return m_writer.finish();
    }

    store::Cache &m_cache;
    const TakeAlong &m_options;
    Plan &m_plan;
    courier::Writer m_writer;
};

} // namespace

Result<core::CourierContents> surveyTakeAlong(store::Cache &cache, const TakeAlong &options)
{
    auto plan = makePlan(cache, options, false);
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    return std::move(plan->contents);
}

Result<Taken> takeAlong(store::Cache &cache, courier::File &file, const TakeAlong &options)
{
    if (auto ok = mayReplace(cache, file, options.key); !ok)
        return tl::unexpected<Error>(ok.error());
    auto plan = freshPlan(cache, options);
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    const auto contents = plan->contents;
    const auto continued = Writing(cache, file, options, *plan).run();
    if (!continued)
        return tl::unexpected<Error>(continued.error());
    return Taken{ contents, *continued };
}

} // namespace syncing
