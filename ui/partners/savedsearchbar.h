#pragma once
// The searches a person kept, as chips: a click applies one; its menu (right click, Menu key) and F2, Delete change it.
#include "models/personmodels.h"

#include <QWidget>

#include <optional>

class QLineEdit;

namespace ui {

class Button;
class FieldDraft;
class FilterChip;
class FlowLayout;
class PeopleDesk;

class SavedSearchBar : public QWidget
{
    Q_OBJECT
public:
    explicit SavedSearchBar(PeopleDesk &desk, QWidget *parent = nullptr);
    // The search now on the screen: what "Save this search" keeps, and which chip is on.
    void setCurrent(const QString &what, const schema::json::object &filter, const QString &suggestedName);
    void retranslate();
    bool canSave() const; // there is a search, it is not kept yet, and what is kept here may change
    void saveCurrent();
    void rename(const QString &id);
    void remove(const QString &id);
    models::SavedSearchesModel &searches() { return m_searches; }
    QLineEdit *nameField() const { return m_name; } // visible while a name is being typed

Q_SIGNALS:
    void applied(const QString &what, const schema::json::object &filter);
    void changed(); // which searches there are, or whether canSave()

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Search
    {
        QString what;
        schema::json::object filter;
        bool operator==(const Search &) const = default;
    };
    bool isKept(const Search &search) const;
    void rebuild();
    void showName();
    void endNaming(bool keep);
    void openMenu(FilterChip *chip);

    PeopleDesk &m_desk;
    models::SavedSearchesModel m_searches;
    FlowLayout *m_flow;
    QVector<FilterChip *> m_chips;
    Button *m_save;
    QLineEdit *m_name;
    FieldDraft *m_draft;
    QString m_renaming; // id
    Search m_current;
    std::optional<Search> m_saving; // until it is among those that are kept
    QString m_suggestion;
};

} // namespace ui
