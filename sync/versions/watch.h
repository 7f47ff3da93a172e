#pragma once
// Asks for the list of versions: at most once a day, at a time of its own on every computer, and sooner only when there
// was no way there. What is sent is the address and nothing about the person or the computer. One thread.
#include "sync/transport.h"
#include "sync/versions/list.h"

#include <functional>
#include <optional>
#include <string>

namespace syncing::versions {

class Watch
{
public:
    struct Source
    {
        std::string url; // https
        Key key{};
        std::string platform; // whose offer counts
        std::string version; // of this program
    };
    struct Known // kept between two starts
    {
        std::int64_t seen = 0; // largest number of a list that was accepted
        std::int64_t checkedMs = 0; // last good answer
        std::int64_t triedMs = 0; // last answer of any kind
        std::optional<core::Code> problem; // of the last attempt
        std::string version; // newest that is known; not necessarily newer than this program
        std::string page;
    };
    static Known fromText(std::string_view text); // what makes no sense counts as not known
    static std::string toText(const Known &known);

    // `changed` after every attempt, with something new to keep.
    Watch(Environment environment, Source source, Known known, std::function<void()> changed);
    ~Watch();
    Watch(const Watch &) = delete;
    Watch &operator=(const Watch &) = delete;

    void setOn(bool on); // off at first; off ends a request on its way
    bool isOn() const { return m_on; }
    bool isLooking() const { return m_request != 0; }
    void look(); // now, unless off, under way or tried within a minute
    const Known &known() const { return m_known; }
    bool isNewer() const; // known().version is newer than this program

private:
    void plan();
    void ask();
    void answered(const Result<HttpResponse> &response);

    Environment m_environment;
    Source m_source;
    Known m_known;
    std::function<void()> m_changed;
    bool m_on = false;
    int m_timer = 0;
    Transport::Handle m_request = 0;
    std::int64_t m_askedMs = 0; // last attempt, also without an answer
};

} // namespace syncing::versions
