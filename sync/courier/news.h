#pragma once
// Which news another computer lacks, and which of a file's news are news here: pure functions over states.
#include "courier/items.h"

#include <string>
#include <vector>

namespace syncing {

// From which state on pages are to be written for computers with these states ("" = unknown, counts as "0").
// nullopt: none of them lacks anything.
std::optional<std::string> newsBase(const std::string &ours, const std::vector<std::string> &theirs);

enum class Judgement {
    Same, // nothing new
    Older, // what is here is newer
    Gap, // begins behind what is here
    OtherTimes, // before and after a restored backup, and nobody knows which is which
    Later, // goes on from what is here
    Restart // the server began a new epoch: from nothing, and what is not mentioned goes
};
struct Epochs
{
    std::vector<std::string> overForThem;
    std::vector<std::string> overForUs;
};
Judgement judge(const std::string &from, const std::string &to, const std::string &ours, const Epochs &epochs);

// The account list of a file is taken over when the file is newer somewhere and older nowhere.
bool knowsMore(const courier::States &theirs, const courier::States &ours, const Epochs &epochs);

} // namespace syncing
