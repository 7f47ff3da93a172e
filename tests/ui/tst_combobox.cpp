// Letters typed at a combo box, with its list closed and open.
#include "ui/widgets/combobox.h"

#include <QAbstractItemView>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace ui;

class tst_combobox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_combo = std::make_unique<ComboBox>();
        m_combo->addItems({ text("All cities"), text("Kraków"), text("Lille"), text("Łódź"), text("Łomża"),
                            text("New Haven"), text("Newark"), text("Ávila") });
        m_combo->show();
        QVERIFY(QTest::qWaitForWindowActive(m_combo.get()));
        m_combo->setFocus();
    }
    void cleanup() { m_combo.reset(); }

    void lettersFindEntriesWithoutTheirMarks_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        QTest::newRow("plain for stroked") << text("lo") << text("Łódź");
        QTest::newRow("three") << text("lom") << text("Łomża");
        QTest::newRow("with its marks") << text("łód") << text("Łódź");
        QTest::newRow("accent") << text("av") << text("Ávila");
        QTest::newRow("capital") << text("LO") << text("Łódź");
        QTest::newRow("with a space") << text("new h") << text("New Haven");
        QTest::newRow("goes on where it is") << text("newa") << text("Newark");
        QTest::newRow("again and again") << text("lll") << text("Łomża");
        QTest::newRow("round") << text("llll") << text("Lille");
        QTest::newRow("nothing like it") << text("xq") << text("All cities");
        QTest::newRow("no further") << text("kx") << text("Kraków");
    }

    void lettersFindEntriesWithoutTheirMarks()
    {
        QFETCH(QString, typed);
        QFETCH(QString, found);
        const QSignalSpy chosen(m_combo.get(), &QComboBox::textActivated);
        type(m_combo.get(), typed);
        QCOMPARE(m_combo->currentText(), found);
        QCOMPARE(chosen.isEmpty(), found == text("All cities"));
        if (!chosen.isEmpty())
            QCOMPARE(chosen.last().first().toString(), found);
    }

    void alsoInTheOpenList_data() { lettersFindEntriesWithoutTheirMarks_data(); }

    void alsoInTheOpenList()
    {
        QFETCH(QString, typed);
        QFETCH(QString, found);
        m_combo->showPopup();
        QTRY_VERIFY(m_combo->view()->isVisible());
        type(m_combo->view(), typed);
        QCOMPARE(m_combo->view()->currentIndex().data().toString(), found);
        QCOMPARE(m_combo->currentIndex(), 0); // until Enter
        QTest::keyClick(m_combo->view(), Qt::Key_Return);
        QTRY_COMPARE(m_combo->currentText(), found);
    }

    void aPauseBeginsAnotherWord()
    {
        type(m_combo.get(), text("l"));
        QCOMPARE(m_combo->currentText(), text("Lille"));
        QElapsedTimer pause; // longer than the letters of one word are apart
        pause.start();
        QTRY_VERIFY(pause.hasExpired(1100));
        type(m_combo.get(), text("k"));
        QCOMPARE(m_combo->currentText(), text("Kraków"));
    }

    void whatCannotBeChosenIsNotFound()
    {
        qobject_cast<QStandardItemModel *>(m_combo->model())->item(2)->setEnabled(false);
        type(m_combo.get(), text("l"));
        QCOMPARE(m_combo->currentText(), text("Łódź"));
    }

    void fromNothingChosenEveryEntryIsFound()
    {
        m_combo->clear();
        m_combo->addItems({ text("Kraków"), text("Łódź") });
        m_combo->setCurrentIndex(-1);
        type(m_combo.get(), text("\u0301")); // a mark alone is no letter
        QCOMPARE(m_combo->currentIndex(), -1);
        type(m_combo.get(), text("l")); // the last entry, with none to begin at
        QCOMPARE(m_combo->currentText(), text("Łódź"));
    }

    void spaceStillOpensTheList()
    {
        QTest::keyClick(m_combo.get(), Qt::Key_Space);
        QTRY_VERIFY(m_combo->view()->isVisible());
    }

private:
    static QString text(const char *utf8) { return QString::fromUtf8(utf8); }

    static void type(QWidget *where, const QString &letters)
    {
        for (const QChar letter : letters) {
            QKeyEvent press(QEvent::KeyPress, Qt::Key_unknown, {}, QString(letter)); // also what no key of ASCII has
            QCoreApplication::sendEvent(where, &press);
        }
    }

    std::unique_ptr<ComboBox> m_combo;
};

QTEST_MAIN(tst_combobox)
#include "tst_combobox.moc"
