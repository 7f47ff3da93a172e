#pragma once
// Folders that belong to one account of the system and are closed to all others but the administrators.
#include <QString>

namespace app {

// One word for the account that runs this program, the same at every start: "1000", "S-1-5-21-…".
QString accountWord();
// A folder at `path` that is ours and closed: made, or found so; what was open to others is closed. Its parent has to
// be there. false: it cannot be made, or what is there is somebody else's or no real folder.
bool makeOwnFolder(const QString &path);
// A real folder (no link, no junction) whose owner we are.
bool isOwnFolder(const QString &path);

} // namespace app
