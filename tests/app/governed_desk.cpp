// Rules about files: which are fetched, and what becomes of those that are put in.
#include "tests/app/atwork.h"

#include "core/metadata/metadata.h"
#include "tests/ui/gallery/galleryworld.h"
#include "ui/gallery/intakepanel.h"

#include <QFile>
#include <QImage>

namespace {

// What the gallery makes of a photo under `rules`, for somebody who chose the opposite; empty: nothing.
QString taken(const QString &photo, const QByteArray &rules, core::Setting key, bool chosen, QTemporaryDir &folder)
{
    const core::Policies policies = test::enforced(rules);
    core::Settings settings({}, &policies);
    settings.set(key, chosen);
    test::GalleryWorld w;
    const ui::Context &usual = w.world.context();
    const ui::Context context{ usual.store,  settings,      usual.accounts, usual.prompts, usual.navigator,
                               usual.toasts, usual.actions, usual.theme,    usual.nowMs };
    auto *view = new ui::GalleryView(context, QString::fromStdString(test::space), &w.window);
    w.window.show();
    if (!w.world.settle())
        return {};
    view->intake()->addPaths({ photo });
    if (!QTest::qWaitFor([&w] { return w.list("MediaItem").size() == 1; }, 20'000))
        return {};
    const auto blob = models::readText(w.list("MediaItem").front().view, "blobId").toStdString();
    const auto path
        = w.read<std::optional<std::string>>([blob](store::Cache &cache) { return cache.blobPath(test::space, blob); });
    const QString copy = folder.filePath(QString::number(QDir(folder.path()).count()));
    return path && QFile::copy(QString::fromStdString(*path), copy) ? copy : QString();
}

bool tellsThePlace(const QString &photo)
{
    QFile file(photo);
    const auto found
        = file.open(QIODevice::ReadOnly) ? core::metadata::inspect(file) : core::fail(core::Code::FileGone);
    return found && found->place;
}

} // namespace

void TestGoverned::files_ahead_decidesWhatIsFetched()
{
    using Blobs = std::vector<std::string>;
    const std::pair<const char *, Blobs> rows[]
        = { { "none", {} }, { "small", { "thumb" } }, { "all", { "thumb", "whole" } } };
    for (const auto &[rule, wanted] : rows) {
        test::AtWork work(QByteArray("files.ahead = ") + rule + '\n');
        work.settings.set(core::Setting::FilesAhead, QString::fromLatin1(wanted.empty() ? "all" : "none"));
        work.start(QStringLiteral("https://good.example"), true);
        store::Account account;
        account.id = "z1";
        store::Cache::Page page;
        page.account = "z1";
        page.type = "MediaItem";
        page.list = { { { "id", "i1" },
                        { "rev", 1 },
                        { "albumId", "u1" },
                        { "blobId", "whole" },
                        { "thumbBlobId", "thumb" },
                        { "size", 1000 } } };
        page.newState = "1-1";
        QVERIFY(work.in<core::Result<void>>([&](store::Cache &cache) { return cache.setAccounts({ account }); }));
        QVERIFY(work.in<core::Result<void>>([&](store::Cache &cache) { return cache.storePage(page); }));
        const auto missing
            = work.in<core::Result<Blobs>>([](store::Cache &cache) { return cache.missingBlobs("z1", 10); });
        QVERIFY(missing);
        QCOMPARE(*missing, wanted);
    }
}

void TestGoverned::photos_shrink_decidesTheSize()
{
    QTemporaryDir folder;
    const QString large = folder.filePath(QStringLiteral("large.jpg"));
    QImage image(3000, 300, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QVERIFY(image.save(large));
    const auto shrink = core::Setting::ShrinkPhotos;
    QCOMPARE(QImage(taken(large, "photos.shrink = true\n", shrink, false, folder)).width(), 2560);
    QCOMPARE(QImage(taken(large, "photos.shrink = false\n", shrink, true, folder)).width(), 3000);
}

void TestGoverned::photos_keepMetadata_decidesWhatPhotosTell()
{
    QTemporaryDir folder;
    const QString photo = test::GalleryWorld::photo("phone-with-place.jpg");
    const auto keep = core::Setting::KeepPhotoMetadata;
    QVERIFY(tellsThePlace(photo));
    const QString clean = taken(photo, "photos.keepMetadata = false\n", keep, true, folder);
    QVERIFY(!clean.isEmpty() && !tellsThePlace(clean));
    QVERIFY(tellsThePlace(taken(photo, "photos.keepMetadata = true\n", keep, false, folder)));
}
