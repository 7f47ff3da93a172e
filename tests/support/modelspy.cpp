#include "tests/support/modelspy.h"

namespace test {

ModelSpy::ModelSpy(QAbstractItemModel *model, int role, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_role(role)
    , m_mirror(read(0, model->rowCount() - 1))
{
    using M = QAbstractItemModel;
    connect(model, &M::rowsAboutToBeInserted, this, [this](const QModelIndex &at, int first, int last) {
        check(at, first, last, -1, "insert");
        if (first > m_model->rowCount())
            fault(QStringLiteral("insert at %1 of %2").arg(first).arg(m_model->rowCount()));
    });
    connect(model, &M::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        m_signals.append(QStringLiteral("insert %1-%2").arg(first).arg(last));
        const QStringList fresh = read(first, last);
        for (int i = 0; i < fresh.size(); ++i)
            m_mirror.insert(first + i, fresh.at(i));
    });
    connect(model, &M::rowsAboutToBeRemoved, this, [this](const QModelIndex &at, int first, int last) {
        check(at, first, last, m_model->rowCount(), "remove");
    });
    connect(model, &M::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
        m_signals.append(QStringLiteral("remove %1-%2").arg(first).arg(last));
        m_mirror.remove(first, last - first + 1);
    });
    connect(model, &M::rowsAboutToBeMoved, this,
            [this](const QModelIndex &at, int first, int last, const QModelIndex &, int to) {
                check(at, first, last, m_model->rowCount(), "move");
                if (to < 0 || to > m_model->rowCount() || (to >= first && to <= last + 1))
                    fault(QStringLiteral("move %1-%2 to %3").arg(first).arg(last).arg(to));
            });
    connect(model, &M::rowsMoved, this, [this](const QModelIndex &, int first, int last, const QModelIndex &, int to) {
        m_signals.append(QStringLiteral("move %1->%2").arg(first).arg(to));
        const QStringList moved = m_mirror.mid(first, last - first + 1);
        m_mirror.remove(first, moved.size());
        const int start = to > last ? to - int(moved.size()) : to;
        for (int i = 0; i < moved.size(); ++i)
            m_mirror.insert(start + i, moved.at(i));
    });
    connect(model, &M::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) {
        check(from.parent(), from.row(), to.row(), m_model->rowCount(), "change");
        m_signals.append(QStringLiteral("change %1-%2").arg(from.row()).arg(to.row()));
        for (int row = from.row(); row <= to.row() && row < m_mirror.size(); ++row)
            m_mirror[row] = m_model->index(row, 0).data(m_role).toString();
    });
    connect(model, &M::layoutChanged, this, [this] {
        m_signals.append(QStringLiteral("layout"));
        const int held = int(m_mirror.size());
        if (held != m_model->rowCount())
            fault(QStringLiteral("layout of %1 rows, %2 before").arg(m_model->rowCount()).arg(held));
        m_mirror = read(0, m_model->rowCount() - 1);
    });
    connect(model, &M::modelReset, this, [this] {
        ++m_resets;
        m_signals.append(QStringLiteral("reset"));
        m_mirror = read(0, m_model->rowCount() - 1);
    });
}

void ModelSpy::check(const QModelIndex &parent, int first, int last, int limit, const char *what)
{
    if (parent.isValid() || first < 0 || last < first || (limit >= 0 && last >= limit))
        fault(QStringLiteral("%1 %2-%3 of %4").arg(QLatin1String(what)).arg(first).arg(last).arg(m_model->rowCount()));
}

QStringList ModelSpy::read(int first, int last) const
{
    QStringList texts;
    for (int row = first; row <= last; ++row)
        texts.append(m_model->index(row, 0).data(m_role).toString());
    return texts;
}

QStringList ModelSpy::actual() const { return read(0, m_model->rowCount() - 1); }

QStringList ModelSpy::takeSignals()
{
    QStringList taken;
    taken.swap(m_signals);
    return taken;
}

} // namespace test
