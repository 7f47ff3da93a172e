#include "models/rowsmodel.h"
#include "tests/support/modelspy.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

using models::LabelRow;

namespace {

class Rows : public models::RowsModel<LabelRow>
{
public:
    using RowsModel::replaceRows;
};

LabelRow row(int id, int name)
{
    LabelRow label;
    label.id = QString::number(id);
    label.name = QStringLiteral("%1.%2").arg(id).arg(name);
    return label;
}

} // namespace

class RowsModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void spyFindsAnEmptyRange();
    void changesOnlyWhatDiffers();
    void followsRandomTargets();
};

// A model with the fault that the model tester does not see.
class Faulty : public QAbstractListModel
{
public:
    int rowCount(const QModelIndex & = {}) const override { return 0; }
    QVariant data(const QModelIndex &, int) const override { return {}; }
    void insertNothing()
    {
        beginInsertRows({}, 0, -1);
        endInsertRows();
    }
};

void RowsModelTest::spyFindsAnEmptyRange()
{
    Faulty model;
    test::ModelSpy spy(&model, Qt::DisplayRole);
    model.insertNothing();
    QVERIFY(!spy.isGood());
}

void RowsModelTest::changesOnlyWhatDiffers()
{
    Rows model;
    model.replaceRows({ row(1, 0), row(2, 0), row(3, 0), row(4, 0) });
    test::ModelSpy spy(&model, Qt::DisplayRole);
    model.replaceRows({ row(1, 0), row(2, 0), row(3, 0), row(4, 0) });
    QCOMPARE(spy.takeSignals(), QStringList());
    model.replaceRows({ row(1, 0), row(2, 5), row(4, 0), row(9, 0) });
    QCOMPARE(spy.takeSignals(),
             (QStringList{ QStringLiteral("remove 2-2"), QStringLiteral("change 1-1"), QStringLiteral("insert 3-3") }));
    model.replaceRows({ row(9, 0), row(1, 0), row(2, 5), row(4, 0) });
    QCOMPARE(spy.takeSignals(), QStringList{ QStringLiteral("move 3->0") });
    QVERIFY2(spy.isGood(), qPrintable(spy.faults().join(u'\n')));
}

void RowsModelTest::followsRandomTargets()
{
    QRandomGenerator random(7);
    Rows model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    test::ModelSpy spy(&model, Qt::DisplayRole);
    for (int round = 0; round < 300; ++round) {
        std::vector<LabelRow> target;
        for (int id = 0; id < 20; ++id)
            if (random.bounded(3) > 0)
                target.push_back(row(id, random.bounded(2)));
        for (std::size_t i = target.size(); i > 1 && round % 3 == 0; --i)
            std::swap(target[i - 1], target[std::size_t(random.bounded(int(i)))]);
        QStringList wanted;
        for (const auto &one : target)
            wanted.append(one.name);
        model.replaceRows(target);
        QCOMPARE(spy.actual(), wanted);
        QCOMPARE(spy.mirror(), wanted);
        QVERIFY2(spy.isGood(), qPrintable(spy.faults().join(u'\n')));
    }
    QCOMPARE(spy.resets(), 0);
}

QTEST_GUILESS_MAIN(RowsModelTest)
#include "tst_rowsmodel.moc"
