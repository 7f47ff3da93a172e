// Small pictures stay within their bound of memory, however many are looked at.
#include "tests/support/scenestore.h"
#include "tests/support/world.h"
#include "ui/gallery/thumbnails.h"
#include "ui/theme/theme.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTest>

using ui::Thumbnails;

namespace {

QByteArray picture(int number)
{
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(number * 7 % 360, 200, 200));
    image.setPixelColor(0, 0, QColor(number, 0, 0)); // no two files are the same
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

qint64 bytesOf(const QPixmap &pixmap) { return qint64(pixmap.width()) * pixmap.height() * 4; }

} // namespace

class tst_thumbnails : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ui::Theme>(*qApp, ui::Mode::Light); }
    void init() { m_world = std::make_unique<scenes::World>(*m_theme); }
    void cleanup() { m_world.reset(); }

    void staysWithinItsBound()
    {
        constexpr int many = 40; // of 4 MiB each: more than twice the bound
        const QStringList blobs = add(many);
        Thumbnails thumbnails(m_world->store());
        qint64 most = 0;
        connect(&thumbnails, &Thumbnails::ready, this, [&] { most = std::max<qint64>(most, thumbnails.bytes()); });
        for (const QString &blob : blobs)
            ask(thumbnails, blob, 1024);
        for (const QString &blob : blobs)
            QTRY_VERIFY_WITH_TIMEOUT(thumbnails.state(blob) == Thumbnails::State::Here, 60'000);
        QVERIFY(most > Thumbnails::maxBytes / 2 && most <= Thumbnails::maxBytes);
        // What it says of itself is what it holds.
        qint64 held = 0;
        int kept = 0;
        for (const QString &blob : blobs) {
            const QPixmap here = ask(thumbnails, blob, 1024);
            held += bytesOf(here);
            kept += here.isNull() ? 0 : 1;
        }
        QCOMPARE(held, qint64(thumbnails.bytes()));
        QCOMPARE(kept, Thumbnails::maxBytes / (1024 * 1024 * 4));
    }

    void oneThatIsTooLargeIsNotKept()
    {
        const QStringList blobs = add(2);
        Thumbnails thumbnails(m_world->store());
        ask(thumbnails, blobs[0], 256);
        QTRY_COMPARE(thumbnails.state(blobs[0]), Thumbnails::State::Here);
        QSignalSpy ready(&thumbnails, &Thumbnails::ready);
        ask(thumbnails, blobs[1], 4200); // 70 MB
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 60'000);
        QVERIFY(thumbnails.bytes() <= Thumbnails::maxBytes);
        QVERIFY(!ask(thumbnails, blobs[0], 256).isNull()); // and drives nothing out
    }

private:
    static QPixmap ask(Thumbnails &thumbnails, const QString &blob, int side)
    {
        return thumbnails.picture(QString::fromStdString(test::projectId), blob, { side, side }, 1, 0);
    }
    QStringList add(int count)
    {
        QStringList blobs;
        for (int i = 0; i < count; ++i)
            m_world->store().write(
                this,
                [bytes = picture(i).toStdString()](store::Cache &cache) {
                    return cache.addBytes(test::projectId, bytes, "p.png", "image/png");
                },
                [&blobs](const core::Result<std::string> &id) {
                    blobs.append(QString::fromStdString(id.value_or("")));
                });
        if (!QTest::qWaitFor([&] { return blobs.size() == count; }, 60'000) || blobs.contains(QString()))
            qFatal("the pictures were not taken");
        return blobs;
    }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<scenes::World> m_world;
};

QTEST_MAIN(tst_thumbnails)
#include "tst_thumbnails.moc"
