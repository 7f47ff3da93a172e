#pragma once
// Where HTTP/1.1 messages begin and end in a stream of bytes (RFC 9112 section 6); nothing else is looked at.
#include <cstdint>
#include <string>
#include <string_view>

namespace lines {

class Framing
{
public:
    explicit Framing(bool responses)
        : m_responses(responses)
    { }
    void feed(std::string_view bytes);
    bool inside() const { return m_part != Part::Head || !m_head.empty(); } // a message has begun and not ended
    int begun() const { return m_begun; } // heads that are complete
    const std::string &lastLine() const { return m_line; } // the first line of the newest head

private:
    enum class Part { Head, Length, ChunkSize, Chunk, ChunkEnd, Trailer, UntilClose, Broken };
    void headDone();
    void sizeDone();

    bool m_responses;
    Part m_part = Part::Head;
    std::string m_head; // or the line being read
    std::string m_line;
    std::uint64_t m_left = 0;
    int m_begun = 0;
};

// A header's value, trimmed; "" when it is missing. `name` in lower case.
std::string headerOf(std::string_view head, std::string_view name);

} // namespace lines
