# jumelle_library(NAME SOURCES … LINK …): one folder, one static library, linking only what the layers allow.
# jumelle_test(NAME SOURCES … LINK … LABELS …): one test program, isolated from the person's own files.
include_guard(GLOBAL)
include(CMakeParseArguments)

function(jumelle_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
  add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name} PUBLIC project_options ${arg_LINK})
endfunction()

function(jumelle_program name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE project_options ${arg_LINK})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
endfunction()

# A Qt test (QT) or a GoogleTest (default); TIMEOUT in seconds, 120 unless told.
function(jumelle_test name)
  cmake_parse_arguments(arg "QT" "TIMEOUT" "SOURCES;LINK;LABELS;ENVIRONMENT" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE project_options ${arg_LINK})
  if(arg_QT)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE Qt6::Test)
  else()
    target_link_libraries(${name} PRIVATE GTest::gtest GTest::gtest_main)
  endif()
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  if(CMAKE_CROSSCOMPILING) # the libraries as they are shipped; the tests of them need no time spent on speed
    target_compile_options(${name} PRIVATE -O0)
  endif()
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  if(CMAKE_CROSSCOMPILING) # Wine needs ten times as long for a window
    math(EXPR arg_TIMEOUT "3 * ${arg_TIMEOUT}")
  endif()
  set(home "${CMAKE_BINARY_DIR}/test-home/${name}")
  file(MAKE_DIRECTORY "${home}")
  add_test(NAME ${name} COMMAND ${name} WORKING_DIRECTORY "${home}")
  set_tests_properties(
    ${name}
    PROPERTIES LABELS "${arg_LABELS}" TIMEOUT ${arg_TIMEOUT}
               ENVIRONMENT
               "QT_QPA_PLATFORM=offscreen;QT_FORCE_ASSERTS=1;QTEST_DISABLE_STACK_DUMP=1;LC_ALL=C.UTF-8;TZ=UTC;HOME=${home};XDG_CONFIG_HOME=${home}/config;XDG_DATA_HOME=${home}/data;XDG_CACHE_HOME=${home}/cache;JUMELLE_SOURCE_DIR=${CMAKE_SOURCE_DIR};JUMELLE_BIN_DIR=${CMAKE_BINARY_DIR}/bin;${arg_ENVIRONMENT}"
  )
endfunction()
