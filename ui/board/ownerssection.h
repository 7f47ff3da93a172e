#pragma once
#include "ui/board/panelsection.h"

class QLineEdit;
class QMenu;

namespace models {
struct CardRow;
struct MemberRow;
} // namespace models

namespace ui {

class FieldDraft;
class IconButton;

// Who does it: people with their school's town, and schools as a whole; added and removed from one menu.
class OwnersSection : public PanelSection
{
    Q_OBJECT
public:
    explicit OwnersSection(BoardData &data, QWidget *parent = nullptr);
    void showCard(const QString &cardId) override;
    void retranslate() override;
    void setReadOnly(bool readOnly) override;
    void showMenu();

private:
    static QString unknownSchool();
    void addRow(const QString &name, const QString &line);
    void addSchool(QMenu *menu, const models::CardRow &card, const QString &id, const QString &name);
    void addPerson(QMenu *menu, const models::CardRow &card, const models::MemberRow &member);

    IconButton *m_add;
    QVBoxLayout *m_list;
};

// Labels with their words.
class LabelsSection : public PanelSection
{
    Q_OBJECT
public:
    explicit LabelsSection(BoardData &data, QWidget *parent = nullptr);
    void showCard(const QString &cardId) override;
    void retranslate() override;
    void setReadOnly(bool readOnly) override;
    void showMenu();

private:
    void showNew();

    IconButton *m_add;
    QLayout *m_flow;
    QLineEdit *m_new;
    FieldDraft *m_draft;
};

} // namespace ui
