#pragma once
// The record a link leads to, until it is shown or known not to be here. It is wanted no more as soon as whoever
// followed the link opens something else or leaves the page: nothing opens in front of a person who is at something
// new.
#include "core/result.h"
#include "models/roles.h"
#include "store/cache.h"
#include "ui/shell/context.h"

#include <QObject>
#include <QString>
#include <functional>

class QWidget;

namespace ui {

class LinkedRecord : public QObject
{
    Q_OBJECT
public:
    struct Found
    {
        bool here = false;
        bool trashed = false;
        QString place; // what shows it, as the page understands it
    };
    using Find = std::function<core::Result<Found>(store::Cache &cache)>;
    struct Ways
    {
        std::function<Find(const QString &id)> find; // what it gives runs beside the program
        std::function<bool(const QString &id)> show; // false: its row is not there
        std::function<bool()> isSettled; // no row is on its way
        std::function<void()> showTrash;
        std::function<void(const QString &id, const Found &found)> lead = {}; // to its place; none: its row will come
    };

    LinkedRecord(const Context &context, QWidget *page, Ways ways);
    void follow(const QString &id);
    void forget();
    void goOn(); // rows came, or their state changed

    static bool isSettled(models::LoadState state); // those who ask get no other answer for now

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool show();
    void seek();
    void answer(const Found &found);

    const Context &m_context;
    Ways m_ways;
    QString m_id;
    int m_turn = 0; // of following: answers to an earlier one mean nothing
};

} // namespace ui
