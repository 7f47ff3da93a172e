#include "ui/partners/partnersearch.h"

namespace ui {

using namespace models;

PartnerSearch::PartnerSearch(store::Service &service, QObject *parent)
    : QObject(parent)
    , m_people(service)
    , m_schools(service)
    , m_announcements(service)
{
    for (RowsModelBase *model : { static_cast<RowsModelBase *>(&m_people), static_cast<RowsModelBase *>(&m_schools),
                                  static_cast<RowsModelBase *>(&m_announcements) }) {
        connect(model, &RowsModelBase::rowsChanged, this, &PartnerSearch::changed);
        connect(model, &RowsModelBase::loadStateChanged, this, &PartnerSearch::changed);
    }
}

QString PartnerSearch::word(Kind kind)
{
    switch (kind) {
    case People:
        return QStringLiteral("people");
    case Schools:
        return QStringLiteral("schools");
    case Announcements:
        return QStringLiteral("announcements");
    }
    return {};
}

PartnerSearch::Kind PartnerSearch::kindOf(const QString &word)
{
    return word == u"schools" ? Schools : word == u"announcements" ? Announcements : People;
}

void PartnerSearch::set(Kind kind, const QString &text, const schema::json::object &filter)
{
    const bool same = kind == m_kind && text == m_text && filter == m_filter;
    if (same && model()->rowCount() > 0)
        return;
    m_kind = kind;
    m_text = text;
    m_filter = filter;
    ask();
    Q_EMIT asked();
}

void PartnerSearch::ask()
{
    const SearchQuestion question{ m_text, m_filter, {} };
    switch (m_kind) {
    case People:
        m_people.search(question);
        break;
    case Schools:
        m_schools.search(question);
        break;
    case Announcements:
        m_announcements.search(question);
        break;
    }
}

RowsModelBase *PartnerSearch::model() const
{
    auto *self = const_cast<PartnerSearch *>(this);
    switch (m_kind) {
    case People:
        return &self->m_people;
    case Schools:
        return &self->m_schools;
    case Announcements:
        return &self->m_announcements;
    }
    return nullptr;
}

int PartnerSearch::total() const
{
    return m_kind == People ? m_people.total() : m_kind == Schools ? m_schools.total() : m_announcements.total();
}

const Facets &PartnerSearch::facets() const
{
    return m_kind == People ? m_people.facets() : m_kind == Schools ? m_schools.facets() : m_announcements.facets();
}

bool PartnerSearch::fromCacheOnly() const
{
    return m_kind == People ? m_people.fromCacheOnly()
        : m_kind == Schools ? m_schools.fromCacheOnly()
                            : m_announcements.fromCacheOnly();
}

bool PartnerSearch::isAskingServer() const
{
    return m_kind == People ? m_people.isAskingServer()
        : m_kind == Schools ? m_schools.isAskingServer()
                            : m_announcements.isAskingServer();
}

} // namespace ui
