#pragma once
// Passwords: Argon2id, 19 MiB and two passes (about 30 ms); see docs/operating.md for what that means for memory.
#include <string>
#include <string_view>

namespace server {

bool startCrypto(); // once, before any thread; false: libsodium cannot work here

std::string hashPassword(const std::string &password); // "" when there is no memory for it
bool verifyPassword(const std::string &hash, const std::string &password);

// A hash of nothing anybody knows: an unknown name costs the same time as a wrong password.
const std::string &strangerHash();

// What a password must at least be; "" or the reason against it, for logs and operators.
std::string passwordProblem(std::string_view password);

} // namespace server
