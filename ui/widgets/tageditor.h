#pragma once
// Chosen words as chips that can be taken away, and a field that offers the rest of a vocabulary while typing. A word
// of it that is typed whole is chosen by Enter and when the field is left; any other stays in the field.
#include <QAbstractButton>
#include <QStringList>
#include <QVector>
#include <QWidget>

class QLineEdit;
class QStandardItemModel;

namespace ui {

class FlowLayout;

// A chip with a cross; clicking it takes it away.
class RemovableChip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit RemovableChip(const QString &text, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

class TagEditor : public QWidget
{
    Q_OBJECT
public:
    struct Term
    {
        QString id;
        QString label;
    };

    TagEditor(const QString &name, const QString &placeholder, QWidget *parent = nullptr);
    void setName(const QString &name, const QString &placeholder);
    void setVocabulary(const QVector<Term> &terms);
    void setFreeText(bool allowed); // words outside the vocabulary are kept as they are typed
    void setLimit(int most);
    void setChosen(const QStringList &ids); // without the signal
    QStringList chosen() const { return m_chosen; }
    void takeTyped(); // before chosen() is sent: nobody need press Enter

Q_SIGNALS:
    void chosenChanged(const QStringList &ids);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(const QString &id);
    void remove(const QString &id);
    void takeOffered();
    void rebuild();
    QString label(const QString &id) const;

    QVector<Term> m_terms;
    QStringList m_chosen;
    FlowLayout *m_flow;
    QLineEdit *m_input;
    QStandardItemModel *m_offers;
    int m_limit = 50;
    bool m_freeText = false;
};

} // namespace ui
