// What a teacher does, through the same actions as the windows use.
#include "models/jsonread.h"
#include "models/readrow.h"
#include "tests/e2e/teacher.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace e2e {

namespace actions = models::actions;

namespace {

actions::Place placeIn(const Arguments &arguments, const char *parent)
{
    actions::Place place;
    place.parent = words(arguments, parent);
    place.before = words(arguments, "before");
    place.after = words(arguments, "after");
    place.jitter = QRandomGenerator::global()->generate();
    return place;
}

} // namespace

store::Key Teacher::fresh(const Arguments &arguments, const char *type)
{
    return { text(arguments, "account"), type, m_store->newId(type) };
}

void Teacher::apply(actions::Edits edits, Reply reply, json::object more)
{
    const auto done
        = [this, reply = std::move(reply), more = std::move(more)](core::Result<std::vector<store::Edit>> undo) {
              if (!undo)
                  return reply(failure(undo.error()));
              m_undo = std::move(*undo);
              reply(more);
          };
    if (!m_chronicle)
        return m_store->apply(this, std::move(edits), done);
    m_store->write(
        this,
        [chronicle = m_chronicle.get(), edits = std::move(edits)](store::Cache &cache) {
            return chronicle->apply(cache, [&](store::Cache &) { return edits; });
        },
        done);
}

void Teacher::bustle(const Arguments &arguments, Reply reply)
{
    if (!m_chronicle)
        return reply({ { "error", "no history is kept" } });
    std::vector<std::string> cards;
    for (const auto &id : arguments.at("cards").as_array())
        cards.emplace_back(id.as_string());
    m_bustle = std::make_unique<Bustle>(*m_chronicle, m_name, text(arguments, "account"), std::move(cards),
                                        unsigned(arguments.at("seed").as_int64()));
    m_bustleTimer.start(15);
    reply({});
}

void Teacher::calm(const Arguments &, Reply reply)
{
    m_bustleTimer.stop();
    reply({});
}

void Teacher::hurry()
{
    if (std::exchange(m_acting, true))
        return;
    m_store->write(
        this, [bustle = m_bustle.get()](store::Cache &cache) { return bustle->act(cache); },
        [this](const core::Result<void> &) { m_acting = false; });
}

void Teacher::requestContact(const Arguments &arguments, Reply reply)
{
    m_store->read(
        this,
        [id = text(arguments, "person")](store::Cache &cache) {
            return cache.record({ "community", "Person", id });
        },
        [this, arguments, reply](const core::Result<std::optional<store::Record>> &person) {
            if (!person || !*person)
                return reply({ { "error", "nobody" } });
            models::PersonRow row;
            models::readRow(**person, row);
            const auto key = fresh(arguments, "ContactRequest");
            apply(actions::requestContact(key, row, words(arguments, "message")), reply, { { "id", key.id } });
        });
}

void Teacher::answer(const Arguments &arguments, Reply reply)
{
    const auto key = keyOf(arguments);
    apply(key.type == "ContactRequest" ? actions::answerRequest(key, words(arguments, "answer"))
                                       : actions::answerProposal(key, words(arguments, "answer")),
          std::move(reply));
}

void Teacher::propose(const Arguments &arguments, Reply reply)
{
    const auto key = fresh(arguments, "ProjectProposal");
    models::ProposalRow row;
    row.title = words(arguments, "title");
    row.aims = words(arguments, "aims");
    row.languages = { QStringLiteral("en") };
    row.ageFrom = 11;
    row.ageTo = 15;
    row.startsOn = QDate(2026, 9, 1);
    row.endsOn = QDate(2027, 6, 15);
    apply(actions::createProposal(key, row), [this, arguments, key, reply](const json::object &draft) {
        if (draft.contains("error"))
            return reply(draft);
        apply(actions::sendProposal(key, words(arguments, "partner"), words(arguments, "partnerName")), reply,
              { { "id", key.id } });
    });
}

void Teacher::addCard(const Arguments &arguments, Reply reply)
{
    const auto key = fresh(arguments, "Card");
    apply(actions::createCard(key, words(arguments, "title"), placeIn(arguments, "list")), std::move(reply),
          { { "id", key.id } });
}

void Teacher::moveCard(const Arguments &arguments, Reply reply)
{
    apply(actions::moveCard(keyOf(arguments), placeIn(arguments, "list")), std::move(reply));
}

void Teacher::setText(const Arguments &arguments, Reply reply)
{
    apply(actions::setText(keyOf(arguments), text(arguments, "property").c_str(), words(arguments, "text")),
          std::move(reply));
}

void Teacher::assign(const Arguments &arguments, Reply reply)
{
    apply(actions::setMark(keyOf(arguments), "assignees", words(arguments, "person"), true), std::move(reply));
}

void Teacher::addCheck(const Arguments &arguments, Reply reply)
{
    apply(actions::addCheckItem(keyOf(arguments), words(arguments, "item"), words(arguments, "text"),
                                QStringLiteral("a0")),
          std::move(reply));
}

void Teacher::toggleCheck(const Arguments &arguments, Reply reply)
{
    apply(actions::toggleCheckItem(keyOf(arguments), words(arguments, "item"), true), std::move(reply));
}

void Teacher::comment(const Arguments &arguments, Reply reply)
{
    const auto key = fresh(arguments, "Comment");
    apply(actions::addComment(key, words(arguments, "type"), words(arguments, "id"), words(arguments, "text")),
          std::move(reply), { { "id", key.id } });
}

void Teacher::trash(const Arguments &arguments, Reply reply)
{
    apply(actions::trash(keyOf(arguments), QDateTime::currentDateTimeUtc()), std::move(reply));
}

void Teacher::restore(const Arguments &arguments, Reply reply)
{
    apply(actions::restore(keyOf(arguments)), std::move(reply));
}

void Teacher::undo(const Arguments &, Reply reply) { apply(m_undo, std::move(reply)); }

void Teacher::announce(const Arguments &arguments, Reply reply)
{
    const store::Key key{ "community", "Announcement", m_store->newId("Announcement") };
    models::AnnouncementRow row;
    row.title = words(arguments, "title");
    row.body = words(arguments, "text");
    apply(actions::createAnnouncement(key, row), std::move(reply), { { "id", key.id } });
}

void Teacher::addAlbum(const Arguments &arguments, Reply reply)
{
    const auto key = fresh(arguments, "Album");
    apply(actions::createAlbum(key, words(arguments, "title"), placeIn(arguments, "parent")), std::move(reply),
          { { "id", key.id } });
}

void Teacher::listenToIntake(const QString &account, Reply reply)
{
    m_intake = std::make_unique<models::Intake>(*m_store, account);
    connect(m_intake.get(), &models::Intake::added, this, [reply](const QString &id, const models::Prepared &file) {
        reply({ { "id", id.toStdString() }, { "foundPlace", file.removed.place } });
    });
    connect(m_intake.get(), &models::Intake::refused, this,
            [reply](const QString &, const core::Error &error) { reply(failure(error)); });
    connect(m_intake.get(), &models::Intake::skipped, this, [reply](const QString &) {
        reply({ { "error", "skipped" } });
    });
}

void Teacher::addPhoto(const Arguments &arguments, Reply reply)
{
    listenToIntake(words(arguments, "account"), std::move(reply));
    m_intake->addToAlbum(words(arguments, "album"), { words(arguments, "path") });
}

} // namespace e2e
