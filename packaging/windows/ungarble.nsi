; The installer of Windows: per user, without an administrator; /S installs silently.
; makensis -WX -DVERSION=… -DBUNDLE=… -DICON=… -DLICENCE=… -DOUT=… ungarble.nsi
Unicode true
Target amd64-unicode
!macro required NAME
  !ifndef ${NAME}
    !error "pass -D${NAME}=…"
  !endif
!macroend
!insertmacro required VERSION
!insertmacro required BUNDLE
!insertmacro required ICON
!insertmacro required LICENCE
!insertmacro required OUT

!define APP "Ungarble"
!define PROGID "Ungarble.Story"
!define CLASSES "Software\Classes"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${APP}"
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

Name "${APP} ${VERSION}"
OutFile "${OUT}"
SetCompressor /SOLID lzma
SetCompressorDictSize 64
RequestExecutionLevel user
ManifestDPIAware true
InstallDir "$LOCALAPPDATA\Programs\${APP}"
InstallDirRegKey HKCU "Software\${APP}" "InstallDir"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${APP}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileDescription "${APP} setup"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey LegalCopyright "Copyright 2026 the Ungarble developers"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\ungarble.exe"
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

!macro refreshShell
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

!macro openWith EXTENSION
  WriteRegStr HKCU "${CLASSES}\${EXTENSION}\OpenWithProgids" "${APP}.Document" ""
!macroend

!macro un.openWith EXTENSION
  DeleteRegValue HKCU "${CLASSES}\${EXTENSION}\OpenWithProgids" "${APP}.Document"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${EXTENSION}\OpenWithProgids"
!macroend

Section "${APP}" Program
  SectionIn RO
  SetShellVarContext current
  ; an older version may have had files that this one has not
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${BUNDLE}\*.*"
  WriteRegStr HKCU "Software\${APP}" "InstallDir" "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${APP}.lnk" "$INSTDIR\ungarble.exe"
  ; its own stories open with a double click; the user's documents only through "Open with"
  WriteRegStr HKCU "${CLASSES}\.ungarble" "" "${PROGID}"
  WriteRegStr HKCU "${CLASSES}\${PROGID}" "" "Ungarble story"
  WriteRegStr HKCU "${CLASSES}\${PROGID}\DefaultIcon" "" "$INSTDIR\ungarble.exe,0"
  WriteRegStr HKCU "${CLASSES}\${PROGID}\shell\open\command" "" '"$INSTDIR\ungarble.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\${APP}.Document" "" "Article"
  WriteRegStr HKCU "${CLASSES}\${APP}.Document\shell\open\command" "" '"$INSTDIR\ungarble.exe" "%1"'
  !insertmacro openWith ".docx"
  !insertmacro openWith ".odt"
  !insertmacro openWith ".rtf"
  !insertmacro openWith ".txt"
  !insertmacro openWith ".html"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${APP}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\ungarble.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Ungarble developers"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  !insertmacro refreshShell
SectionEnd

Section "un.${APP}" un.Program
  SectionIn RO
  SetShellVarContext current
  Delete "$SMPROGRAMS\${APP}.lnk"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\ungarble.exe"
  Delete "$INSTDIR\ungarble-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\${APP}"
  DeleteRegKey HKCU "${CLASSES}\${PROGID}"
  DeleteRegKey HKCU "${CLASSES}\${APP}.Document"
  DeleteRegKey HKCU "${CLASSES}\.ungarble"
  !insertmacro un.openWith ".docx"
  !insertmacro un.openWith ".odt"
  !insertmacro un.openWith ".rtf"
  !insertmacro un.openWith ".txt"
  !insertmacro un.openWith ".html"
  !insertmacro refreshShell
SectionEnd

; off unless it is ticked; a silent run takes it with /DATA
Section /o "un.My settings and caches" un.Data
  RMDir /r "$APPDATA\ungarble"
  RMDir /r "$LOCALAPPDATA\ungarble"
SectionEnd

Function un.onInit
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/DATA" $1
  ${IfNot} ${Errors}
    !insertmacro SelectSection ${un.Data}
  ${EndIf}
FunctionEnd
