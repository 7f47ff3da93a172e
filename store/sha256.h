#pragma once
// The name of a file's content. Qt 6.4's own needs 6 ns a byte, which is more than all the rest of moving a photo.
#include <cstddef>
#include <memory>
#include <string>

namespace store {

class Sha256
{
public:
    Sha256(); // throws std::bad_alloc
    ~Sha256();
    void add(const char *bytes, std::size_t n);
    std::string hex(); // once, at the end

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace store
