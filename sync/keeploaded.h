#pragma once

namespace syncing {

// Call when the system has run an automatic configuration (PAC): on Linux the engine for its JavaScript comes as a
// plug-in that is unloaded at exit while threads of its own still run in it, which crashes. It then stays for the rest
// of the process. Any thread; does nothing elsewhere.
void keepScriptEngineLoaded();

} // namespace syncing
