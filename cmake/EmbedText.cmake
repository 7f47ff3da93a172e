# jumelle_embed_text(TARGET NAME namespace::function FILES …): compiles text files into TARGET as a function
# `const std::vector<std::pair<std::string_view, std::string_view>> &function()` of (file name without ending, text).
# Run with -P (the second half of this file) it writes the source; no other tool is needed at build time.
if(CMAKE_SCRIPT_MODE_FILE)
  string(REGEX MATCH "^(.*)::([^:]+)$" _ "${FUNCTION}")
  set(space "${CMAKE_MATCH_1}")
  set(name "${CMAKE_MATCH_2}")
  string(REPLACE "|" ";" files "${FILES}")
  file(WRITE "${OUTPUT}.new" "// Written by cmake/EmbedText.cmake.\n#include <string_view>\n#include <utility>\n#include <vector>\n\n"
                             "namespace ${space} {\nusing Texts = std::vector<std::pair<std::string_view, std::string_view>>;\n"
                             "const Texts &${name}();\nconst Texts &${name}()\n{\n    static const Texts texts = {\n")
  foreach(path IN LISTS files)
    get_filename_component(stem "${path}" NAME_WE)
    file(READ "${path}" text)
    file(APPEND "${OUTPUT}.new" "        {\"${stem}\", R\"embed(")
    file(APPEND "${OUTPUT}.new" "${text}")
    file(APPEND "${OUTPUT}.new" ")embed\"},\n")
  endforeach()
  file(APPEND "${OUTPUT}.new" "    };\n    return texts;\n}\n} // namespace ${space}\n")
  file(RENAME "${OUTPUT}.new" "${OUTPUT}")
  return()
endif()

include_guard(GLOBAL)
function(jumelle_embed_text target function)
  cmake_parse_arguments(arg "" "" "FILES" ${ARGN})
  string(REPLACE "::" "_" stem "${function}")
  set(output "${CMAKE_CURRENT_BINARY_DIR}/${stem}.cpp")
  list(JOIN arg_FILES "|" files)
  add_custom_command(
    OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${output}" "-DFUNCTION=${function}" "-DFILES=${files}" -P
            "${CMAKE_CURRENT_FUNCTION_LIST_FILE}"
    DEPENDS ${arg_FILES} "${CMAKE_CURRENT_FUNCTION_LIST_FILE}"
    COMMENT "Embedding texts for ${function}"
    VERBATIM)
  target_sources(${target} PRIVATE "${output}")
endfunction()
