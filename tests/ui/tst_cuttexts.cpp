// The check for cut texts itself: each kind of text is planted too long and must be found, and let be where it is not.
#include "tests/support/lighttheme.h"
#include "tests/support/uichecks.h"
#include "ui/widgets/combobox.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>
#include <QtTest>

namespace {

const QString words = QStringLiteral("Rivers and the sea: how clean is our water, and who looks after it?");
const QString few = QStringLiteral("Rivers");

// Paints the text in full, whatever room there is: Qt cuts it at the edge.
class Careless : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->drawText(option.rect, m_flags, index.data().toString());
    }
    int m_flags = Qt::AlignLeft;
};

class Painted : public QWidget
{
public:
    bool shortens = false;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QString text = shortens ? fontMetrics().elidedText(words, Qt::ElideMiddle, width()) : words;
        painter.drawText(rect(), Qt::AlignLeft | (shortens ? 0 : Qt::TextWordWrap), text);
    }
};

} // namespace

class TestCutTexts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = test::lightTheme(); }
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(200, 160);
        m_row = new QVBoxLayout(m_window.get());
        m_model.clear();
        m_model.appendRow(new QStandardItem(words));
        m_model.item(0)->setSizeHint({ 100, 20 });
    }

    void rowsThatAreShortened()
    {
        auto *list = new QListView;
        list->setModel(&m_model);
        find(list, 1);
        m_model.item(0)->setToolTip(few); // which is not the whole
        QCOMPARE(faults().size(), 1);
        m_model.item(0)->setToolTip(words);
        QCOMPARE(faults().join(u'\n'), QString());
        m_model.item(0)->setToolTip({});
        m_model.item(0)->setAccessibleText(QStringLiteral("Project: ") + words);
        QCOMPARE(faults().join(u'\n'), QString());
        m_model.item(0)->setText(few);
        m_model.item(0)->setAccessibleText({});
        QCOMPARE(faults().join(u'\n'), QString());
        m_model.item(0)->setText(QStringLiteral("Save as…")); // dots that belong to it
        QCOMPARE(faults().join(u'\n'), QString());
    }
    void rowsThatAreCutByTheirDelegate_data()
    {
        QTest::addColumn<int>("flags");
        QTest::newRow("at the edge") << int(Qt::AlignLeft);
        QTest::newRow("over the edge") << int(Qt::AlignLeft | Qt::TextDontClip);
        QTest::newRow("below") << int(Qt::AlignLeft | Qt::TextWordWrap);
    }
    void rowsThatAreCutByTheirDelegate()
    {
        QFETCH(int, flags);
        Careless delegate;
        delegate.m_flags = flags;
        auto *list = new QListView;
        list->setModel(&m_model);
        list->setItemDelegate(&delegate);
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list->setFixedWidth(120);
        m_model.item(0)->setToolTip(words); // does not help: half letters are a fault
        m_row->addWidget(list);
        m_window->show();
        QVERIFY(!faults().isEmpty());
        m_model.item(0)->setText(few);
        QCOMPARE(faults().join(u'\n'), QString());
    }
    void cellsAndHeadersOfATable()
    {
        m_model.setHorizontalHeaderLabels({ words });
        auto *table = new QTableView;
        table->setModel(&m_model);
        table->setWordWrap(false);
        table->verticalHeader()->hide();
        find(table, 2);
        m_model.item(0)->setToolTip(words);
        m_model.setHorizontalHeaderLabels({ few });
        QCOMPARE(faults().join(u'\n'), QString());
    }
    void tabs()
    {
        auto *tabs = new QTabBar;
        tabs->setElideMode(Qt::ElideRight);
        tabs->setUsesScrollButtons(false);
        tabs->addTab(words);
        tabs->addTab(few);
        tabs->setFixedWidth(180);
        m_row->addWidget(tabs);
        m_window->show();
        QVERIFY(!faults().isEmpty());
        tabs->setTabText(0, few);
        QCOMPARE(faults().join(u'\n'), QString());
    }
    void menus()
    {
        auto *menu = new QMenu(m_window.get());
        auto *action = menu->addAction(words);
        m_window->show();
        QCOMPARE(faults().size(), 1);
        action->setText(few);
        QCOMPARE(faults().join(u'\n'), QString());
        menu->addAction(QStringLiteral("&Save as…"));
        QCOMPARE(faults().join(u'\n'), QString());
    }
    void entriesOfComboBoxes()
    {
        auto *combo = new QComboBox;
        combo->addItems({ few, words });
        combo->setFixedWidth(120);
        find(combo, 1); // although the short one is chosen
        combo->setCurrentIndex(1);
        QCOMPARE(faults().size(), 2);
        combo->setItemText(1, few);
        QCOMPARE(faults().join(u'\n'), QString());
    }
    void ourComboBoxTellsTheWhole()
    {
        auto *combo = new ui::ComboBox;
        combo->addItems({ few, words });
        combo->setFixedWidth(120);
        find(combo, 0);
        QCOMPARE(combo->toolTip(), QString());
        combo->setCurrentIndex(1);
        QCOMPARE(combo->toolTip(), words);
        QCOMPARE(faults().join(u'\n'), QString());
        combo->setFixedWidth(800);
        QTRY_COMPARE(combo->toolTip(), QString());
    }
    void whateverAWidgetPaints()
    {
        auto *painted = new Painted;
        painted->setFixedSize(120, 20);
        m_row->addWidget(painted);
        m_window->show();
        QVERIFY(!faults().isEmpty());
        painted->shortens = true;
        QCOMPARE(faults().size(), 1);
        painted->setAccessibleName(words);
        QCOMPARE(faults().join(u'\n'), QString());
    }

private:
    QStringList faults() const { return test::cutTexts(m_window.get()); }
    void find(QWidget *widget, int number)
    {
        m_row->addWidget(widget);
        m_window->show();
        const auto found = faults();
        QVERIFY2(found.size() == number, qPrintable(found.join(u'\n')));
    }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<QWidget> m_window;
    QVBoxLayout *m_row = nullptr;
    QStandardItemModel m_model;
};

QTEST_MAIN(TestCutTexts)
#include "tst_cuttexts.moc"
