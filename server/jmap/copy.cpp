// Foo/copy, RFC 8620 section 5.4.
#include "server/jmap/set_operation.h"
#include "server/storage/stored_json.h"

namespace server::methods {

namespace {

const char *fromMissing = "fromAccountNotFound";
const char *fromUnsupported = "fromAccountNotSupportedByMethod";

// What a create of the copy would send: everything people wrote, with the changes asked for.
std::optional<json::object> copyOf(Context &context, std::string_view from, const schema::Type &type,
                                   const json::object &wanted)
{
    const auto *id = wanted.if_contains("id");
    const auto row = id && id->is_string() ? context.storage.record(from, type.name, std::string_view(id->get_string()))
                                           : std::nullopt;
    if (!row)
        return {};
    auto original = storedJson(row->json);
    json::object object;
    for (auto &member : original.as_object()) {
        const auto *property = type.find(member.key());
        if (property && !property->serverSet && property->name != "id" && property->name != "trashedAt")
            object[member.key()] = std::move(member.value());
    }
    for (const auto &member : wanted)
        if (member.key() != "id")
            object[member.key()] = member.value();
    return object;
}

} // namespace

void copy(Context &context, const Call &call, std::string &out)
{
    const Arguments args(call.args);
    const auto from = args.string("fromAccountId");
    const auto to = args.string("accountId");
    if (from == to)
        throw MethodError("invalidArguments", "the accounts are the same");
    const auto &source = context.account(from, call.type, fromMissing, fromUnsupported);
    const auto &target = context.account(to, call.type);
    context.requireRead(source, *call.type);
    const auto *creates = args.object("create");
    if (!creates)
        throw MethodError("invalidArguments", "create");
    if (static_cast<std::int64_t>(creates->size()) > context.shared.options.limits.maxObjectsInSet)
        throw MethodError("requestTooLarge");
    const auto sourceState = context.state(from, *call.type);
    const auto ifFromInState = args.optionalString("ifFromInState");
    if (ifFromInState && *ifFromInState != sourceState)
        throw MethodError("stateMismatch", "ifFromInState");

    SetOperation operation(context, target, *call.type);
    operation.checkState(args.optionalString("ifInState"));
    json::object notFound;
    std::vector<std::string> copied;
    for (const auto &member : *creates) {
        auto object = member.value().is_object() ? copyOf(context, from, *call.type, member.value().get_object())
                                                 : std::nullopt;
        if (!object)
            notFound[member.key()] = toJson({ "notFound", {}, {}, {} });
        else if (operation.createOne(std::string(member.key()), std::move(*object)))
            copied.emplace_back(member.value().at("id").as_string());
    }
    auto refused = operation.notCreated();
    for (auto &member : notFound)
        refused[member.key()] = std::move(member.value());

    json::object answer;
    answer["fromAccountId"] = from;
    answer["accountId"] = to;
    answer["oldState"] = operation.oldState();
    answer["newState"] = operation.newState();
    answer["created"] = operation.created().empty() ? json::value() : json::value(operation.created());
    answer["notCreated"] = refused.empty() ? json::value() : json::value(refused);
    out += json::serialize(answer);

    if (args.boolean("onSuccessDestroyOriginal", false) && !copied.empty()) {
        SetOperation removal(context, source, *call.type);
        std::string text;
        if (const auto state = args.optionalString("destroyFromIfInState"); state && *state != removal.oldState()) {
            context.implicit.emplace_back("error", R"({"type":"stateMismatch"})");
            return;
        }
        removal.destroy(copied);
        removal.appendAnswer(text);
        context.implicit.emplace_back(call.type->name + "/set", std::move(text));
    }
}

} // namespace server::methods
