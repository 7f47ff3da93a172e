#pragma once
// What people are told about a courier file (docs/courier.md), as values.
#include <cstdint>
#include <string>
#include <vector>

namespace core {

// What would go into a file now, or what is in one.
struct CourierContents
{
    std::int64_t changes = 0; // made here and not yet confirmed by the server
    std::int64_t files = 0; // photos and other files that wait for the server
    std::int64_t fileBytes = 0;
    std::int64_t answers = 0; // of the server to another computer's changes
    std::int64_t entries = 0; // news that another computer lacks
    std::int64_t sinceMs = 0; // when the computer that lacks them wrote its last file; 0 = unknown
    std::int64_t thumbnails = 0;
    std::int64_t bytes = 0; // about so much
    std::int64_t filesLeft = 0; // did not fit: they wait for the next time
    std::vector<std::string> computers; // names of the person's other computers that are known
    bool empty() const { return changes + files + answers + entries + thumbnails == 0; }
};

enum class CourierProblem {
    None,
    NotACourier,
    NewerFormat, // a newer version of the program wrote it
    CodeNeeded, // none of the codes known here opens it
    OtherPerson, // another person's, or of another community
    NewSignature, // the computer it names has signed otherwise before
    OwnFile, // written on this very computer
    NothingWhole // cut off or damaged before anything could be read
};

struct CourierOutcome
{
    CourierProblem problem = CourierProblem::None;
    std::string computer; // that wrote it
    std::int64_t writtenAtMs = 0;
    std::int64_t parts = 0; // read
    std::int64_t partsInAll = 0;
    bool cut = false; // the file ends too soon: bring the rest
    bool damaged = false; // a part in it is not what was written
    std::int64_t confirmed = 0; // own changes that the server has
    std::int64_t again = 0; // own changes that met somebody else's; merged, they wait again
    std::int64_t refused = 0; // own changes that the server did not take: in the list of what was not sent
    std::int64_t requests = 0; // of the other computer, to be sent from here
    std::int64_t files = 0; // of the other computer, to be sent from here
    std::int64_t filesNotWhole = 0;
    std::int64_t entries = 0; // news
    std::int64_t thumbnails = 0;
    bool older = false; // what is here is newer: nothing was taken back
    bool gap = false; // news that lie behind others that are missing here
    bool otherTimes = false; // the server was restored from a backup, and it cannot be told which side is newer
    bool nothingNew() const { return confirmed + again + refused + requests + files + entries + thumbnails == 0; }
};

} // namespace core
