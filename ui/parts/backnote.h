#pragma once
// Tells that a container is back from the trash because somebody added something inside without knowing: who had put it
// there. Seen by everybody until one person has read it.
#include "models/rowbase.h"
#include "models/spacemodels.h"
#include "ui/parts/notebar.h"
#include "ui/shell/context.h"

namespace ui {

class BackNote : public NoteBar
{
    Q_OBJECT
public:
    explicit BackNote(const Context &context, QWidget *parent = nullptr);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    // The first of these that has something to tell is shown; none: hidden.
    template <typename Rows> void follow(const QString &account, const Rows &rows)
    {
        for (const auto &row : rows)
            if (tells(row))
                return tell(account, row, row.title);
        tellNothing();
    }

private:
    static bool tells(const models::RowBase &row);
    void tell(const QString &account, const models::RowBase &row, const QString &title);
    void tellNothing();
    void read(); // the person has

    const Context &m_context;
    models::MembersModel m_members;
    models::RowBase m_row;
    QString m_title;
    QString m_account;
    bool m_readOnly = false;
};

} // namespace ui
