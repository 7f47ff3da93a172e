// Partner search and messages in their states.
#include "tests/support/scenes.h"
#include "tests/support/world.h"
#include "ui/messages/messagespage.h"
#include "ui/partners/announcementform.h"
#include "ui/partners/filterbar.h"
#include "ui/partners/partnerpanel.h"
#include "ui/partners/partnerspage.h"
#include "ui/people/writebox.h"
#include "ui/widgets/searchfield.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>

using namespace ui;
using scenes::World;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

QWidget *partners(World &world)
{
    auto *page = new PartnersPage(world.context());
    page->open({ Place::Partners, {}, {}, {} });
    return page;
}

QWidget *messages(World &world)
{
    auto *page = new MessagesPage(world.context());
    page->open({ Place::Messages, {}, {}, {} });
    return page;
}

PartnersPage &partnersOf(QWidget *widget) { return *static_cast<PartnersPage *>(widget); }
MessagesPage &messagesOf(QWidget *widget) { return *static_cast<MessagesPage *>(widget); }

constexpr QSize beside{ 1136, 772 }; // the window without rail and status line

scenes::Scene partnerScene(const char *name, std::function<void(World &, QWidget *)> settle)
{
    return { text(name), partners, beside, true, std::move(settle) };
}

scenes::Scene messageScene(const char *name, std::function<void(World &, QWidget *)> settle)
{
    return { text(name), messages, beside, true, std::move(settle) };
}

void goOffline(World &world, QWidget *)
{
    world.setStatus(store::SyncStatus::Offline);
    world.settle();
}

// One country is chosen, and a region of it.
void chooseRegion(World &world, QWidget *widget)
{
    const auto person = [](const char *id, const char *name, const char *town, const char *region) {
        return schema::json::object{ { "id", id },        { "rev", 9 },         { "name", name },     { "town", town },
                                     { "country", "PL" }, { "region", region }, { "available", true } };
    };
    store::Cache::Page page;
    page.account = "community";
    page.type = "Person";
    page.list = { person("p-ewa", "Ewa Lis", "Zgierz", "województwo łódzkie"),
                  person("p-ala", "Alicja Mazur", "Łódź", "województwo łódzkie"),
                  person("p-jan", "Jan Kos", "Tarnowskie Góry", "województwo śląskie") };
    world.store().write(
        widget, [page](store::Cache &cache) { return cache.storePage(page); }, [](const auto &) {});
    world.settle();
    goOffline(world, widget); // else the community is still being asked
    auto *filters = partnersOf(widget).filters();
    filters->countries()->setCurrentIndex(filters->countries()->findData(text("PL")));
    world.settle();
    filters->regions()->setCurrentIndex(1);
    world.settle();
}

void readWhatWent(World &world, QWidget *widget)
{
    const store::Key key{ "community", "Announcement", "a-rivers" };
    partnersOf(widget).open({ Place::Partners, {}, text("announcements"), text("a-rivers") });
    world.settle();
    store::Cache::Page page;
    page.account = key.account;
    page.type = key.type;
    page.list = { { { "id", key.id },
                    { "rev", 9 },
                    { "title", "River diaries" },
                    { "body", "Two classes, two rivers, one diary from March to May." },
                    { "authorName", "Łukasz Wójcik" },
                    { "createdBy", "p-lukasz" },
                    { "trashedAt", "2026-03-12T10:00:00Z" } } };
    world.store().write(
        widget, [page](store::Cache &cache) { return cache.storePage(page); }, [](const auto &) {});
    store::ChangeSet changes;
    changes.records.push_back(key);
    world.settle();
    world.store().report(changes);
    world.settle();
}

const bool added[] = {
    scenes::add(partnerScene("partners/people", {})),
    scenes::add(partnerScene("partners/region", chooseRegion)),
    scenes::add(
        partnerScene("partners/person", [](World &, QWidget *w) { partnersOf(w).showRecord(text("p-maria")); })),
    scenes::add(partnerScene("partners/request",
                             [](World &, QWidget *w) {
                                 partnersOf(w).showRecord(text("p-maria"));
                                 partnersOf(w).partnerPanel()->startRequest();
                                 partnersOf(w).partnerPanel()->writeBox()->editor()->setPlainText(
                                     text("Hello Maria, my class counts fish. Shall we count together?"));
                             })),
    scenes::add(partnerScene("partners/offline", goOffline)),
    scenes::add(partnerScene("partners/nothing",
                             [](World &world, QWidget *w) {
                                 goOffline(world, w); // else the community is still being asked
                                 auto *field = partnersOf(w).searchField();
                                 field->setText(text("submarine"));
                                 Q_EMIT field->searchChanged(field->text()); // as after a pause in typing
                             })),
    scenes::add(partnerScene("partners/schools",
                             [](World &world, QWidget *w) {
                                 partnersOf(w).open({ Place::Partners, {}, text("schools"), text("s-kalmar") });
                                 world.settle();
                             })),
    scenes::add(partnerScene("partners/announcement",
                             [](World &world, QWidget *w) {
                                 partnersOf(w).open({ Place::Partners, {}, text("announcements"), text("a-rivers") });
                                 world.settle();
                             })),
    scenes::add(partnerScene("partners/announcement-trashed", readWhatWent)),
    scenes::add(partnerScene("partners/sign-in-again",
                             [](World &world, QWidget *) {
                                 world.setStatus(store::SyncStatus::NeedsSignIn);
                                 world.settle();
                             })),
    scenes::add(partnerScene("partners/form", [](World &, QWidget *w) { partnersOf(w).writeAnnouncement(); })),
    scenes::add(partnerScene("partners/form-too-long",
                             [](World &, QWidget *w) {
                                 partnersOf(w).writeAnnouncement();
                                 auto *form = partnersOf(w).form();
                                 form->titleField()->setText(text("Bridges of our towns"));
                                 form->textField()->setPlainText(text("We build them from paper. ").repeated(800));
                             })),
    scenes::add(messageScene("messages/waiting", {})),
    scenes::add(messageScene("messages/offline", goOffline)),
    scenes::add(messageScene("messages/sent", [](World &, QWidget *w) { messagesOf(w).showPart(MessagesPage::Sent); })),
    scenes::add(messageScene("messages/contact",
                             [](World &, QWidget *w) {
                                 messagesOf(w).showPart(MessagesPage::Contacts);
                                 messagesOf(w).showContact(text("k-lukasz"));
                             })),
    scenes::add(messageScene("messages/empty",
                             [](World &world, QWidget *w) {
                                 messagesOf(w).showPart(MessagesPage::Contacts);
                                 messagesOf(w).searchField()->setText(text("submarine"));
                                 world.settle();
                             })),
};

} // namespace
