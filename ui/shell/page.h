#pragma once
// One page of the main window: title, quiet line below it, at most one primary action at the right, content. Pages are
// made when first opened and live until the account changes.
#include "ui/shell/context.h"
#include "ui/shell/place.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <QWidget>

namespace ui {

class ElidedLabel;

inline constexpr int pageMargin = 24;

class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(const Context &context, QWidget *parent = nullptr);

    // Shows a place of this page's kind; called each time, also when the page is visible already.
    virtual void open(const Place &place);
    QString title() const;
    // Part of another page: no title of its own, no margins; the actions stay.
    void setEmbedded();

protected:
    const Context &context() const { return m_context; }
    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    QHBoxLayout *headerActions() const { return m_actions; } // at the right of the title, primary last
    // Content. Its margins put the edge of a Card (with its shadow) on pageMargin; other content needs addInset().
    QVBoxLayout *body() const { return m_body; }
    void addInset(QWidget *widget, int stretch = 0); // into body(), aligned with the cards' visible edges
    // Sets every text again; called after the constructor's end by the first open() and after the language changed.
    virtual void retranslate() = 0;

    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    const Context &m_context;
    ElidedLabel *m_title;
    ElidedLabel *m_subtitle;
    QHBoxLayout *m_actions;
    QVBoxLayout *m_body;
    bool m_translated = false;
    bool m_embedded = false;
};

} // namespace ui
