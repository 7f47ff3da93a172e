#pragma once
// SQLite's files through a Seal: data base, journal and log alike.
namespace store {

class Seal;

void *registerVfs(const Seal &seal); // null when SQLite refuses
void unregisterVfs(void *vfs); // when no connection uses it any more

} // namespace store
