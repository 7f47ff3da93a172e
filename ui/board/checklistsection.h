#pragma once
#include "ui/board/panelsection.h"

#include <QHash>
#include <QStringList>

class QLineEdit;

namespace models {
struct CheckItem;
}

namespace ui {

class CheckRow;
class FieldDraft;
class ProgressLine;

// The check list with its progress; each line can be ticked, rewritten, moved with Ctrl+Up/Down and removed.
class ChecklistSection : public PanelSection
{
    Q_OBJECT
public:
    explicit ChecklistSection(BoardData &data, QWidget *parent = nullptr);
    void showCard(const QString &cardId) override;
    void retranslate() override;
    void setReadOnly(bool readOnly) override;

private:
    CheckRow *makeRow(const models::CheckItem &item);
    void addItem();
    void moveItem(const QString &item, int step);

    QVBoxLayout *m_rows;
    QHash<QString, CheckRow *> m_byId;
    QStringList m_order;
    ProgressLine *m_bar;
    QLineEdit *m_add;
    FieldDraft *m_draft;
    bool m_readOnly = false;
};

} // namespace ui
