#pragma once
// Everything there is in one run, and how the steps of a plan act on it.
#include "ledger.h"
#include "machine.h"
#include "plan.h"
#include "sticks.h"
#include "typist.h"
#include "witness.h"

namespace simulation {

class World
{
public:
    explicit World(const Plan &plan, Meddler *meddler = nullptr);
    ~World();
    void perform();
    std::string settle(std::int64_t patienceMs); // calms everything and waits; "" when all are equal
    // Once nothing hinders anybody: what could not be sent is tried again, every file arrives, and all are equal again.
    std::string tryAgain(std::int64_t patienceMs);
    std::string check();
    history::Verdict judge(); // once
    std::int64_t requests() const { return m_loop.steps; }
    Trace trace;
    Ledger ledger;
    Tally tally;

private:
    void look();
    void act(const Step &step);
    // Whether the step took effect, as far as it shows at once; crashes and full disks do later.
    bool actOnMachine(Machine &machine, const Step &step);
    bool actOnServer(const Step &step);
    void fill(Disk &disk, std::int64_t ms);
    void weather(Machine &machine, const Step &step);
    bool copyFolder(const Machine &from);
    bool goBack();
    bool loseRole(const Step &step);
    void regain(const std::string &person); // the membership; as soon as the server can
    bool signOut(const Machine &machine, std::int64_t ms);
    void signIn(const std::string &person); // unless they are; what was their token stays refused
    void handToken(Machine &machine, int start);
    bool moveServerClock(std::int64_t ms);
    bool changeRole(const Step &step);
    void runUntil(std::int64_t time);
    void settleCrashes();
    void reopen(Machine &machine, std::int64_t afterMs);
    void restartServer(std::int64_t afterMs);
    void calm();
    void countRefusals(); // of disks
    std::optional<store::OutboxEntry> restless(Machine &machine);
    std::string difference(); // between any cache and the server
    std::string difference(Machine &machine);
    std::string lostFile(); // one whose bytes are nowhere
    std::string hidden(); // what lies outside the trash in something inside it
    void collectWords();
    void collectWordsThere(); // at the server
    void collectWords(Machine &machine); // also where it is off
    void noteAccepted(); // what the server took since the last time

    const Plan &m_plan;
    Meddler *m_meddler;
    syncing::test::Loop m_loop;
    Chance m_chance;
    Community m_community;
    std::vector<std::unique_ptr<Machine>> m_machines;
    Witness m_witness;
    Typist m_typist;
    Sticks m_sticks;
    std::map<std::string, std::int64_t> m_noted; // counters of the server's accounts
    int m_looker = 0; // which computer is looked at next
    Disk::Cut m_serverCut = Disk::Cut::Kill;
    std::map<int, std::string> m_lost; // people without their membership, by the timer that gives it back
    std::string m_broken;
};

} // namespace simulation
