@echo off
rem Runs chorus-audit on Windows: scripts\audit.cmd [command] [options]; without a command, « audit ». Never builds.
setlocal
chcp 65001 >nul
for %%i in ("%~dp0..") do set "root=%%~fi"
set "jar=%root%\chorus-audit.jar"
if not exist "%jar%" set "jar=%root%\target\chorus-audit.jar"
if not exist "%jar%" (
    echo Le programme manque : %root%\chorus-audit.jar. Décompressez toute l'archive, puis relancez. 1>&2
    exit /b 78
)
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -version >nul 2>&1
if errorlevel 1 (
    echo Java 17 est introuvable : installez-le, ou renseignez JAVA_HOME. 1>&2
    exit /b 78
)
"%java%" -Xms256m -Xmn200m -Xmx448m -XX:+UseParallelGC -Xshare:auto -Djava.awt.headless=true "-Dchorus-audit.home=%root%" %CHORUSAUDIT_JAVA_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%
