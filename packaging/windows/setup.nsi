; The setup program for people without an administrator's rights: into their own folder, for themselves only.
;   makensis -DVERSION=1.2.3 -DTREE=/stage -DICON=/jumelle.ico -DOUT=/x.exe -DSIGN=/sign setup.nsi
; SIGN signs the uninstaller, which is a program of its own that nobody sees before it is installed.
; Silent: x.exe /S [/SERVER_URL=https://…] [/DESKTOP] [/D=C:\folder, last and without quotes]
Unicode true
Target amd64-unicode
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "WordFunc.nsh"
!include "TextFunc.nsh"
!define NAME "Jumelle"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
Name "${NAME}"
OutFile "${OUT}"
!uninstfinalize '"${SIGN}" "%1"' = 0
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
RequestExecutionLevel user
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestSupportedOS Win10
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} Setup"
VIAddVersionKey "LegalCopyright" "EUPL-1.2"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\jumelle.exe"
Var ServerUrl
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "French"
LangString NEWER ${LANG_ENGLISH} "A newer version of Jumelle is installed. Nothing was changed."
LangString NEWER ${LANG_GERMAN} "Eine neuere Version von Jumelle ist installiert. Es wurde nichts geändert."
LangString NEWER ${LANG_FRENCH} "Une version plus récente de Jumelle est installée. Rien n’a été modifié."
LangString FORALL ${LANG_ENGLISH} "Jumelle is already installed for everybody on this computer. Nothing was changed."
LangString FORALL ${LANG_GERMAN} "Jumelle ist auf diesem Computer bereits für alle installiert. Es wurde nichts geändert."
LangString FORALL ${LANG_FRENCH} "Jumelle est déjà installé pour tous sur cet ordinateur. Rien n’a été modifié."
LangString INUSE ${LANG_ENGLISH} "Jumelle is still open. Please close it and start this program again. Nothing was changed."
LangString INUSE ${LANG_GERMAN} "Jumelle ist noch geöffnet. Bitte schließen Sie es und starten Sie dieses Programm noch einmal. Es wurde nichts geändert."
LangString INUSE ${LANG_FRENCH} "Jumelle est encore ouvert. Veuillez le fermer et relancer ce programme. Rien n’a été modifié."

; Everything in TREE, folders ("name/") behind what is in them: what may be removed again. makensis turns every
; backslash of a command round, so the names get theirs when they are read.
!tempfile FILES
!system `cd '${TREE}' && (find . -type f; find . -mindepth 1 -depth -type d | sed 's,.*,&/,') | cut -c3- >'${FILES}'` = 0
!define LIST "$INSTDIR\installed.txt"

!macro Own un
; Windows opens no program for writing that runs. Nothing may have been removed by then.
Function ${un}StopIfInUse
  StrCpy $R1 "$INSTDIR\jumelle.exe"
  next:
  IfFileExists "$R1" 0 free
    ClearErrors
    FileOpen $R0 "$R1" a
    IfErrors 0 closed
      MessageBox MB_OK|MB_ICONSTOP "$(INUSE)" /SD IDOK
      SetErrorLevel 4
      Quit
    closed:
    FileClose $R0
  free:
  StrCmp $R1 "$INSTDIR\jumelle-prefetch.exe" done
  StrCmp $R1 "$INSTDIR\jumelle-cli.exe" 0 +3
    StrCpy $R1 "$INSTDIR\jumelle-prefetch.exe"
    Goto next
  StrCpy $R1 "$INSTDIR\jumelle-cli.exe"
  Goto next
  done:
FunctionEnd
; Line by line what an installation of ours put here: the folder may hold anything else.
Function ${un}RemoveOwn
  ClearErrors
  FileOpen $R0 "${LIST}" r
  IfErrors nothing
  next:
    ClearErrors ; a folder that stays is one
    FileRead $R0 $R1
    IfErrors listed
    ${TrimNewLines} "$R1" $R1
    ${WordReplace} "$R1" "/" "\" "+" $R1
    StrCmp $R1 "" next
    StrCpy $R2 $R1 1 -1
    StrCmp $R2 "\" folder
    Delete "$INSTDIR\$R1"
    Goto next
  folder:
    RMDir "$INSTDIR\$R1" ; stays when somebody else put something there
    Goto next
  listed:
  FileClose $R0
  Delete "${LIST}"
  nothing:
  ClearErrors
FunctionEnd
!macroend
!insertmacro Own ""
!insertmacro Own "un."

; GetOptions of NSIS ends a value at the next "/", which an address has.
Function ReadServerUrl
  ${GetParameters} $R0
  StrCpy $R1 0
  StrLen $R2 $R0
  search:
    StrCmp $R1 $R2 done
    StrCpy $R3 $R0 12 $R1
    StrCmp $R3 "/SERVER_URL=" found
    IntOp $R1 $R1 + 1
    Goto search
  found:
    IntOp $R1 $R1 + 12
  letter:
    StrCpy $R3 $R0 1 $R1
    IntOp $R1 $R1 + 1
    StrCmp $R3 "" done
    StrCmp $R3 " " done
    StrCmp $R3 '"' letter
    StrCpy $ServerUrl "$ServerUrl$R3"
    Goto letter
  done:
FunctionEnd

Function .onInit
  SetRegView 64
  SetShellVarContext current
  Call ReadServerUrl
  ReadRegDWORD $R0 HKLM "Software\Jumelle\Setup" "InMenu"
  StrCmp $R0 "1" 0 alone
    MessageBox MB_OK|MB_ICONSTOP "$(FORALL)" /SD IDOK
    SetErrorLevel 3
    Quit
  alone:
  ReadRegStr $R0 HKCU "${UNINSTALL}" "DisplayVersion"
  StrCmp $R0 "" go
  ${VersionCompare} "$R0" "${VERSION}" $R1
  StrCmp $R1 "1" 0 go
    MessageBox MB_OK|MB_ICONSTOP "$(NEWER)" /SD IDOK
    SetErrorLevel 2
    Quit
  go:
FunctionEnd
Function un.onInit
  SetRegView 64
  SetShellVarContext current
FunctionEnd

Section
  Call StopIfInUse
  Call RemoveOwn ; files that the version before had and this one has not
  SetOutPath "$INSTDIR"
  File /r "${TREE}/*"
  File "/oname=installed.txt" "${FILES}"
  IfErrors 0 copied
    SetErrorLevel 4 ; in use, or no place
    Abort
  copied:
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\jumelle.exe"
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/DESKTOP" $R1
  IfErrors +2
    CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\jumelle.exe"
  ; A person's own choice, written as the client writes it, and only where there is none yet.
  StrCmp $ServerUrl "" chosen
  IfFileExists "$LOCALAPPDATA\jumelle\settings.json" chosen
    CreateDirectory "$LOCALAPPDATA\jumelle"
    FileOpen $R1 "$LOCALAPPDATA\jumelle\settings.json" w
    FileWrite $R1 '{"server.url":"$ServerUrl"}$\n'
    FileClose $R1
  chosen:
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Jumelle"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\jumelle.exe"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section Uninstall
  Call un.StopIfInUse
  Call un.RemoveOwn
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
