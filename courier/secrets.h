#pragma once
// What one computer keeps secret for its courier files, as one text for a core::SecretStore.
#include "courier/keys.h"

#include <vector>

namespace courier {

struct Secrets
{
    std::vector<std::string> codes; // the first seals what is written here; all of them open
    std::array<unsigned char, 32> seed{}; // of the signature
    std::string device; // whose signature it is: a copied profile gets another one
};

std::string textOf(const Secrets &secrets);
std::optional<Secrets> readSecrets(std::string_view text);
// What is there, completed: a signature of this device, and a code when there is none. True when something is new and
// must be kept.
bool complete(Secrets &secrets, const std::string &device, const Random &random);
// `code` as readCode() gives it goes first.
void prefer(Secrets &secrets, const std::string &code);
std::vector<Key> keysFor(const Secrets &secrets, const Owner &owner);

} // namespace courier
