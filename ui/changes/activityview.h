#pragma once
// The activity log of one project, or of all together: who did what when, to be narrowed to one person or one kind of
// thing; an entry leads to the thing.
#include "ui/changes/activityitems.h"
#include "ui/shell/context.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListView;

namespace ui {

class Button;
class StateStack;
class WrapLabel;

class ActivityView : public QWidget
{
    Q_OBJECT
public:
    // `account` empty: all project spaces.
    ActivityView(const Context &context, const QString &account, QWidget *parent = nullptr);
    void open(const QString &personId); // "" leaves the filter as it is
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Spaces
    {
        QStringList accounts;
        QHash<QString, QString> people; // id → name
    };

    void build();
    void readSpaces();
    void take(const Spaces &spaces);
    void ask();
    void refresh();
    void openEntry(const QModelIndex &index);
    void fillKinds();
    void fillPeople();

    const Context &m_context;
    QString m_account;
    Spaces m_spaces;
    models::ActivityModel m_model;
    ActivityItems m_items;
    StateStack *m_states;
    QListView *m_list;
    QLabel *m_personLabel;
    QComboBox *m_person;
    QLabel *m_kindLabel;
    QComboBox *m_kind;
    WrapLabel *m_note;
    Button *m_earlier;
    QString m_wantedPerson;
    bool m_started = false;
};

} // namespace ui
