#pragma once
#include "models/rows_board.h"
#include "ui/board/panelsection.h"

namespace ui {

// Where two people wrote different things: both texts with the words that differ, and the choice. Hidden without any.
class VersionsSection : public QWidget
{
    Q_OBJECT
public:
    explicit VersionsSection(BoardData &data, QWidget *parent = nullptr);
    void showCard(const QString &cardId);
    static QString propertyName(const QString &property); // "description" in the reader's words

protected:
    void changeEvent(QEvent *event) override; // the marked words carry the theme's colours

private:
    QWidget *makeBox(const models::CardRow &card, const models::VersionRow &version);
    QWidget *makeVersion(const QString &person, const QString &name, const QString &time, const QString &html,
                         const QString &plain);
    QString valueText(const models::CardRow &card, const QString &property) const;
    QString valueText(const QString &property, const schema::json::value &value) const;
    QString html(const QString &mine, const QString &theirs, bool showMine) const;

    BoardData &m_data;
    QVBoxLayout *m_boxes;
    QVector<models::VersionRow> m_shown;
    models::CardRow m_card;
};

} // namespace ui
