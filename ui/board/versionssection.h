#pragma once
// Where two people wrote different things in a card: the question and the choice. Hidden without any.
#include "models/rows_board.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

class BoardData;

class VersionsSection : public QWidget
{
    Q_OBJECT
public:
    explicit VersionsSection(BoardData &data, QWidget *parent = nullptr);
    void showCard(const QString &cardId);

private:
    QWidget *makeChoice(const models::CardRow &card, const models::VersionRow &version);
    void choose(const models::CardRow &card, const models::VersionRow &version, int choice);
    schema::json::value shown(const models::CardRow &card, const QString &property) const;

    BoardData &m_data;
    QVBoxLayout *m_boxes;
    QVector<models::VersionRow> m_shown;
    models::CardRow m_card;
};

} // namespace ui
