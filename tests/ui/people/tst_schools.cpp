// What a school's panel says.
#include "tests/ui/people/peopletest.h"
#include "ui/partners/partnerpanel.h"

#include <QLabel>
#include <algorithm>

using namespace ui;

namespace {
QString text(const char *utf8) { return QString::fromUtf8(utf8); }
} // namespace

class tst_schools : public test::PeopleTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, Mode::Light); }
    void init() { m_world = std::make_unique<scenes::World>(*m_theme); }
    void cleanup()
    {
        m_page.reset();
        m_world.reset();
    }

    void aSchoolOfAnotherSystemThanItsCountrysSaysSo_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("system");
        QTest::addColumn<QString>("said");
        QTest::newRow("a part of a country")
            << text("BE") << text("BEde") << text("Belgium – German-speaking Community");
        QTest::newRow("abroad") << text("BE") << text("FR") << text("France");
        QTest::newRow("of its country") << text("FR") << text("FR") << QString();
        QTest::newRow("not said") << text("FR") << QString() << QString();
    }
    void aSchoolOfAnotherSystemThanItsCountrysSaysSo()
    {
        QFETCH(QString, country);
        QFETCH(QString, system);
        QFETCH(QString, said);
        keep("School",
             { { { "id", "s-eupen" },
                 { "name", "Schule am Park" },
                 { "town", "Eupen" },
                 { "country", country.toStdString() },
                 { "educationSystem", system.toStdString() },
                 { "pupils", 90 } } });
        openPartners();
        m_page->open({ Place::Partners, {}, text("schools"), text("s-eupen") });
        const auto says = [this](const QString &words) {
            const auto labels = m_page->partnerPanel()->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return label->text() == words; });
        };
        QTRY_VERIFY(says(text("90 pupil(s)")));
        const auto spoken = m_page->partnerPanel()->findChildren<QLabel *>();
        const auto fact = std::find_if(spoken.begin(), spoken.end(), [](const QLabel *label) {
            return label->accessibleName().startsWith(text("Education system"));
        });
        QCOMPARE(fact == spoken.end() ? QString() : (*fact)->accessibleName(),
                 said.isEmpty() ? QString() : text("Education system: ") + said);
    }
};

QTEST_MAIN(tst_schools)
#include "tst_schools.moc"
