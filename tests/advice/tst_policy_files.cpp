// The files for administrators: current, well-formed, complete, and saying the same as the program understands.
#include "advice/files/policyfiles.h"
#include "advice/policywords.h"
#include "core/policy/policies.h"
#include "schema/docs/protocol_tables.h"
#include "tests/support/wholepath.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>
#include <QtTest>

namespace files = advice::files;
using core::SettingRow;

namespace {

QString root() { return qEnvironmentVariable("JUMELLE_SOURCE_DIR"); }

QByteArray kept(const QString &name)
{
    QFile file(root() + QLatin1Char('/') + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray policyFile(const QString &name) { return kept(QStringLiteral("packaging/policies/") + name); }

struct Element
{
    QString name;
    QXmlStreamAttributes attributes;
    QString text;
    QString parentId; // of the nearest element around it with an id or a name
    QString value(const char *attribute) const { return attributes.value(QLatin1String(attribute)).toString(); }
};

// All elements, in order; empty when the text is not well-formed.
QVector<Element> elements(const QByteArray &bytes)
{
    QVector<Element> list;
    QStringList around;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            Element e{ xml.name().toString(), xml.attributes(), {}, around.isEmpty() ? QString() : around.last() };
            const QString own = e.value(e.attributes.hasAttribute(QLatin1String("id")) ? "id" : "name");
            around.append(own.isEmpty() && !around.isEmpty() ? around.last() : own);
            list.append(e);
        } else if (xml.isEndElement()) {
            around.removeLast();
        } else if (xml.isCharacters() && !list.isEmpty()) {
            list.last().text += xml.text();
        }
    }
    return xml.hasError() ? QVector<Element>() : list;
}

QStringList enforceable()
{
    QStringList names;
    for (const SettingRow &row : core::settingTable())
        if (row.enforceable)
            names.append(QLatin1String(row.name));
    return names;
}

const QStringList cultures{ QStringLiteral("en-US"), QStringLiteral("de-DE"), QStringLiteral("fr-FR") };

files::Texts texts(const QString &culture)
{
    files::Texts texts(culture);
    texts.load(policyFile(QStringLiteral("texts/%1.json").arg(culture.left(2))));
    return texts;
}

} // namespace

class TestPolicyFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theyAreCurrent()
    {
        const char *hint = "run scripts/update-docs";
        QVERIFY2(policyFile(QStringLiteral("jumelle.admx")) == files::admx(), hint);
        QVERIFY2(policyFile(QStringLiteral("jumelle.mobileconfig")) == files::mobileconfig(), hint);
        QVERIFY2(policyFile(QStringLiteral("policies.conf")) == files::sample(), hint);
        for (const QString &culture : cultures)
            QVERIFY2(policyFile(culture + QStringLiteral("/jumelle.adml")) == files::adml(texts(culture)), hint);
        const std::string document = kept(QStringLiteral("docs/deploying.md")).toStdString();
        QVERIFY(!document.empty());
        QVERIFY2(schema::docs::withTables(document, files::reference(), "policies") == document, hint);
    }
    void everyTextIsTranslatedAndNoneIsLeftOver()
    {
        for (const QString &culture : cultures) {
            const files::Texts t = texts(culture);
            files::adml(t);
            QCOMPARE(t.missing(), QStringList());
            QCOMPARE(t.unused(), QStringList());
        }
    }
    void everyReferenceOfTheTemplateResolves()
    {
        const auto admx = elements(policyFile(QStringLiteral("jumelle.admx")));
        QVERIFY(!admx.isEmpty());
        QSet<QString> categories, definitions, valueIds, names;
        for (const Element &e : admx) {
            if (e.name == QLatin1String("category"))
                categories.insert(e.value("name"));
            if (e.name == QLatin1String("definition"))
                definitions.insert(e.value("name"));
            if (e.attributes.hasAttribute(QLatin1String("valueName")) && e.name != QLatin1String("policy"))
                valueIds.insert(e.parentId + QLatin1Char('/') + e.value("id"));
            if (e.name == QLatin1String("policy")) {
                QVERIFY2(!names.contains(e.value("name")), qPrintable(e.value("name")));
                names.insert(e.value("name"));
            }
        }
        for (const Element &e : admx) {
            if (e.name == QLatin1String("parentCategory"))
                QVERIFY2(categories.contains(e.value("ref")), qPrintable(e.value("ref")));
            if (e.name == QLatin1String("supportedOn") && !e.value("ref").isEmpty())
                QVERIFY2(definitions.contains(e.value("ref")), qPrintable(e.value("ref")));
        }
        static const QRegularExpression reference(QStringLiteral("\\$\\((string|presentation)\\.([^)]+)\\)"));
        for (const QString &culture : cultures) {
            const auto adml = elements(policyFile(culture + QStringLiteral("/jumelle.adml")));
            QVERIFY2(!adml.isEmpty(), qPrintable(culture));
            QSet<QString> have, used;
            QHash<QString, QString> shownBy; // presentation, what it fills in
            for (const Element &e : adml) {
                if (e.name == QLatin1String("string") || e.name == QLatin1String("presentation")) {
                    const QString id = e.name + QLatin1Char('.') + e.value("id");
                    QVERIFY2(!have.contains(id), qPrintable(id));
                    QVERIFY2(e.name == QLatin1String("presentation") || !e.text.isEmpty(), qPrintable(id));
                    have.insert(id);
                }
                if (const QString target = e.value("refId"); !target.isEmpty())
                    shownBy.insert(e.parentId, target);
            }
            for (const Element &e : admx) {
                for (const QXmlStreamAttribute &attribute : e.attributes) {
                    const auto match = reference.match(attribute.value());
                    if (!match.hasMatch())
                        continue;
                    const QString id = match.captured(1) + QLatin1Char('.') + match.captured(2);
                    QVERIFY2(have.contains(id), qPrintable(culture + QLatin1Char(' ') + id));
                    used.insert(id);
                    if (match.captured(1) == QLatin1String("presentation"))
                        QVERIFY2(
                            valueIds.contains(e.value("name") + QLatin1Char('/') + shownBy.value(match.captured(2))),
                            qPrintable(id));
                }
            }
            QCOMPARE(have - used, QSet<QString>());
        }
    }
    void allOfThemNameTheSameSettings()
    {
        QStringList inAdmx, inSample, inList;
        for (const Element &e : elements(policyFile(QStringLiteral("jumelle.admx"))))
            if (const QString name = e.value("valueName"); !name.isEmpty())
                inAdmx.append(name);
        QCOMPARE(inAdmx, enforceable() + enforceable()); // enforced, and as defaults
        const auto lines = policyFile(QStringLiteral("policies.conf")).split('\n');
        for (const QByteArray &line : lines)
            if (line.startsWith('#') && line.contains(" = "))
                inSample.append(QString::fromUtf8(line.mid(1, line.indexOf(' ') - 1)));
        QCOMPARE(inSample, enforceable() + QStringList{ QStringLiteral("language") });
        // In the property list they are comments, to be opened by whoever enforces them.
        QByteArray opened = policyFile(QStringLiteral("jumelle.mobileconfig"));
        QVERIFY(!elements(opened).isEmpty());
        QXmlStreamReader xml(opened);
        static const QRegularExpression key(QStringLiteral("<key>([^<]+)</key>\\s*(<.*>)"),
                                            QRegularExpression::DotMatchesEverythingOption);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::Comment)
                continue;
            if (const auto match = key.match(xml.text()); match.hasMatch()) {
                inList.append(match.captured(1));
                QVERIFY2(!elements(match.captured(2).toUtf8()).isEmpty(), qPrintable(match.captured(2)));
            }
        }
        QCOMPARE(inList, enforceable());
    }
    void theProfileIsAPropertyListOnceItsLinesAreOpened()
    {
        QByteArrayList lines = policyFile(QStringLiteral("jumelle.mobileconfig")).split('\n');
        lines.removeIf([](const QByteArray &line) { return line.trimmed() == "<!--" || line.trimmed() == "-->"; });
        QXmlStreamReader xml(lines.join('\n'));
        const QStringList leaves{ QStringLiteral("key"), QStringLiteral("string"), QStringLiteral("integer") };
        QStringList around, keys;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement())
                around.append(xml.name().toString());
            else if (xml.isEndElement())
                around.removeLast();
            else if (xml.isCharacters() && !xml.isWhitespace()) {
                QVERIFY2(leaves.contains(around.last()), qPrintable(xml.text().toString()));
                if (around.last() == leaves[0])
                    keys.append(xml.text().toString());
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        for (const QString &name : enforceable())
            QCOMPARE(keys.count(name), 1);
    }
    void theSampleHoldsOnceItsLinesAreOpened()
    {
        QByteArray sample = policyFile(QStringLiteral("policies.conf"));
        QVERIFY(core::Policies::fromText(QStringLiteral("closed"), sample).problems().isEmpty());
        QVERIFY(core::Policies::fromText(QStringLiteral("closed"), sample).names(true).isEmpty());
        QStringList lines = QString::fromUtf8(sample).split(QLatin1Char('\n'));
        for (QString &line : lines)
            if (const auto equals = line.indexOf(QLatin1String(" = ")); line.startsWith(u'#') && equals > 0)
                line = line.mid(1, equals + 2) + test::exampleHere(line.mid(equals + 3));
        const auto p = core::Policies::fromText(QStringLiteral("open"), lines.join(QLatin1Char('\n')).toUtf8());
        QVERIFY2(p.problems().isEmpty(), qPrintable(p.problems().isEmpty() ? QString() : p.problems()[0].key));
        QStringList names = enforceable();
        names.sort();
        QCOMPARE(p.names(true), names);
    }
    void aMistakeIsTold()
    {
        const auto p = core::Policies::fromText(QStringLiteral("/etc/p.conf"), "[enforced]\n\ntext.percent = 900\n");
        QCOMPARE(advice::sentence(p.problems().constFirst()),
                 QStringLiteral("Line 3 of /etc/p.conf: text.percent is “900”. Allowed is a number from 100 to 200."));
        const auto m = core::Policies::fromMap(QStringLiteral("HKLM"), { { QStringLiteral("appearance"), 7 } });
        QCOMPARE(advice::sentence(m.problems().constFirst()),
                 QStringLiteral("In HKLM: appearance is “7”. Allowed is one of system, light, dark, highContrast."));
        for (const QString &name : enforceable())
            QVERIFY2(!advice::allowedValues(name).isEmpty(), qPrintable(name));
    }
};

QTEST_GUILESS_MAIN(TestPolicyFiles)
#include "tst_policy_files.moc"
