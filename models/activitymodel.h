#pragma once
// Who did what when, newest first: of one project space, or of several together. The server is asked page by page; what
// it told about the latest page is there without a network, too. Never more than `limit` rows are held.
#include "models/rowsmodel.h"
#include "store/service.h"

#include <QPointer>
#include <QTimer>

namespace models {

class ActivityModel final : public RowsModel<ActivityRow>
{
    Q_OBJECT
public:
    static constexpr int page = 50;
    static constexpr int limit = 1000;
    // `slot` tells apart models that ask at the same time: "project", "all".
    ActivityModel(store::Service &service, const char *slot, QObject *parent = nullptr);

    // `accounts`: the spaces. `by`: id of a person, "" for all. `types`: record types, empty for all.
    void show(const QStringList &accounts, const QString &by = {}, const QStringList &types = {});
    void refresh(); // asks for what happened since
    void fetchEarlier();
    bool hasEarlier() const; // the server has more, and there is room for it
    bool isFull() const; // the server has more, but `limit` is reached
    QDateTime askedAt() const { return m_askedAt; } // how old what is shown is at most; invalid: never answered

private:
    struct Source
    {
        QString account;
        std::vector<ActivityRow> rows; // newest first
        qint64 next = 0; // 0: that was all
        bool answered = false;
        bool asking = false;
        bool failed = false;
        int emptyPages = 0;
    };
    struct Told;

    std::string wishKey(const QString &account, bool earlier) const;
    void ask(Source &source, bool earlier);
    void read(const QString &account, bool earlier);
    void take(Source &source, Told told, bool earlier);
    void arrange();
    bool plain() const { return m_by.isEmpty() && m_types.isEmpty(); }

    QPointer<store::Service> m_service;
    std::string m_slot;
    std::vector<Source> m_sources;
    QString m_by;
    QStringList m_types;
    QDateTime m_askedAt;
    QTimer m_soon;
    int m_generation = 0;
};

} // namespace models
