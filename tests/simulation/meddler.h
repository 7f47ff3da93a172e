#pragma once
// What a test does to a run behind everybody's back, to see whether it is noticed. Runs have none but in tst_witness.
#include "machine.h"

#include "tests/history/event.h"

namespace simulation {

class Meddler
{
public:
    Meddler() = default;
    Meddler(const Meddler &) = delete;
    Meddler &operator=(const Meddler &) = delete;
    virtual ~Meddler() = default;

    virtual std::string body(const std::string &request) { return request; } // before the server sees it
    virtual void afterRequest(sqlite::Connection & /*server*/, const std::string & /*answer*/) { } // to a change
    virtual bool refuses() { return false; } // a computer calls an edit refused that it has taken
    virtual void afterStep(sqlite::Connection & /*server*/) { }
    virtual void beforeLook(Machine & /*machine*/) { } // somebody reads what it shows
    virtual void atTheEnd(sqlite::Connection & /*server*/, Machine & /*some*/) { } // when all have become equal
    virtual void log(history::Log & /*whole*/) { }
};

} // namespace simulation
