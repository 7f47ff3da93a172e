#pragma once
// The main window: assembles rail, pages, status line and the things that float over them. Pages register as factories
// and are made when first opened.
#include "ui/shell/context.h"
#include "ui/shell/place.h"
#include "ui/widgets/popover.h"

#include <QHash>
#include <QPointer>
#include <QVector>
#include <QWidget>
#include <functional>

class QAction;
class QStackedWidget;

namespace ui {

class CommandPalette;
class IconButton;
class Page;
class PersonButton;
class Rail;
class ShortcutsPanel;
class StatusLine;

class MainWindow : public QWidget
{
    Q_OBJECT
public:
    using PageFactory = std::function<Page *(const Context &)>;
    using QueueFactory = std::function<QWidget *(const Context &)>;

    explicit MainWindow(const Context &context, QWidget *parent = nullptr); // `context` outlives the window

    // Kinds Home, Partners, Projects and Messages get a place in the rail, in the order of registration.
    void addPage(Place::Kind kind, PageFactory factory);
    // What the status line opens: the list of what waits to be sent.
    void setQueueWidgetFactory(QueueFactory factory);
    void setBadge(Place::Kind kind, int count);
    void forgetPages(); // another person signed in

    Page *currentPage() const;
    StatusLine *statusLine() const { return m_status; }
    Rail *rail() const { return m_rail; }
    CommandPalette *palette() const { return m_palette; }

public Q_SLOTS:
    void openQueue();
    void openChanges();
    void openSettings();
    void openPalette();
    void openShortcuts();
    void goBack();
    void undo();
    void redo();
    // So many files were given to be added and are not in the cache yet.
    void setPreparing(int files);
    // Asked when the window is to be closed; false keeps it open. Empty: it may always.
    void setMayClose(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void countRefused();
    void build();
    void addActions();
    void retranslate();
    void orderTabs();
    void markPlace(Place::Kind kind); // in the rail
    void showPlace(const Place &place);
    void holdFocus(Page *page);
    bool dismissTop(); // of what floats over the page; false: nothing does
    void refreshPerson();
    static QString sectionName(Place::Kind kind);

    const Context &m_context;
    Rail *m_rail;
    QStackedWidget *m_stack;
    StatusLine *m_status;
    IconButton *m_settings;
    PersonButton *m_person;
    CommandPalette *m_palette;
    ShortcutsPanel *m_shortcuts;
    struct Section
    {
        Place::Kind kind;
        QAction *action;
    };
    QVector<QAction *> m_own;
    QAction *m_settingsAction = nullptr;
    QVector<Section> m_sections;
    QPointer<Popover> m_queue;
    QueueFactory m_queueFactory;
    QHash<int, PageFactory> m_factories;
    QHash<int, QPointer<Page>> m_pages;
    std::function<bool()> m_mayClose;
};

} // namespace ui
