// A text that grows while others work: as the editors of the program keep it (ui/widgets/editabletext.cpp).
#include "typist.h"

namespace simulation {

namespace json = boost::json;
using schema::Kind;

namespace {

// As in ui/parts/typed.cpp: longer than a pause, so that only a text whose program ended is sent by the clock.
constexpr std::int64_t heldMs = 3500;

// Behind the newest word there is, which is mostly one's own.
std::string goneOn(const std::string &text, const std::string &word)
{
    const auto words = Ledger::in(text);
    const auto newest = words.empty() ? std::string() : Ledger::textOf(*words.rbegin());
    const auto at = newest.empty() ? text.npos : text.find(newest);
    if (at == text.npos)
        return text.empty() ? word : text + ' ' + word;
    return std::string(text).insert(at + newest.size(), ' ' + word);
}

} // namespace

bool Typist::isTyped(const schema::Type &type, const store::Record &record, const json::object &patch) const
{
    if (patch.size() != 1)
        return false;
    const auto &[name, value] = *patch.begin();
    const auto *property = type.find(name);
    const auto *now = record.view.if_contains(name);
    return property && (property->kind == Kind::Text || property->kind == Kind::String) && value.is_string() && now
        && now->is_string() && !Ledger::in(std::string_view(value.get_string())).empty();
}

// Somewhere else, at this moment; null: nobody is.
const Typist::Typing *Typist::othersTyping(const Machine &machine) const
{
    for (const auto &[name, typing] : m_typing)
        if (name != machine.name)
            return typing.get();
    return nullptr;
}

void Typist::type(Machine &machine, const store::Record &record, const json::object &patch, Chance &chance)
{
    const auto &[name, value] = *patch.begin();
    const auto *type = machine.types->find(record.key.type);
    auto typing = std::make_shared<Typing>(Typing{ record.key,
                                                   std::string(name),
                                                   static_cast<int>(type->find(name)->max),
                                                   std::string(record.view.at(name).get_string()),
                                                   {},
                                                   chance.below(6),
                                                   machine.starts,
                                                   Chance(chance.next()) });
    m_typing[machine.name] = typing;
    if (keep(machine, *typing, std::string(value.get_string()), true))
        typeOn(machine, typing);
    else
        m_typing.erase(machine.name);
}

// The next piece, or the pause, a moment later; now and then nothing more, as when the program hangs, or an end of it.
void Typist::typeOn(Machine &machine, const std::shared_ptr<Typing> &typing)
{
    if (typing->chance.one(16)) {
        machine.cut = typing->chance.one(2) ? Disk::Cut::Power : Disk::Cut::Kill;
        machine.backAfterMs = typing->chance.below(20'000);
        machine.disk.failAfter(static_cast<int>(typing->chance.below(12)));
    }
    const auto ms = typing->chance.one(8) ? typing->chance.below(8000) : 100 + typing->chance.below(400);
    m_loop.after(ms, [this, &machine, typing] {
        const auto current = m_typing.find(machine.name);
        if (current == m_typing.end() || current->second != typing)
            return;
        if (!machine.running() || machine.disk.dead() || machine.starts != typing->start) {
            m_typing.erase(current);
            return;
        }
        auto &chance = typing->chance;
        if (typing->left == 0) {
            if (!chance.one(8))
                pause(machine);
            m_typing.erase(machine.name);
        } else {
            --typing->left;
            const auto text
                = chance.one(5) ? retype(typing->told, typing->max, chance) : goneOn(typing->told, m_ledger.word());
            const bool fits = typing->max <= 0 || text.size() <= static_cast<std::size_t>(typing->max);
            if (keep(machine, *typing, fits ? text : m_ledger.word(), true))
                typeOn(machine, typing);
            else
                m_typing.erase(machine.name);
        }
        if (machine.running() && !machine.disk.dead())
            machine.engine->nudge();
    });
}

// The text as it is, or with the last letters, or as it was before; what others wrote meanwhile was not looked at.
void Typist::pause(Machine &machine)
{
    const auto found = m_typing.extract(machine.name);
    if (found.empty() || !machine.running() || machine.disk.dead() || machine.starts != found.mapped()->start)
        return;
    auto &typing = *found.mapped();
    const auto how = typing.chance.below(8);
    keep(machine, typing,
         how == 0      ? typing.before
             : how < 4 ? goneOn(typing.told, m_ledger.word())
                       : typing.told,
         false);
}

bool Typist::keep(Machine &machine, Typing &typing, std::string text, bool goesOn)
{
    typing.told = std::move(text);
    const json::object patch{ { typing.property, json::string(typing.told) } };
    return apply(machine, { { store::Edit::Patch, typing.key, patch } }, goesOn ? heldMs : 0);
}

} // namespace simulation
