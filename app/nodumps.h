#pragma once

namespace app {

// A crash of this program leaves no copy of its memory, where people's texts stand as they can be read. Does nothing on
// macOS, whose reports hold none.
void leaveNoDumps();

} // namespace app
