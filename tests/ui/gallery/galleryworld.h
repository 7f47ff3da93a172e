#pragma once
// A gallery over a real store in an empty cache with one project space, and the photos of tests/fixtures to put in.
#include "core/settings.h"
#include "models/jsonread.h"
#include "tests/support/world.h"
#include "ui/gallery/galleryview.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QDropEvent>
#include <QLineEdit>
#include <QPointer>
#include <QTest>
#include <QWindow>

namespace test {

inline const std::string space = "z1";

class GalleryWorld
{
public:
    // `limits`: what the server allows in the space.
    explicit GalleryWorld(bool readOnly = false,
                          store::json::object limits = { { store::limit::file, 250'000'000 },
                                                         { store::limit::quota, 5'000'000'000 },
                                                         { store::limit::used, 1'000'000'000 } })
        : theme(*qApp, ui::Mode::Light)
        , world(theme, scenes::World::EmptyCache)
    {
        store::Account account;
        account.id = space;
        account.name = "Clean Seas";
        account.readOnly = readOnly;
        account.limits = std::move(limits);
        write([account](store::Cache &cache) { return cache.setAccounts({ account }); });
        for (const char *type : { "Album", "MediaItem", "Folder", "FileItem", "Comment", "Member" })
            serve(type, {});
        window.resize(1240, 800);
    }

    template <typename Job> void write(Job job)
    {
        bool done = false;
        world.store().write(&window, std::move(job), [&done](const core::Result<void> &result) {
            if (!result)
                qFatal("write: %s", result.error().detail.c_str());
            done = true;
        });
        if (!QTest::qWaitFor([&done] { return done; }, 10000))
            qFatal("the store did not answer");
    }
    // Objects as the server has them.
    void serve(const char *type, std::vector<store::json::object> list)
    {
        store::Cache::Page page;
        page.account = space;
        page.type = type;
        page.list = std::move(list);
        page.newState = "1-1";
        write([page](store::Cache &cache) { return cache.storePage(page); });
    }
    template <typename R, typename Job> R read(Job job)
    {
        std::optional<R> answer;
        world.store().read(&window, std::move(job), [&answer](core::Result<R> result) {
            if (!result)
                qFatal("read: %s", result.error().detail.c_str());
            answer = std::move(*result);
        });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 10000))
            qFatal("the store did not answer");
        return std::move(*answer);
    }
    std::vector<store::Record> list(const char *type, store::Query::Trash trash = store::Query::Without)
    {
        store::Query query;
        query.account = space;
        query.type = type;
        query.trash = trash;
        return read<std::vector<store::Record>>([query](store::Cache &cache) { return cache.list(query); });
    }
    std::optional<store::Record> record(const char *type, const QString &id)
    {
        const store::Key key{ space, type, id.toStdString() };
        return read<std::optional<store::Record>>([key](store::Cache &cache) { return cache.record(key); });
    }
    QString text(const char *type, const QString &id, const char *property)
    {
        const auto found = record(type, id);
        return found ? models::readText(found->view, property) : QString();
    }
    // As the program finds it after it was killed.
    QString storedDrafts() const
    {
        return core::Settings(QString::fromStdString(world.folder()) + QStringLiteral("/settings.conf"))
            .text(core::Setting::Drafts);
    }
    // Renames by F2 in `list` at `row`, is killed, and goes on: whether nothing that was typed is lost. What the view
    // was is gone then.
    bool keepsName(QAbstractItemView *list, int row)
    {
        const auto edit = [&]() -> QLineEdit * {
            list->setFocus();
            list->setCurrentIndex(list->model()->index(row, 0));
            QTest::keyClick(list, Qt::Key_F2);
            return list->findChild<QLineEdit *>();
        };
        QPointer<QLineEdit> field = edit();
        if (!field)
            return false;
        QTest::keyClick(field, Qt::Key_End);
        QTest::keyClicks(field, QStringLiteral("Zebra"));
        const QString typed = field->text();
        if (!QTest::qWaitFor([&] { return storedDrafts().contains(typed); }))
            return false;
        const QString drafts = storedDrafts();
        QTest::keyClick(field, Qt::Key_Escape); // given up
        if (!QTest::qWaitFor([&] { return !field && !storedDrafts().contains(typed); }))
            return false;
        world.settings().set(core::Setting::Drafts, drafts); // as if it had been killed before
        field = edit();
        if (!field || field->text() != typed || !QTest::qWaitFor([&] { return !field->hasSelectedText(); }))
            return false;
        QTest::keyClicks(field, QStringLiteral("s"));
        QTest::keyClick(field, Qt::Key_Return);
        return QTest::qWaitFor([&] {
            return list->model()->index(row, 0).data().toString() == typed + u's' && !storedDrafts().contains(typed);
        });
    }
    // Drags over what a person sees there, as the system tells it to the window, and lets go; whether it was taken.
    bool drop(const QMimeData &mime, const QWidget *over)
    {
        const QPoint at = over->mapTo(&window, over->rect().center());
        QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window.windowHandle(), &enter);
        QDragMoveEvent move(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        if (enter.isAccepted())
            QCoreApplication::sendEvent(window.windowHandle(), &move);
        if (!enter.isAccepted() || !move.isAccepted()) {
            QDragLeaveEvent leave;
            QCoreApplication::sendEvent(window.windowHandle(), &leave);
            return false;
        }
        QDropEvent drop(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window.windowHandle(), &drop);
        return drop.isAccepted();
    }
    static QString photo(const char *name)
    {
        return qEnvironmentVariable("JUMELLE_SOURCE_DIR") + QStringLiteral("/tests/fixtures/photos/")
            + QString::fromLatin1(name);
    }

    ui::Theme theme;
    scenes::World world;
    QWidget window; // what views are shown in
};

} // namespace test
