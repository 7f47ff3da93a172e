#include "store/cacheprivate.h"

#include "store/jsontext.h"

#include "schema/patch.h"
#include "schema/validate.h"

#include <algorithm>
#include <ctime>

namespace store {

using core::Code;

namespace {

std::string utcText(std::int64_t ms)
{
    const auto seconds = static_cast<std::time_t>(ms / 1000);
    std::tm parts{};
#ifdef _WIN32
    gmtime_s(&parts, &seconds);
#else
    gmtime_r(&seconds, &parts);
#endif
    char text[32];
    const auto size = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return { text, size };
}

core::Error badInput(const schema::PatchProblem &problem)
{
    return { Code::BadInput, problem.properties.empty() ? problem.detail : problem.properties.front(), 0 };
}

// The whole object again, as a create takes it.
json::object createValueOf(const json::object &shown, const schema::Type &type)
{
    OutboxEntry entry;
    entry.op = Edit::Create;
    aim(entry, shown, type);
    return entry.value;
}

} // namespace

// One edit inside the transaction of apply(). Each step returns the edit that undoes it.
struct Cache::Applying
{
    Private &d;
    const Edit &edit;
    const schema::Type &type;
    Row row;
    std::vector<OutboxEntry> entries;

    OutboxEntry *unsent()
    {
        return entries.empty() || entries.back().state == OutboxEntry::Sending ? nullptr : &entries.back();
    }

    Result<Edit> run()
    {
        row = d.records->find(d.records->collection(edit.key.account, edit.key.type, true), edit.key.id);
        entries = d.outbox->of(edit.key);
        switch (edit.op) {
        case Edit::Create:
            return create();
        case Edit::Patch:
            return patch(edit.value);
        case Edit::Destroy:
            break;
        }
        return destroy();
    }

    Result<Edit> create()
    {
        const bool removing = row.n != 0 && row.pending == Pending::Destroy;
        if (row.n != 0 && !removing)
            return core::fail(Code::Conflict, "id");
        auto value = edit.value;
        if (const auto id = stringAt(value, "id"); !id.empty() && id != edit.key.id)
            return core::fail(Code::BadInput, "id");
        value.erase("id");
        auto checked = schema::checkCreate(value, type);
        if (!checked)
            return tl::unexpected(badInput(checked.error()));
        if (removing)
            return recreate(*checked);
        add(Edit::Create, {}, *checked);
        return finish({ Edit::Destroy, edit.key, {} });
    }

    // Undoing a removal: it goes back to what the server has, changed where the value differs from what was removed;
    // what others have changed since stays.
    Result<Edit> recreate(const json::object &checked)
    {
        json::object removed;
        if (auto *last = unsent(); last && last->op == Edit::Destroy) {
            removed = last->base;
            d.outbox->remove(last->seq);
            entries.pop_back();
        }
        auto whole = *row.shown();
        for (const auto &member : checked) {
            const auto *property = type.find(member.key());
            const auto *was = removed.if_contains(member.key());
            const bool says = was ? *was != member.value()
                                  : whole.contains(member.key()) || member.value() != property->defaultValue;
            if (says && !property->serverSet)
                whole[member.key()] = member.value();
        }
        if (!entries.empty() && entries.back().op == Edit::Destroy)
            add(Edit::Create, {}, whole); // the removal is on its way: the server gets it anew
        else
            write(*row.shown(), whole);
        return finish({ Edit::Destroy, edit.key, {} });
    }

    void add(Edit::Op op, const json::object &base, const json::object &mine)
    {
        OutboxEntry entry;
        entry.key = edit.key;
        entry.op = op;
        entry.createdAtMs = d.now();
        entry.base = base;
        if (op != Edit::Destroy && !aim(entry, mine, type))
            return;
        d.settleBlobs(entry);
        d.outbox->add(entry);
    }

    Result<Edit> patch(const json::object &value)
    {
        if (row.n == 0 || row.pending == Pending::Destroy)
            return core::fail(Code::NotFound, edit.key.type);
        const auto before = *row.shown();
        auto after = schema::checkUpdate(before, value, type);
        if (!after)
            return tl::unexpected(badInput(after.error()));
        write(before, *after);
        return finish({ Edit::Patch, edit.key, schema::makePatch(*after, before, type) });
    }

    // It would go before what it names.
    bool namesWhatWasMadeSince(const OutboxEntry &last)
    {
        const auto since = d.outbox->madeAfter(last);
        return !since.empty() && !mentioned(edit.value, since).empty();
    }

    // Joins what was not sent yet; an entry on its way stays as it is and a new one follows.
    void write(const json::object &before, const json::object &after)
    {
        auto *last = unsent();
        const bool apart = last && last->state == OutboxEntry::Waiting && namesWhatWasMadeSince(*last);
        if (apart && last->notBeforeMs > 0)
            d.resubmit(*last); // as an edit that joins it would
        if (!last || apart)
            return add(Edit::Patch, before, after);
        auto onTheWay = entries;
        onTheWay.pop_back();
        const auto mine = typedOver(*last, std::move(onTheWay), row.server, { before, after }, type, d.variantKey());
        const bool left = aim(*last, mine, type);
        if (!left) {
            d.outbox->remove(last->seq);
        } else if (last->state == OutboxEntry::Parked || last->notBeforeMs > 0) {
            d.resubmit(*last);
        } else {
            d.settleBlobs(*last);
            d.outbox->update(*last);
        }
    }

    Result<Edit> destroy()
    {
        if (row.n == 0 || row.pending == Pending::Destroy)
            return core::fail(Code::NotFound, edit.key.type);
        const auto shown = *row.shown();
        const bool neverSent = !entries.empty() && entries.front().op == Edit::Create && !row.server
            && std::none_of(entries.begin(), entries.end(),
                            [](const auto &entry) { return entry.state == OutboxEntry::Sending; });
        if (neverSent) {
            for (const auto &entry : entries)
                d.outbox->remove(entry.seq);
            return finish({ Edit::Create, edit.key, createValueOf(shown, type) });
        }
        if (type.trash)
            return patch({ { "trashedAt", utcText(d.now()) } });
        for (; unsent(); entries.pop_back())
            d.outbox->remove(entries.back().seq);
        // What was typed since goes with it, and comes back with it.
        add(Edit::Destroy, row.server.value_or(shown), shown);
        return finish({ Edit::Create, edit.key, createValueOf(shown, type) });
    }

    Result<Edit> finish(Edit undo)
    {
        d.changes->outbox = true;
        d.refresh(type, edit.key, row, row.server);
        return undo;
    }
};

Result<std::vector<Edit>> Cache::apply(const std::vector<Edit> &edits)
{
    // A person's work is on the disk before the window says so; what sync writes can be had again.
    const DurableWrites durable(*d->db);
    return d->write([&]() -> Result<std::vector<Edit>> {
        std::vector<Edit> undo;
        for (const auto &edit : edits) {
            const auto *type = d->types().find(edit.key.type);
            if (!type)
                return core::fail(Code::BadInput, edit.key.type);
            if (!d->mayWrite(edit.key.account))
                return core::fail(Code::Forbidden, edit.key.account);
            Applying step{ *d, edit, *type, {}, {} };
            auto undone = step.run();
            if (!undone)
                return tl::unexpected(undone.error());
            undo.insert(undo.begin(), std::move(*undone));
        }
        return undo;
    });
}

} // namespace store
