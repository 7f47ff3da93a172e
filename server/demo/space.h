#pragma once
// One project space while it is being made: which key of the project file became which id.
#include "server/demo/maker.h"

#include <map>

namespace server::demo {

struct Picture // of resources/demo/pictures, as blobs of this space
{
    std::string name; // "jetty-sunrise.jpg"
    std::string blobId;
    std::string thumbBlobId; // 256 px
    std::string previewBlobId; // 1 024 px
    std::int64_t size = 0;
    int width = 0;
    int height = 0;
};

class Space
{
public:
    Space(Maker &maker, const json::object &project, std::string account);

    Maker &m;
    const json::object &project;
    const std::string account;
    std::vector<const Teacher *> team; // founders first
    std::map<std::string, std::string> labels; // key in the file → id
    std::map<std::string, std::string> lists;

    bool hasPictures() const { return m.options.pictures; }
    const Picture &picture(const std::string &name); // uploads it the first time; needs hasPictures()
    std::string nextPosition(); // behind the last one asked for
    void restartPositions() { m_position.clear(); }
    const Teacher &someone() { return *m.random.pick(team); }

private:
    std::map<std::string, Picture> m_pictures;
    std::string m_position;
};

void makeBoard(Space &space); // labels, lists, cards with comments
void makePages(Space &space);
void makeMedia(Space &space); // albums, folders, files

} // namespace server::demo
