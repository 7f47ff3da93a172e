#pragma once
// The three searches behind one face: what is looked for, where, and what was found.
#include "models/searchmodel.h"

namespace ui {

class PartnerSearch : public QObject
{
    Q_OBJECT
public:
    enum Kind { People, Schools, Announcements };

    explicit PartnerSearch(store::Service &service, QObject *parent = nullptr);
    static QString word(Kind kind); // as SavedSearch.what says it
    static Kind kindOf(const QString &word);

    Kind kind() const { return m_kind; }
    const QString &text() const { return m_text; }
    const schema::json::object &filter() const { return m_filter; }
    bool isNarrowed() const { return !m_text.trimmed().isEmpty() || !m_filter.empty(); }
    void set(Kind kind, const QString &text, const schema::json::object &filter);
    void again() { ask(); } // the same question: its answer may be another one now

    models::RowsModelBase *model() const;
    models::PeopleSearch &people() { return m_people; }
    models::SchoolSearch &schools() { return m_schools; }
    models::AnnouncementSearch &announcements() { return m_announcements; }
    int shown() const { return model()->rowCount(); }
    int total() const;
    const models::Facets &facets() const;
    bool fromCacheOnly() const;
    bool isAskingServer() const;

Q_SIGNALS:
    void asked(); // another question
    void changed(); // rows, numbers or state

private:
    void ask();

    models::PeopleSearch m_people;
    models::SchoolSearch m_schools;
    models::AnnouncementSearch m_announcements;
    Kind m_kind = People;
    QString m_text;
    schema::json::object m_filter;
};

} // namespace ui
