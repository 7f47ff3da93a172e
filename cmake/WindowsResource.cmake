# jumelle_windows_resource(TARGET DESCRIPTION): icon, version and manifest inside a program for Windows; does nothing on
# other systems.
include_guard(GLOBAL)
function(jumelle_windows_resource target description)
  if(NOT WIN32)
    return()
  endif()
  find_program(ICOTOOL icotool REQUIRED)
  set(icon "${CMAKE_BINARY_DIR}/resources/icons/jumelle.ico")
  if(NOT TARGET windows_icon)
    set(pictures "")
    foreach(size IN ITEMS 16 24 32 48 64 256)
      list(APPEND pictures "${CMAKE_BINARY_DIR}/resources/icons/jumelle-${size}.png")
    endforeach()
    add_custom_command(
      OUTPUT "${icon}"
      COMMAND "${ICOTOOL}" --create --output "${icon}" ${pictures}
      DEPENDS icons
      VERBATIM)
    add_custom_target(windows_icon DEPENDS "${icon}")
  endif()
  set(manifest "${CMAKE_SOURCE_DIR}/packaging/windows/program.manifest")
  string(REPLACE "." "," numbers "${PROJECT_VERSION}")
  get_target_property(file ${target} OUTPUT_NAME)
  if(NOT file)
    set(file ${target})
  endif()
  set(resource "${CMAKE_CURRENT_BINARY_DIR}/${target}.rc")
  configure_file("${CMAKE_SOURCE_DIR}/packaging/windows/program.rc.in" "${resource}" @ONLY)
  set_source_files_properties("${resource}" PROPERTIES OBJECT_DEPENDS "${icon};${manifest}")
  target_sources(${target} PRIVATE "${resource}")
  add_dependencies(${target} windows_icon)
endfunction()
