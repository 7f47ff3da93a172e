#include "server/conformance/message.h"

#include "schema/text_check.h"
#include "server/jmap/base64.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <optional>

namespace server {

namespace json = schema::json;

namespace {

using Headers = std::multimap<std::string, std::string>;

std::string lower(std::string_view text)
{
    std::string out(text);
    for (auto &c : out)
        c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return out;
}

std::string_view trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == text.npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

// Latin-1 when it is not UTF-8: every byte means something there.
std::string asUtf8(std::string_view bytes)
{
    if (schema::codePoints(bytes))
        return std::string(bytes);
    std::string out;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            out += c;
        } else {
            out += static_cast<char>(0xc0 | (byte >> 6));
            out += static_cast<char>(0x80 | (byte & 0x3f));
        }
    }
    return out;
}

int hexDigit(char c)
{
    return c >= '0' && c <= '9' ? c - '0'
        : c >= 'A' && c <= 'F'  ? c - 'A' + 10
        : c >= 'a' && c <= 'f'  ? c - 'a' + 10
                                : -1;
}

std::string quotedBytes(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool coded
            = text[i] == '=' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0;
        if (coded) {
            out += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            out += text[i] == '_' ? ' ' : text[i];
        }
    }
    return out;
}

// "=?utf-8?q?caf=C3=A9?=", RFC 2047.
std::string decoded(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        const auto begin = text.find("=?");
        const auto charset = begin == text.npos ? text.npos : text.find('?', begin + 2);
        const auto data = charset == text.npos ? text.npos : text.find('?', charset + 1);
        const auto end = data == text.npos ? text.npos : text.find("?=", data + 1);
        if (end == text.npos)
            return out + asUtf8(text);
        const auto before = text.substr(0, begin);
        if (out.empty() || !trimmed(before).empty()) // white space between two encoded words is not part of the text
            out += asUtf8(before);
        const auto coded = text.substr(data + 1, end - data - 1);
        const bool base64 = lower(text.substr(charset + 1, data - charset - 1)) == "b";
        out += asUtf8(base64 ? fromBase64(coded).value_or(std::string(coded)) : quotedBytes(coded));
        text.remove_prefix(end + 2);
    }
    return out;
}

Headers readHeaders(std::string_view &text)
{
    Headers headers;
    std::string field;
    const auto keep = [&] {
        const auto colon = field.find(':');
        if (colon != field.npos && colon > 0)
            headers.emplace(lower(trimmed(std::string_view(field).substr(0, colon))),
                            std::string(trimmed(std::string_view(field).substr(colon + 1))));
        field.clear();
    };
    while (!text.empty()) {
        auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        if (line.empty())
            break;
        if (line.front() != ' ' && line.front() != '\t')
            keep();
        field += line;
    }
    keep();
    return headers;
}

std::optional<std::string> first(const Headers &headers, const char *name)
{
    const auto it = headers.find(name);
    return it == headers.end() ? std::nullopt : std::optional(it->second);
}

json::value messageIds(const Headers &headers, const char *name)
{
    const auto text = first(headers, name);
    json::array ids;
    std::size_t at = 0;
    while (text && (at = text->find('<', at)) != text->npos) {
        const auto end = text->find('>', at);
        if (end == text->npos)
            break;
        ids.emplace_back(asUtf8(text->substr(at + 1, end - at - 1)));
        at = end;
    }
    return ids.empty() ? json::value() : json::value(std::move(ids));
}

json::object address(std::string_view text)
{
    std::string name;
    const auto open = text.find('<');
    auto mail = trimmed(text);
    if (open != text.npos) {
        mail = trimmed(text.substr(open + 1, text.find('>', open) - open - 1));
        auto shown = trimmed(text.substr(0, open));
        if (shown.size() >= 2 && shown.front() == '"' && shown.back() == '"')
            shown = shown.substr(1, shown.size() - 2);
        name = decoded(shown);
    }
    return { { "name", name.empty() ? json::value() : json::value(json::string(name)) }, { "email", asUtf8(mail) } };
}

json::value addresses(const Headers &headers, const char *name)
{
    const auto text = first(headers, name);
    if (!text)
        return nullptr;
    json::array list;
    bool quoted = false;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text->size(); ++i) {
        if (i < text->size() && (*text)[i] == '"')
            quoted = !quoted;
        if (i < text->size() && ((*text)[i] != ',' || quoted))
            continue;
        const auto one = trimmed(std::string_view(*text).substr(begin, i - begin));
        if (!one.empty())
            list.push_back(address(one));
        begin = i + 1;
    }
    return list;
}

// "Thu, 12 Mar 2026 10:00:00 +0200" → "2026-03-12T10:00:00+02:00"
json::value date(const Headers &headers)
{
    const auto text = first(headers, "date");
    if (!text)
        return nullptr;
    const auto comma = text->find(',');
    const auto *from = text->c_str() + (comma == text->npos ? 0 : comma + 1);
    static constexpr std::string_view months = "jan feb mar apr may jun jul aug sep oct nov dec ";
    int day = 0, year = 0, hour = 0, minute = 0, second = 0;
    std::array<char, 4> month{};
    std::array<char, 6> zone{ '+', '0', '0', '0', '0' };
    const int fields = std::sscanf(from, " %2d %3s %4d %2d:%2d:%2d %5s", &day, month.data(), &year, &hour, &minute,
                                   &second, zone.data());
    const auto at = months.find(lower(month.data()) + " ");
    if (fields < 6 || at == months.npos || day < 1 || day > 31)
        return nullptr;
    const bool numeric = (zone[0] == '+' || zone[0] == '-') && zone[4] != '\0';
    const std::string offset
        = numeric ? std::string(zone.data(), 3) + ":" + std::string(zone.data() + 3, 2) : std::string("+00:00");
    std::array<char, 40> out{};
    std::snprintf(out.data(), out.size(), "%04d-%02d-%02dT%02d:%02d:%02d", year, static_cast<int>(at / 4) + 1, day,
                  hour, minute, second);
    return json::string(out.data() + (offset == "+00:00" ? "Z" : offset));
}

std::string preview(std::string_view body)
{
    std::string out;
    for (const char c : asUtf8(body.substr(0, 600))) {
        const bool space = static_cast<unsigned char>(c) <= ' ';
        if (!space)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    while (out.size() > 250 || (!out.empty() && !schema::codePoints(out)))
        out.pop_back();
    return out;
}

} // namespace

std::optional<json::object> readMessage(std::string_view text)
{
    auto body = text;
    const auto headers = readHeaders(body);
    if (headers.empty())
        return {};
    json::object message;
    message["messageId"] = messageIds(headers, "message-id");
    message["inReplyTo"] = messageIds(headers, "in-reply-to");
    message["references"] = messageIds(headers, "references");
    for (const auto &[property, header] : { std::pair("sender", "sender"),
                                            { "from", "from" },
                                            { "to", "to" },
                                            { "cc", "cc" },
                                            { "bcc", "bcc" },
                                            { "replyTo", "reply-to" } })
        message[property] = addresses(headers, header);
    const auto subject = first(headers, "subject");
    message["subject"] = subject ? json::value(json::string(decoded(*subject))) : json::value();
    message["sentAt"] = date(headers);
    message["hasAttachment"] = lower(first(headers, "content-type").value_or("")).starts_with("multipart/mixed")
        && lower(body).find("content-disposition: attachment") != body.npos;
    message["preview"] = preview(body);
    return message;
}

} // namespace server
