#include "advice/checkwords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QSysInfo>
#include <QUrl>

namespace advice {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(advice::Note)
};

constexpr int usualPort = 443;

QString head(const CheckNote &note)
{
    //: %1 computer, %2 its system, %3 date and time, %4 version of the program
    return Words::tr("%1 (%2), %3, Jumelle %4")
        .arg(note.computer, note.system, note.when, QStringLiteral(JUMELLE_VERSION));
}

} // namespace

CheckNote noteFor(const QString &server, const QVector<core::Finding> &findings)
{
    return { server, QSysInfo::machineHostName(), QSysInfo::prettyProductName(),
             QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat), findings };
}

QString noteTitle() { return Words::tr("Jumelle: network check"); }

QString noteNeeds(const QString &server)
{
    const QUrl url(server);
    return Words::tr(
               "Jumelle needs one thing of the network: outgoing HTTPS to %1, TCP port %2, directly or through an HTTP "
               "proxy. No other port, no UDP, no incoming connection. Filters should neither open this connection nor "
               "buffer its answers. It sends no telemetry.")
        .arg(url.host(), QString::number(url.port(usualPort)));
}

QString noteText(const CheckNote &note)
{
    QStringList lines{ noteTitle(), note.server, head(note), QString(), summary(note.findings), QString() };
    for (const core::Finding &finding : note.findings) {
        const CheckWords w = words(finding);
        lines.append(QStringLiteral("[%1] %2: %3").arg(gradeName(finding.grade), w.subject, w.sentence));
        if (!w.todo.isEmpty())
            lines.append(QStringLiteral("    -> ") + w.todo);
    }
    lines << QString() << noteNeeds(note.server) << QString();
    return lines.join(u'\n');
}

QString noteHtml(const CheckNote &note)
{
    const auto e = [](const QString &text) { return text.toHtmlEscaped(); };
    QString rows;
    for (const core::Finding &finding : note.findings) {
        const CheckWords w = words(finding);
        const QString mark = finding.grade == core::Grade::Problem ? QStringLiteral("<b>%1</b>") : QStringLiteral("%1");
        rows += QStringLiteral("<tr><td>%1</td><td><b>%2</b></td><td>%3%4</td></tr>")
                    .arg(mark.arg(e(gradeName(finding.grade))), e(w.subject), e(w.sentence),
                         w.todo.isEmpty() ? QString() : QStringLiteral("<br><i>%1</i>").arg(e(w.todo)));
    }
    return QStringLiteral("<h2>%1</h2><p>%2<br>%3</p><p><b>%4</b></p>"
                          "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" width=\"100%\">%5</table><p>%6</p>")
        .arg(e(noteTitle()), e(note.server), e(head(note)), e(summary(note.findings)), rows, e(noteNeeds(note.server)));
}

} // namespace advice
