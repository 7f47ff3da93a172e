#pragma once
// Header metadata of an RFC 5322 text. Never fails: what cannot be read is null.
#include "schema/json.h"

#include <optional>
#include <string_view>

namespace server {

// messageId, inReplyTo, references, sender, from, to, cc, bcc, replyTo, subject, sentAt, hasAttachment, preview;
// nothing when the text has no header at all.
std::optional<schema::json::object> readMessage(std::string_view text);

} // namespace server
