@echo off
rem Runs chorus-audit on Windows: scripts\audit.cmd [command] [options]; without a command, « audit ». Never builds.
setlocal
chcp 65001 >nul
for %%i in ("%~dp0..") do set "root=%%~fi"
set "folder=%root%"
if not exist "%folder%\chorus-audit.jar" set "folder=%root%\target"
set "jar=%folder%\chorus-audit.jar"
if not exist "%jar%" goto incomplete
if not exist "%folder%\lib" goto incomplete
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
rem The quotation mark before the number is any character here.
"%java%" -version 2>&1 | findstr /r /c:"version .1[7-9]" /c:"version .[2-9][0-9]" >nul
if errorlevel 1 goto nojava
"%java%" -Xms256m -Xmn200m -Xmx448m -XX:+UseParallelGC -Xshare:auto -Djava.awt.headless=true "-Dchorus-audit.home=%root%" %CHORUSAUDIT_JAVA_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%

:incomplete
echo Le programme manque : "%root%\chorus-audit.jar" et son dossier lib. Décompressez toute l'archive, puis relancez. 1>&2
exit /b 78

:nojava
echo Java 17 ou plus récent est introuvable : installez-le, ou renseignez JAVA_HOME. 1>&2
exit /b 78
