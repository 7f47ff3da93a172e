// Writes the files for administrators into packaging/policies and the reference into docs/deploying.md.
#include "advice/files/policyfiles.h"
#include "schema/docs/protocol_tables.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <cstdio>

namespace {

bool put(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool good = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!good)
        std::fprintf(stderr, "cannot write %s\n", qPrintable(path));
    return good;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fputs("usage: jumelle-policy-files SOURCE-FOLDER\n", stderr);
        return 2;
    }
    namespace files = advice::files;
    const QString root = QString::fromLocal8Bit(argv[1]);
    const QString target = root + QStringLiteral("/packaging/policies/");
    bool good = put(target + QStringLiteral("jumelle.admx"), files::admx())
        && put(target + QStringLiteral("jumelle.mobileconfig"), files::mobileconfig())
        && put(target + QStringLiteral("policies.conf"), files::sample());
    for (const char *culture : { "en-US", "de-DE", "fr-FR" }) {
        files::Texts texts(QString::fromLatin1(culture));
        QFile translated(target + QStringLiteral("texts/%1.json").arg(texts.culture().left(2)));
        if (translated.open(QIODevice::ReadOnly) && !texts.load(translated.readAll())) {
            std::fprintf(stderr, "not a JSON object: %s\n", qPrintable(translated.fileName()));
            return 1;
        }
        good = QDir().mkpath(target + texts.culture()) && good;
        good = put(target + texts.culture() + QStringLiteral("/jumelle.adml"), files::adml(texts)) && good;
        for (const QString &text : texts.missing())
            std::fprintf(stderr, "%s: not translated: %s\n", culture, qPrintable(text));
    }
    QFile document(root + QStringLiteral("/docs/deploying.md"));
    if (!good || !document.open(QIODevice::ReadOnly))
        return 1;
    const std::string renewed
        = schema::docs::withTables(document.readAll().toStdString(), files::reference(), "policies");
    document.close();
    if (renewed.empty()) {
        std::fputs("docs/deploying.md lacks the markers \"generated: policies\"\n", stderr);
        return 1;
    }
    return put(document.fileName(), QByteArray::fromStdString(renewed)) ? 0 : 1;
}
