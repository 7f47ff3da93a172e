#include "cli/runner.h"

#include "courier/diskfile.h"
#include "sync/courier/bringback.h"
#include "sync/courier/takealong.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QStorageInfo>
#include <QSysInfo>

namespace cli {

using core::Code;
using core::CourierProblem;

namespace {

void systemRandom(unsigned char *bytes, std::size_t n)
{
    for (std::size_t i = 0; i < n; ++i)
        bytes[i] = static_cast<unsigned char>(QRandomGenerator::system()->generate());
}

QString sentence(CourierProblem problem)
{
    switch (problem) {
    case CourierProblem::None:
        return {};
    case CourierProblem::NotACourier:
        return QStringLiteral("This is not a courier file.");
    case CourierProblem::NewerFormat:
        return QStringLiteral("A newer version wrote this file.");
    case CourierProblem::CodeNeeded:
        return QStringLiteral("No code known here opens this file: another code, another person or another server.");
    case CourierProblem::OtherPerson:
        return QStringLiteral("This file is another person's or of another server.");
    case CourierProblem::NewSignature:
        return QStringLiteral("The computer that wrote this file signed otherwise before. When you set it up anew, "
                              "say --trust-new-key.");
    case CourierProblem::OwnFile:
        return QStringLiteral("This computer wrote the file; it is for the others.");
    case CourierProblem::NothingWhole:
        return QStringLiteral("The file ends or is damaged before anything can be read.");
    }
    return {};
}

Exit exitFor(CourierProblem problem)
{
    switch (problem) {
    case CourierProblem::None:
        return Ok;
    case CourierProblem::CodeNeeded:
    case CourierProblem::OtherPerson:
    case CourierProblem::NewSignature:
        return NotTrusted;
    case CourierProblem::NotACourier:
    case CourierProblem::NewerFormat:
    case CourierProblem::OwnFile:
    case CourierProblem::NothingWhole:
        return Refused;
    }
    return Failed;
}

} // namespace

void Runner::withSecrets(std::function<void(courier::Secrets)> next)
{
    const auto device = m_cache->device();
    if (m_profile.empty() || !device)
        return fail(device ? core::Error{ Code::Auth, "sign in first", 0 } : device.error());
    m_secrets->readCourier(m_profile, [this, device, next = std::move(next)](core::Result<std::string> text) {
        if (!text)
            return fail(text.error());
        auto secrets = courier::readSecrets(*text).value_or(courier::Secrets{});
        bool changed = false;
        if (const auto given = courier::readCode(qgetenv("JUMELLE_COURIER_CODE").toStdString());
            given && (secrets.codes.empty() || secrets.codes.front() != *given)) {
            courier::prefer(secrets, *given);
            changed = true;
        }
        changed = courier::complete(secrets, *device, systemRandom) || changed;
        if (!changed)
            return next(std::move(secrets));
        m_secrets->writeCourier(m_profile, courier::textOf(secrets), [this, secrets, next](core::Result<void> kept) {
            if (!kept)
                return fail(kept.error());
            next(secrets);
        });
    });
}

void Runner::courierCode()
{
    withSecrets([this](const courier::Secrets &secrets) {
        print(json::object{ { "code", secrets.codes.front() } });
        done(Ok);
    });
}

void Runner::takeAlong()
{
    const QFileInfo target(m_arguments.rest[0]);
    if (!target.dir().exists())
        return fail({ Code::FileGone, "there is no folder " + target.absolutePath().toStdString(), 0 });
    if (target.exists() && !isFile(m_arguments.rest[0]))
        return;
    withSecrets([this, target](const courier::Secrets &secrets) {
        syncing::TakeAlong options;
        options.owner = { m_profile.origin, m_profile.personId };
        options.key = courier::keyFrom(secrets.codes.front(), options.owner);
        options.signer = courier::makeSigner(secrets.seed);
        options.random = systemRandom;
        options.nowMs = cacheOptions(m_arguments.profile).nowMs;
        options.deviceName = QSysInfo::machineHostName().toStdString();
        options.everything = m_arguments.everything;
        const auto free = QStorageInfo(target.absolutePath()).bytesAvailable();
        options.room = free >= 0 ? free + target.size() : -1;
        courier::DiskFile file(target.absoluteFilePath().toStdString());
        const auto taken = syncing::takeAlong(*m_cache, file, options);
        if (!taken) {
            const bool ofTheFile = taken.error().detail == target.fileName().toStdString(); // not of the copy
            return fail(taken.error(), exitFor(taken.error().code), ofTheFile ? Spot::Named : m_spot);
        }
        const auto &c = taken->contents;
        print(json::object{ { "changes", c.changes },
                            { "files", c.files },
                            { "filesLeft", c.filesLeft },
                            { "answers", c.answers },
                            { "news", c.entries },
                            { "thumbnails", c.thumbnails },
                            { "continued", taken->continued },
                            { "bytes", QFileInfo(target.absoluteFilePath()).size() } });
        done(Ok);
    });
}

void Runner::bringBack()
{
    if (isFile(m_arguments.rest[0]))
        withSecrets([this](courier::Secrets secrets) { bring(std::move(secrets), true); });
}

void Runner::bring(courier::Secrets secrets, bool mayAsk)
{
    const QFileInfo source(m_arguments.rest[0]);
    syncing::BringBack options;
    options.owner = { m_profile.origin, m_profile.personId };
    options.keys = courier::keysFor(secrets, options.owner);
    options.folder = m_arguments.profile.toStdString();
    options.nowMs = cacheOptions(m_arguments.profile).nowMs;
    options.trustNewSignature = m_arguments.trustNewKey;
    courier::DiskFile file(source.absoluteFilePath().toStdString());
    const auto outcome = syncing::bringBack(*m_cache, file, options);
    if (!outcome)
        return fail(outcome.error());
    if (outcome->problem == CourierProblem::CodeNeeded && mayAsk) {
        const auto code = courier::readCode(
            askedFor("JUMELLE_COURIER_CODE", QStringLiteral("Code of the other computer: ")).toStdString());
        if (!code)
            return brought(*outcome);
        courier::prefer(secrets, *code);
        return m_secrets->writeCourier(m_profile, courier::textOf(secrets),
                                       [this, secrets](const core::Result<void> &kept) {
                                           if (!kept)
                                               return fail(kept.error());
                                           bring(secrets, false);
                                       });
    }
    brought(*outcome);
}

void Runner::brought(const core::CourierOutcome &o)
{
    if (o.problem != CourierProblem::None) {
        note(sentence(o.problem));
        return done(exitFor(o.problem));
    }
    print(json::object{ { "from", o.computer },
                        { "confirmed", o.confirmed },
                        { "mergedAgain", o.again },
                        { "notSent", o.refused },
                        { "requestsToSend", o.requests },
                        { "filesToSend", o.files },
                        { "news", o.entries },
                        { "thumbnails", o.thumbnails },
                        { "parts", o.parts },
                        { "partsInAll", o.partsInAll },
                        { "complete", !o.cut && !o.damaged } });
    if (o.cut || o.damaged)
        note(QStringLiteral("Got %1 of %2 parts; bring the rest.").arg(o.parts).arg(o.partsInAll));
    if (o.older)
        note(QStringLiteral("What is here is newer than the news in this file; nothing was taken back."));
    if (o.gap)
        note(QStringLiteral("Some news go on from a file that was not brought; take along from here, and bring the "
                            "answer."));
    if (o.otherTimes)
        note(QStringLiteral("The server was restored from a backup; connect the other computer once more first."));
    const int code = o.cut || o.damaged ? int(NotSent) : int(Ok);
    if (m_arguments.offline)
        return done(m_cache->nextCarried().value_or(std::nullopt) ? int(NotSent) : code);
    synchronise([this, code](core::Result<void> result) {
        if (!result && exitFor(result.error().code) != NoServer)
            return fail(result.error());
        if (!result)
            return done(NotSent);
        const auto &status = m_engine->status();
        done(status.parked + status.waitingChanges + status.waitingFiles == 0 ? code : int(NotSent));
    });
}

} // namespace cli
