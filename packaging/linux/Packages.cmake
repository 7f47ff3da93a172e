# DEB and RPM of client and server apart; scripts/package calls cpack once per component, as it has one summary for all.
set(CPACK_PACKAGE_NAME jumelle)
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_VENDOR "Jumelle")
set(CPACK_PACKAGE_CONTACT "Jumelle developers <packages@jumelle.example>")
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_BINARY_DIR}/packages")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_COMPONENTS_ALL client server)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_STRIP_FILES TRUE)
set(CPACK_RESOURCE_FILE_LICENSE "${CMAKE_SOURCE_DIR}/LICENSE")
set(CPACK_SET_DESTDIR TRUE) # /etc lies outside the prefix
set(CPACK_INSTALL_PREFIX /usr)
set(CPACK_PROJECT_CONFIG_FILE "${CMAKE_CURRENT_LIST_DIR}/PackageNames.cmake")

set(client_text "projects between schools, also without a network")
set(client_long
    "Teachers find partner classes abroad, plan projects together on boards and
in galleries, and go on working where there is no network. What waits is
sent when a connection is there again.")
set(server_text "community server for projects between schools")
set(server_long
    "Serves the desktop client Jumelle over HTTPS: people and schools, project
spaces with boards, galleries and files. Needs no other service; everything
is kept in one folder.")

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION TRUE)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_CLIENT_PACKAGE_NAME jumelle)
set(CPACK_DEBIAN_CLIENT_DESCRIPTION "${client_long}")
# Found by no linker: plug-ins, fonts for all languages, Qt's own translations, what reads GNOME's proxy.
set(CPACK_DEBIAN_CLIENT_PACKAGE_DEPENDS "qt6-qpa-plugins, qt6-image-formats-plugins")
set(CPACK_DEBIAN_CLIENT_PACKAGE_RECOMMENDS "qt6-translations-l10n, fonts-noto-core, qt6-wayland, gnome-keyring | kwalletmanager, libproxy1-plugin-gsettings | libproxy1-plugin-kconfig")
set(CPACK_DEBIAN_SERVER_PACKAGE_NAME jumelled)
set(CPACK_DEBIAN_SERVER_DESCRIPTION "${server_long}")
set(CPACK_DEBIAN_SERVER_PACKAGE_SECTION net)
set(CPACK_DEBIAN_SERVER_PACKAGE_DEPENDS "adduser, ca-certificates")
set(debian "${CMAKE_CURRENT_LIST_DIR}/debian")
set(CPACK_DEBIAN_SERVER_PACKAGE_CONTROL_EXTRA "${debian}/postinst;${debian}/prerm;${debian}/postrm;${debian}/conffiles")

set(CPACK_RPM_COMPONENT_INSTALL ON)
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_LICENSE "EUPL-1.2")
set(CPACK_RPM_PACKAGE_GROUP "Applications/Productivity")
# rpm/pre makes the user with it. By its path: its package is shadow-utils on Fedora and shadow on openSUSE.
set(CPACK_RPM_SERVER_PACKAGE_REQUIRES_PRE /usr/sbin/useradd)
set(CPACK_RPM_CLIENT_PACKAGE_NAME jumelle)
set(CPACK_RPM_CLIENT_PACKAGE_SUMMARY "${client_text}")
set(CPACK_RPM_CLIENT_PACKAGE_DESCRIPTION "${client_long}")
set(CPACK_RPM_SERVER_PACKAGE_NAME jumelled)
set(CPACK_RPM_SERVER_PACKAGE_SUMMARY "${server_text}")
set(CPACK_RPM_SERVER_PACKAGE_DESCRIPTION "${server_long}")
set(CPACK_RPM_SERVER_PRE_INSTALL_SCRIPT_FILE "${CMAKE_CURRENT_LIST_DIR}/rpm/pre")
set(CPACK_RPM_SERVER_POST_INSTALL_SCRIPT_FILE "${CMAKE_CURRENT_LIST_DIR}/rpm/post")
set(CPACK_RPM_SERVER_PRE_UNINSTALL_SCRIPT_FILE "${CMAKE_CURRENT_LIST_DIR}/rpm/preun")
set(CPACK_RPM_SERVER_USER_FILELIST "%config(noreplace) /etc/jumelle/jumelled.conf")
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /etc /etc/jumelle /usr/share/applications /usr/share/metainfo /usr/share/icons /usr/share/icons/hicolor
    /usr/lib/systemd /usr/lib/systemd/system /usr/lib/sysusers.d /usr/share/man /usr/share/man/man1 /usr/share/man/man8
    /usr/share/doc /lib /lib/systemd /lib/systemd/system /lib/sysusers.d)
foreach(size IN ITEMS 16x16 24x24 32x32 48x48 64x64 128x128 256x256 scalable)
  list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION /usr/share/icons/hicolor/${size}
       /usr/share/icons/hicolor/${size}/apps)
endforeach()

include(CPack)
