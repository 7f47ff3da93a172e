#include "tests/lines/challenge.h"

#include <array>
#include <openssl/evp.h>
#include <openssl/rand.h>

namespace lines {

namespace {

constexpr const char *realm = "Example School";

std::string hex(const unsigned char *bytes, std::size_t size)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < size; ++i) {
        text += digits[bytes[i] >> 4];
        text += digits[bytes[i] & 15];
    }
    return text;
}

std::string md5(const std::string &text)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_md5(), nullptr);
    return hex(digest.data(), size);
}

std::string base64(const std::string &text)
{
    std::string out(4 * ((text.size() + 2) / 3) + 1, '\0');
    const int size
        = EVP_EncodeBlock(reinterpret_cast<unsigned char *>(out.data()),
                          reinterpret_cast<const unsigned char *>(text.data()), static_cast<int>(text.size()));
    out.resize(static_cast<std::size_t>(size));
    return out;
}

// name=value or name="value" in a list.
std::string field(std::string_view fields, std::string_view name)
{
    for (std::size_t at = fields.find(name); at != fields.npos; at = fields.find(name, at + 1)) {
        const bool begins = at == 0 || fields[at - 1] == ' ' || fields[at - 1] == ',';
        std::string_view rest = fields.substr(at + name.size());
        if (!begins || rest.empty() || rest.front() != '=')
            continue;
        rest.remove_prefix(1);
        if (!rest.empty() && rest.front() == '"')
            return std::string(rest.substr(1, rest.find('"', 1) - 1));
        return std::string(rest.substr(0, rest.find_first_of(", ")));
    }
    return {};
}

} // namespace

Challenge::Challenge(const Options &options)
    : m_login(options.login)
    , m_user(options.user)
    , m_password(options.password)
{
    std::array<unsigned char, 16> bytes{};
    RAND_bytes(bytes.data(), static_cast<int>(bytes.size()));
    m_nonce = hex(bytes.data(), bytes.size());
}

std::string Challenge::header() const
{
    const std::string where = std::string(" realm=\"") + realm + "\"";
    if (m_login == Options::Login::Basic)
        return "Basic" + where;
    return "Digest" + where + ", qop=\"auth\", algorithm=MD5, nonce=\"" + m_nonce + "\"";
}

bool Challenge::passes(std::string_view method, std::string_view given) const
{
    if (m_login == Options::Login::None)
        return true;
    if (m_login == Options::Login::Basic)
        return given == "Basic " + base64(m_user + ":" + m_password);
    return given.starts_with("Digest ") && digestPasses(method, given.substr(7));
}

bool Challenge::digestPasses(std::string_view method, std::string_view fields) const
{
    if (field(fields, "username") != m_user || field(fields, "nonce") != m_nonce)
        return false;
    const std::string who = md5(m_user + ":" + realm + ":" + m_password);
    const std::string what = md5(std::string(method) + ":" + field(fields, "uri"));
    const std::string middle
        = m_nonce + ":" + field(fields, "nc") + ":" + field(fields, "cnonce") + ":" + field(fields, "qop");
    return field(fields, "response") == md5(who + ":" + middle + ":" + what);
}

} // namespace lines
