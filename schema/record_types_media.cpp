#include "schema/declare.h"
#include "schema/record_types.h"

namespace schema {

using namespace declare;

namespace {

// Private by default: only members read, whatever page shows the item later.
std::vector<Right> membersOnly()
{
    return { may(Role::Founder, "rcu"), may(Role::Member, "rcu"), may(Role::Pupil, "r") };
}

std::vector<Property> fileProperties()
{
    return {
        blob("blobId").require(),
        string("name", 255).require().searched(2).sorted(),
        string("type", 120),
        integer("size", 0, 1LL << 52).sorted(),
        string("author", 120).searched(1),
        string("licence", 40).vocab("licences"),
    };
}

std::vector<Property> joined(std::vector<Property> a, std::vector<Property> b)
{
    for (auto &p : b)
        a.push_back(std::move(p));
    return a;
}

Type album()
{
    Type t;
    t.name = "Album";
    t.idLetter = 'u';
    t.order = "position";
    t.trash = true;
    t.rights = membersOnly();
    t.properties = withCommon(
        {
            string("title", 200).require().searched(4).sorted(),
            text("description", 5000).searched(1),
            string("position", 255).require(),
            id("coverId", "MediaItem"),
        },
        true);
    return t;
}

Type mediaItem()
{
    Type t;
    t.name = "MediaItem";
    t.idLetter = 'i';
    t.parent = "albumId";
    t.order = "position";
    t.trash = true;
    t.rights = membersOnly();
    t.properties = withCommon(joined(fileProperties(),
                                     {
                                         id("albumId", "Album").require().grouped("place").filtered(),
                                         string("position", 255).require().grouped("place"),
                                         string("kind", 8).oneOf({ "photo", "film" }, "photo").filtered(),
                                         blob("thumbBlobId"), // 256 px, made by the client that uploads
                                         blob("previewBlobId"), // 1 024 px
                                         integer("width", 0, 100000), integer("height", 0, 100000),
                                         utc("takenAt").sorted(), integer("duration", 0, 100000), // seconds, of a film
                                         string("caption", 500).searched(4), text("altText", 1000).searched(1),
                                         boolean("metadataKept"), // the person chose to keep EXIF and place
                                     }),
                              true);
    return t;
}

Type folder()
{
    Type t;
    t.name = "Folder";
    t.idLetter = 'd';
    t.parent = "parentId";
    t.trash = true;
    t.rights = membersOnly();
    t.properties = withCommon(
        { string("title", 200).require().searched(4).sorted(), id("parentId", "Folder").filtered() }, true);
    return t;
}

Type fileItem()
{
    Type t;
    t.name = "FileItem";
    t.idLetter = 'f';
    t.parent = "folderId";
    t.trash = true;
    t.rights = membersOnly();
    t.properties = withCommon(
        joined(fileProperties(), { id("folderId", "Folder").filtered(), text("note", 3000).searched(1) }), true);
    return t;
}

} // namespace

std::vector<Type> mediaTypes()
{
    std::vector<Type> list{ album(), mediaItem(), folder(), fileItem() };
    for (auto &t : list) {
        t.account = AccountKind::Space;
        t.capability = jumelleCapability;
    }
    return list;
}

} // namespace schema
