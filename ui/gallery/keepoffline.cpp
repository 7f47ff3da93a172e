#include "ui/gallery/keepoffline.h"

#include "models/jsonread.h"
#include "ui/gallery/mediawords.h"
#include "ui/parts/undoable.h"
#include "ui/shell/context.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switch.h"

#include <QHBoxLayout>
#include <QStorageInfo>

namespace ui {

KeepOffline::KeepOffline(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_service(context.store)
    , m_switch(new Switch({}))
    , m_label(new Label({}))
    , m_facts(new WrapLabel({}, Type::Small, Role::Muted))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_switch);
    row->addWidget(m_label);
    row->addWidget(m_facts, 1);
    m_facts->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_switch->setCheckable(true);
    m_soon.setSingleShot(true);
    m_soon.setInterval(500); // photos of an album arrive one after the other
    connect(&m_soon, &QTimer::timeout, this, &KeepOffline::refresh);
    connect(m_switch, &QAbstractButton::clicked, this, &KeepOffline::pin);
    connect(&m_service, &store::Service::changed, this, [this](const store::ChangeSet &set) {
        bool touched = !set.blobs.empty();
        for (const auto &key : set.records)
            touched = touched || key.type == "MediaItem" || key.type == "Album";
        if (touched && !m_album.isEmpty() && !m_soon.isActive())
            m_soon.start();
    });
    retranslate();
}

void KeepOffline::show(const QString &account, const QString &albumId)
{
    m_account = account;
    m_album = albumId;
    m_known = false;
    setVisible(!albumId.isEmpty());
    retranslate();
    if (!albumId.isEmpty())
        refresh();
}

core::Result<KeepOffline::Need> KeepOffline::find(store::Cache &cache, const std::string &account,
                                                  const std::string &album)
{
    Need need;
    const auto pinned = cache.isPinned(account, album);
    store::Query query;
    query.account = account;
    query.type = "MediaItem";
    query.parent = album;
    const auto list = cache.list(query);
    if (!pinned || !list)
        return tl::unexpected<core::Error>(pinned ? list.error() : pinned.error());
    need.pinned = *pinned;
    need.photos = int(list->size());
    for (const auto &record : *list) {
        const auto here = cache.blobPath(account, models::toUtf8(models::readText(record.view, "blobId")));
        if (here && *here)
            continue;
        ++need.missing;
        need.bytes += models::readInt(record.view, "size");
    }
    return need;
}

void KeepOffline::refresh()
{
    if (m_reading) {
        m_soon.start();
        return;
    }
    m_reading = true;
    const QString folder = QString::fromStdString(m_service.options().folder);
    m_service.read(
        this,
        [account = m_account.toStdString(), album = m_album.toStdString(), folder](store::Cache &cache) {
            auto need = find(cache, account, album);
            if (need)
                need->free = QStorageInfo(folder).bytesAvailable();
            return need;
        },
        [this, album = m_album](const core::Result<Need> &need) {
            m_reading = false;
            if (!need || album != m_album)
                return;
            m_need = *need;
            m_known = true;
            m_switch->setChecked(m_need.pinned);
            retranslate();
        });
}

void KeepOffline::pin(bool on)
{
    store::Wish wish;
    wish.kind = store::Wish::PinAlbum;
    wish.account = m_account.toStdString();
    wish.key = "pin:" + wish.account + ":" + m_album.toStdString();
    wish.what = { { "albumId", m_album.toStdString() } };
    m_service.write(
        this,
        [wish, on, album = m_album.toStdString()](store::Cache &cache) -> core::Result<void> {
            const auto pinned = cache.pinAlbum(wish.account, album, on);
            return pinned && on ? cache.wish(wish) : pinned; // the wish wakes those who fetch
        },
        [this](const core::Result<void> &stored) {
            if (!stored)
                tellProblem(m_context.toasts, stored.error());
            refresh();
        });
}

QString KeepOffline::facts() const { return m_facts->text(); }

void KeepOffline::retranslate()
{
    //: Switch: the album's photos are kept on this computer
    m_label->setText(tr("Keep offline"));
    m_switch->setAccessibleName(tr("Keep offline"));
    QString text;
    const bool tells = m_known && m_need.photos > 0;
    if (tells && m_need.missing == 0)
        text = tr("All originals are on this computer");
    else if (tells && m_need.pinned)
        //: %1 and %2 are sizes such as "48 MB"
        text = tr("%n original(s) still to fetch, %1; %2 free here", nullptr, m_need.missing)
                   .arg(MediaWords::size(m_need.bytes), MediaWords::size(m_need.free));
    else if (tells)
        text = tr("Needs %1; %2 free here").arg(MediaWords::size(m_need.bytes), MediaWords::size(m_need.free));
    m_facts->setText(text);
    m_switch->setAccessibleDescription(text);
}

} // namespace ui
