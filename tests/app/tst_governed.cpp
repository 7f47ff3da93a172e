// What an administrator enforced holds, whatever a person types or chose: for every key of the table of settings.
#include "tests/app/governed.h"

#include "core/settingtable.h"

void TestGoverned::initTestCase() { qRegisterMetaType<core::Error>(); }

void TestGoverned::everyRuleHasItsTest()
{
    QSet<QString> tests;
    for (int i = 0; i < metaObject()->methodCount(); ++i)
        tests.insert(QString::fromLatin1(metaObject()->method(i).name()));
    for (const core::SettingRow &row : core::settingTable()) {
        const QString prefix = QString::fromLatin1(row.name).replace(u'.', u'_') + u'_';
        const bool tested
            = std::any_of(tests.begin(), tests.end(), [&](const QString &name) { return name.startsWith(prefix); });
        QVERIFY2(tested == row.enforceable, row.name);
    }
}

QTEST_MAIN(TestGoverned)
