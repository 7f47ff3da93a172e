# One INTERFACE target carries every flag, so that no folder sets its own.
include_guard(GLOBAL)
add_library(project_options INTERFACE)
target_compile_features(project_options INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

target_include_directories(project_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(
  project_options
  INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
            QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_STRICT_ITERATORS
            QT_DISABLE_DEPRECATED_BEFORE=0x060400 JUMELLE_VERSION="${PROJECT_VERSION}")
target_compile_options(
  project_options INTERFACE -Wall -Wextra -Wpedantic $<$<CXX_COMPILER_ID:GNU>:-Wshadow=local> -Wnon-virtual-dtor -Woverloaded-virtual
                            -Wold-style-cast -Wcast-qual -Wunused -fdiagnostics-color=auto)
# Tests spend their time here: with a little optimisation the simulation takes half as long, and compiling no longer.
set(worked_hardest
    core schema sqlite courier store sync
    server_policy server_search server_rules server_storage server_blobs server_jmap
    test_history simulation sync_simserver sync_world)
target_compile_options(
  project_options INTERFACE "$<$<AND:$<CONFIG:Debug>,$<CXX_COMPILER_ID:GNU>,$<IN_LIST:$<TARGET_PROPERTY:NAME>,${worked_hardest}>>:-O1>")
if(JUMELLE_WERROR)
  target_compile_options(project_options INTERFACE -Werror)
endif()
if(JUMELLE_SANITIZE)
  target_compile_options(project_options INTERFACE -fsanitize=${JUMELLE_SANITIZE} -fno-omit-frame-pointer
                                                   -fno-sanitize-recover=all)
  target_link_options(project_options INTERFACE -fsanitize=${JUMELLE_SANITIZE})
endif()

if(JUMELLE_FUZZ)
  target_compile_options(project_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
  set(CMAKE_C_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT WIN32)
  target_link_options(project_options INTERFACE -fuse-ld=mold)
endif()
