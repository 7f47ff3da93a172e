#pragma once
// Watches a model: fails on bad ranges, which QAbstractItemModelTester lets pass with a release build of Qt, keeps a
// mirror of the rows built from signals alone, and counts what was signalled.
#include <QAbstractItemModel>
#include <QObject>
#include <QStringList>

namespace test {

class ModelSpy : public QObject
{
    Q_OBJECT
public:
    // The mirror holds `role` of each row as text.
    explicit ModelSpy(QAbstractItemModel *model, int role, QObject *parent = nullptr);
    bool isGood() const { return m_faults.isEmpty(); }
    QStringList faults() const { return m_faults; }
    QStringList mirror() const { return m_mirror; }
    QStringList actual() const;
    // "insert 0-2", "move 3->1", "change 4-4", "remove 0-0", "reset", in order.
    QStringList takeSignals();
    int resets() const { return m_resets; }

private:
    void fault(const QString &text) { m_faults.append(text); }
    void check(const QModelIndex &parent, int first, int last, int limit, const char *what);
    QStringList read(int first, int last) const;

    QAbstractItemModel *m_model;
    int m_role;
    QStringList m_mirror;
    QStringList m_faults;
    QStringList m_signals;
    int m_resets = 0;
};

} // namespace test
