#include "ui/parts/backnote.h"

#include "core/accountservice.h"
#include "models/actions.h"
#include "ui/parts/undoable.h"

#include <algorithm>

namespace ui {

namespace {
const models::VersionRow *noteOf(const models::RowBase &row)
{
    const auto it = std::find_if(row.versions.begin(), row.versions.end(),
                                 [](const auto &version) { return version.property == u"trashedAt"; });
    return it == row.versions.end() ? nullptr : &*it;
}
} // namespace

BackNote::BackNote(const Context &context, QWidget *parent)
    : NoteBar(parent)
    , m_context(context)
    , m_members(context.store)
{
    connect(this, &NoteBar::actionWanted, this, &BackNote::read);
    connect(&m_members, &models::RowsModelBase::rowsChanged, this, [this] {
        if (tells(m_row))
            tell(m_account, m_row, m_title);
    });
}

bool BackNote::tells(const models::RowBase &row) { return noteOf(row) != nullptr; }

void BackNote::tell(const QString &account, const models::RowBase &row, const QString &title)
{
    const bool same = tells(m_row) && m_row.id == row.id && m_row.versions == row.versions && m_title == title;
    m_row = row;
    m_title = title;
    if (account != m_account)
        m_members.show(m_account = account);
    const auto *note = noteOf(row);
    const auto *member = m_members.person(note->by);
    const QString shown = title;
    const QString sentence = note->by == m_context.accounts.current().personId
        ? tr("“%1” is back: you had put it in the trash, and somebody added or changed something inside.").arg(shown)
        : member ? tr("“%1” is back: %2 had put it in the trash, and somebody added or changed something inside.")
                       .arg(shown, member->name)
                 : tr("“%1” is back from the trash: somebody added or changed something inside.").arg(shown);
    if (same && text() == sentence)
        return;
    //: Button: the message was read and may go
    say(Tone::Neutral, QStringLiteral("arrow-counter-clockwise"), sentence, m_readOnly ? QString() : tr("All right"));
}

void BackNote::tellNothing()
{
    m_row = {};
    hide();
}

void BackNote::read()
{
    models::actions::Edits edits;
    for (const auto &version : m_row.versions)
        if (version.property == u"trashedAt")
            for (auto &edit : models::actions::keepMine(m_row.key(), version))
                edits.push_back(std::move(edit));
    hide();
    applyUndoable(m_context, this, std::move(edits), {});
}

} // namespace ui
