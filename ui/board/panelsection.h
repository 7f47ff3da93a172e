#pragma once
// One titled part of the card panel.
#include <QVBoxLayout>
#include <QWidget>

namespace ui {

class BoardData;
class Label;

class PanelSection : public QWidget
{
    Q_OBJECT
public:
    explicit PanelSection(BoardData &data, QWidget *parent = nullptr);
    virtual void showCard(const QString &cardId) = 0; // another card, or new values of the same
    virtual void retranslate() = 0;
    virtual void setReadOnly(bool readOnly) = 0;

protected:
    BoardData &data() const { return m_data; }
    const QString &cardId() const { return m_cardId; }
    void setCardId(const QString &id) { m_cardId = id; }
    void setTitle(const QString &title);
    void setNote(const QString &note); // muted, at the title's right
    void addToHeader(QWidget *widget);
    QVBoxLayout *body() const { return m_body; }

private:
    BoardData &m_data;
    QString m_cardId;
    Label *m_title;
    Label *m_note;
    QHBoxLayout *m_header;
    QVBoxLayout *m_body;
};

} // namespace ui
