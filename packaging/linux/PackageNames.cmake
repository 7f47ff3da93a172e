# Read by cpack once per kind of package.
if(CPACK_GENERATOR STREQUAL "RPM")
  set(CPACK_RPM_PACKAGE_RELEASE 1)
endif()
