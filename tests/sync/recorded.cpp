#include "recorded.h"

#include <gtest/gtest.h>
#include <set>

namespace syncing::test {

namespace {
constexpr int patience = 8;

history::Key recordOf(const store::Key &key) { return { key.account, key.type, key.id }; }
} // namespace

Recorded::Recorded(World &world, const std::string &name, history::Log &log, std::int64_t &clock)
    : device(world.loop, world.server, name)
    , recorder(name, history::memorySink(log), [&clock] { return ++clock; })
    , user(name)
{ }

bool Recorded::write(const store::Key &key, store::Edit::Op op, json::object value)
{
    for (int attempt = 0; attempt < patience; ++attempt) {
        json::value view;
        if (const auto shown = device.cache->record(key); shown && *shown)
            view = (*shown)->view;
        json::object set = value;
        if (op == store::Edit::Destroy)
            set = { { "", nullptr } };
        const auto number = recorder.invoke(recordOf(key), set, view);
        const auto done = device.cache->apply({ { op, key, value } });
        if (done) {
            recorder.kept(number);
            return true;
        }
        recorder.fail(number, done.error().detail); // a call that fails changed nothing
        if (done.error().code != core::Code::Transient)
            return false;
        refused();
    }
    return false;
}

std::string Recorded::create(const std::string &type, json::object value, const std::string &account)
{
    const std::string id = device.cache->newId(type);
    return write({ account, type, id }, store::Edit::Create, std::move(value)) ? id : std::string();
}

bool Recorded::patch(const std::string &type, const std::string &id, json::object value)
{
    return write({ space, type, id }, store::Edit::Patch, std::move(value));
}

void Recorded::look(const store::Key &key)
{
    if (const auto shown = device.cache->record(key))
        recorder.read(recordOf(key), *shown ? json::value((*shown)->view) : json::value());
}

bool Recorded::waits()
{
    const auto outbox = device.cache->outbox();
    if (!outbox || !device.engine->settled())
        return true;
    return std::any_of(outbox->begin(), outbox->end(),
                       [](const auto &entry) { return entry.state != store::OutboxEntry::Parked; });
}

void Recorded::settled()
{
    std::vector<std::string> parked;
    const auto outbox = device.cache->outbox().value();
    const auto accounts = device.cache->accounts().value();
    for (const auto &entry : outbox)
        parked.push_back(entry.key.id);
    recorder.settled(parked);
    for (const auto &account : accounts)
        for (const auto &type : schema::recordTypes().all())
            if (const auto state = device.cache->state(account.id, type.name).value(); state != "0")
                recorder.state(account.id, type.name, state);
}

void Recorded::restart()
{
    device.close();
    device.open();
    device.start();
}

void tellEnd(history::Log &log, std::int64_t &clock, World &world, const std::vector<Recorded *> &devices)
{
    std::set<history::Key> keys;
    for (const auto &event : log)
        if (event.what == history::What::Invoke)
            keys.insert(event.key);
    const auto add = [&](history::What what, const std::string &client, const history::Key &key) -> history::Event & {
        auto &event = log.emplace_back();
        event.at = ++clock;
        event.client = client;
        event.what = what;
        event.key = key;
        return event;
    };
    auto &storage = *world.server.storage;
    for (const auto &key : keys) {
        auto &list = add(history::What::History, "server", key).list;
        for (const auto &row : storage.history(key.account, key.type, key.id, 10'000))
            list.push_back(json::object{ { "rev", row.rev },
                                         { "by", row.by },
                                         { "op", row.op },
                                         { "before", parse(row.before) },
                                         { "after", parse(row.after) } });
        const auto row = storage.record(key.account, key.type, key.id);
        add(history::What::Final, "server", key).view = row ? json::value(parse(row->json)) : json::value();
        for (auto *who : devices) {
            if (key.account.starts_with('u') && key.account != "up" + who->user)
                continue; // another person's
            const auto record = who->device.cache->record({ key.account, key.type, key.id }).value();
            add(history::What::Final, who->user, key).view = record ? json::value(record->view) : json::value();
        }
    }
    for (const auto &account : storage.accounts())
        for (const auto &type : schema::recordTypes().all())
            if (const auto rev = storage.typeRev(account.id, type.name); rev > 0) {
                auto &event = add(history::What::State, "server", { account.id, type.name, {} });
                event.state = storage.epoch() + '-' + std::to_string(rev);
            }
}

} // namespace syncing::test
