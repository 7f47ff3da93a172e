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
    QHash<QString, QString> namesFor(const models::CardRow &card) const;
    void choose(const models::CardRow &card, const models::VersionRow &version, int choice);
    schema::json::value shown(const models::CardRow &card, const QString &property) const;

    BoardData &m_data;
    QVBoxLayout *m_boxes;
    QVector<models::VersionRow> m_shown;
    models::CardRow m_card;
    QHash<QString, QString> m_names; // by id, of persons and lists; those of persons may come later than the card
};

} // namespace ui
