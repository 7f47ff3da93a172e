// The way to the server, looked at from here.
#include "cli/runner.h"

#include "advice/checkpdf.h"
#include "advice/checkwords.h"
#include "advice/copyplace.h"
#include "core/policy/servers.h"
#include "keychain/systemsecrets.h"
#include "sync/check/networkcheck.h"

#include <QSaveFile>

#include <algorithm>

namespace cli {

void Runner::checkNetwork()
{
    QString disk = m_arguments.profile;
    if (!m_arguments.profileGiven) { // the window's way, and the disk with the window's copy
        Window window = this->window();
        const std::string at = syncing::originFromInput(window.current.server.toString().toStdString());
        if (!at.empty()
            && (m_arguments.server.isEmpty() || at == syncing::originFromInput(m_arguments.server.toStdString())))
            workFor(window);
        m_settings = std::move(window.settings);
        disk = window.cache;
        m_portable = window.portable;
    }
    const std::string given = m_arguments.server.isEmpty()
        ? m_profile.empty() ? m_settings->text(core::Setting::ServerUrl).toStdString() : m_profile.origin
        : m_arguments.server.toStdString();
    const std::string origin = syncing::originFromInput(given);
    if (origin.empty()) {
        note(QStringLiteral("Which server? Name it with --server."));
        return done(Usage);
    }
    if (!mayUse(origin))
        return;
    // Now and not after all that waiting.
    if (QSaveFile file(m_arguments.note); !m_arguments.note.isEmpty() && !file.open(QIODevice::WriteOnly))
        return fail(notWritten(m_arguments.note), Storage, Spot::Named);
    syncing::CheckOptions options;
    options.server = QUrl(QString::fromStdString(origin));
    options.mayConnect = core::mayConnect(*m_settings);
    options.folder = disk;
    // A portable copy has no use for the system's, and where nobody may stay signed in nothing is kept.
    if (!m_portable && core::mayStaySignedIn(*m_settings)) {
        auto *secrets = new keychain::SystemSecrets(QStringLiteral("Jumelle"), this);
        options.keychain = [secrets](std::function<void(bool)> done) { secrets->probe(std::move(done)); };
    }
    // A token is only of use, and only shown, to the server that gave it.
    if (origin != m_profile.origin)
        return lookAround(std::move(options));
    m_secrets->read(m_profile, m_secretKey,
                    [this, options = std::move(options)](const core::Result<std::string> &token) mutable {
                        options.token = token.value_or(std::string());
                        lookAround(std::move(options));
                    });
}

void Runner::lookAround(syncing::CheckOptions options)
{
    options.network
        = network(m_arguments.caFile.isEmpty() ? QString::fromStdString(m_profile.caFile) : m_arguments.caFile);
    options.proxyChoice = core::proxyChoice(*m_settings, m_policies);
    if (options.proxyChoice.by != core::ProxyChoice::Rules && !qEnvironmentVariableIsEmpty("JUMELLE_PROXY"))
        options.proxyChoice = { core::ProxyChoice::Environment, QStringLiteral("JUMELLE_PROXY") };
    options.rulesPlace = m_policies.exist() ? m_policies.description() : QString();
    options.rules = int(m_policies.names(true).size() + m_policies.names(false).size());
    options.rulesWrong = int(m_policies.problems().size());
    const std::string origin = syncing::originFromInput(options.server.toString().toStdString());
    const advice::CopyPlace place
        = m_arguments.profileGiven ? advice::CopyPlace::Given : advice::copyPlace(*m_settings, m_portable);
    auto *check = new syncing::NetworkCheck(std::move(options), this);
    connect(check, &syncing::NetworkCheck::found, this, [this, place](const core::Finding &found) {
        const core::Finding finding = advice::about(found, place);
        m_findings.append(finding);
        if (m_arguments.json)
            return;
        const advice::CheckWords words = advice::words(finding);
        m_out << QStringLiteral("[%1] %2: %3").arg(advice::gradeName(finding.grade), words.subject, words.sentence)
              << Qt::endl;
        if (!words.todo.isEmpty())
            m_out << QStringLiteral("    -> ") << words.todo << Qt::endl;
    });
    connect(check, &syncing::NetworkCheck::finished, this, [this, origin] { looked(origin); });
    check->start();
}

void Runner::looked(const std::string &origin)
{
    const core::Grade worst = core::worst(m_findings);
    if (m_arguments.json) {
        json::array findings;
        for (const core::Finding &finding : m_findings) {
            const advice::CheckWords words = advice::words(finding);
            json::object facts;
            for (auto it = finding.facts.begin(); it != finding.facts.end(); ++it)
                facts[it.key().toStdString()] = it.value().toStdString();
            findings.push_back(json::object{ { "what", core::name(finding.what) },
                                             { "grade", core::name(finding.grade) },
                                             { "facts", std::move(facts) },
                                             { "subject", words.subject.toStdString() },
                                             { "sentence", words.sentence.toStdString() },
                                             { "todo", words.todo.toStdString() } });
        }
        print(
            json::object{ { "server", origin }, { "grade", core::name(worst) }, { "findings", std::move(findings) } });
    } else {
        m_out << advice::summary(m_findings) << Qt::endl;
    }
    if (!m_arguments.note.isEmpty()) {
        QSaveFile file(m_arguments.note);
        const advice::CheckNote note = advice::noteFor(QString::fromStdString(origin), m_findings);
        const QByteArray bytes = isPage(m_arguments.note) ? advice::notePdf(note) : advice::noteText(note).toUtf8();
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            return fail(notWritten(m_arguments.note), Storage, Spot::Named);
    }
    const bool forbidden = std::any_of(m_findings.begin(), m_findings.end(), [](const core::Finding &finding) {
        return finding.what == core::What::RulesForbid;
    });
    done(worst == core::Grade::Problem ? NoServer : forbidden ? ByPolicy : Ok);
}

} // namespace cli
