// What the choices beside the search for partners say: how many each would leave, and nothing of a search before.
#include "tests/support/scenestore.h"
#include "tests/support/world.h"
#include "ui/partners/filterbar.h"
#include "ui/partners/partnersearch.h"
#include "ui/partners/partnerspage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/searchfield.h"

#include <QComboBox>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTest>

using namespace ui;

namespace {
QString text(const char *utf8) { return QString::fromUtf8(utf8); }
} // namespace

class tst_partnerfilters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, Mode::Light); }
    void init()
    {
        m_world = std::make_unique<scenes::World>(*m_theme);
        bool stored = false;
        m_world->store().write(
            this,
            [](store::Cache &cache) {
                store::Cache::Page page;
                page.account = "community";
                page.type = "Person";
                page.newState = "1-2";
                page.list = { { { "id", "p-busy" },
                                { "rev", 1 },
                                { "propRevs", store::json::object() },
                                { "variants", store::json::object() },
                                { "name", "Zofia Kowalska" },
                                { "country", "PL" },
                                { "ageFrom", 6 },
                                { "ageTo", 9 },
                                { "available", false } } };
                return cache.storePage(page);
            },
            [&](const core::Result<void> &done) { stored = done.has_value(); });
        QTRY_VERIFY(stored);
        m_page = std::make_unique<PartnersPage>(m_world->context());
        m_page->resize(1100, 700);
        m_page->show();
        m_page->open({ Place::Partners, {}, {}, {} });
        QTRY_VERIFY(m_page->search().shown() > 3);
    }
    void cleanup()
    {
        m_page.reset();
        m_world.reset();
    }

    void whenNothingIsFoundNoNumberStays()
    {
        QComboBox *countries = m_page->filters()->countries();
        QTRY_VERIFY(countries->findText(text("Poland (2)")) > 0);
        m_page->searchField()->setText(text("nobodyiscalledthis"));
        QTRY_COMPARE(m_page->search().shown(), 0);
        QTRY_COMPARE(countries->findText(text("Poland"), Qt::MatchStartsWith), -1);
        m_page->searchField()->clear();
        QTRY_VERIFY(countries->findText(text("Poland (2)")) > 0);
    }

    void agesAndAvailabilityAreCounted()
    {
        const int all = m_page->search().total();
        auto *filters = m_page->filters();
        QComboBox *ages = filters->ages();
        const auto number = [](const QString &label) { // of "7 to 11 years (3)"
            return QRegularExpression(text("\\((\\d+)\\)$")).match(label).captured(1).toInt();
        };
        QTRY_VERIFY(number(ages->itemText(2)) > 0);
        QCOMPARE(ages->itemData(2).toString(), text("from7to11"));
        const int young = number(ages->itemText(2));
        QVERIFY(young < all);
        ages->setCurrentIndex(2);
        Q_EMIT ages->activated(2);
        QTRY_COMPARE(m_page->search().total(), young);
        QCOMPARE(filters->ageFrom()->value(), 7);
        QCOMPARE(filters->ageTo()->value(), 11);
        filters->ageTo()->setValue(9);
        QTRY_COMPARE(ages->currentText(), text("Other ages"));
        Q_EMIT ages->activated(0);
        QTRY_COMPARE(m_page->search().total(), all);
        QCOMPARE(ages->currentText(), text("All ages"));
        const int free = number(filters->available()->text());
        QVERIFY(free > 0 && free < all);
        filters->available()->setChecked(true);
        QTRY_COMPARE(m_page->search().total(), free);
    }

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<scenes::World> m_world;
    std::unique_ptr<PartnersPage> m_page;
};

QTEST_MAIN(tst_partnerfilters)
#include "tst_partnerfilters.moc"
