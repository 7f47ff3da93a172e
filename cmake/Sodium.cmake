# The target `sodium`, found without pkg-config, so that a cross build needs nothing but a prefix with headers and library.
include_guard(GLOBAL)
find_path(SODIUM_INCLUDE_DIR sodium.h REQUIRED)
find_library(SODIUM_LIBRARY NAMES sodium libsodium REQUIRED)
add_library(sodium INTERFACE)
target_include_directories(sodium SYSTEM INTERFACE "${SODIUM_INCLUDE_DIR}")
target_link_libraries(sodium INTERFACE "${SODIUM_LIBRARY}")
if(WIN32) # there it is a static library, and its header has to know
  target_compile_definitions(sodium INTERFACE SODIUM_STATIC)
endif()
