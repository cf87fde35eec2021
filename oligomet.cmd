@echo off
rem The oligomet command. Builds itself on first use and whenever a source is newer than the build;
rem needs a JDK 17 or newer (JAVA_HOME, or java on the PATH) and, for the first build, the network.
rem
rem   OLIGOMET_JAVA_OPTS   more options for the Java machine, for example -Xmx8g
setlocal enableextensions disabledelayedexpansion

set "OM_HOME=%~dp0"
set "OM_TARGET=%OM_HOME%oligomet-examples\target"
set "OM_JAR=%OM_TARGET%\oligomet.jar"
set "OM_STAMP=%OM_TARGET%\built"
set "OM_LOCK=%OM_HOME%target\oligomet-build.lock.d"
set "OM_ARCHIVE="

if defined JAVA_HOME goto java_home
for %%J in (java.exe) do set "OM_JAVA=%%~$PATH:J"
if defined OM_JAVA goto have_java
>&2 echo oligomet: no Java found: install a JDK 17 or newer, or set JAVA_HOME
exit /b 1

:java_home
set "OM_JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%OM_JAVA%" goto have_java
>&2 echo oligomet: JAVA_HOME is set, but there is no bin\java.exe in it
exit /b 1

:have_java
call :stale
if errorlevel 1 goto run

rem One build, however many were started at the same time: making a folder succeeds for one of them.
if not exist "%OM_HOME%target" mkdir "%OM_HOME%target" 2>nul
set "OM_WAITED=0"
:lock
mkdir "%OM_LOCK%" 2>nul
if not errorlevel 1 goto locked
if "%OM_WAITED%"=="0" >&2 echo oligomet: waiting for a build that another oligomet started; if there is none, delete %OM_LOCK%
set /a OM_WAITED+=1
if %OM_WAITED% gtr 900 (
    >&2 echo oligomet: waited 15 minutes; delete %OM_LOCK% and try again
    exit /b 1
)
rem ping, because timeout refuses to run without a console
ping -n 2 127.0.0.1 >nul
goto lock

:locked
call :stale
if errorlevel 1 goto unlock
>&2 echo oligomet: building (first use, or the sources changed); this takes a minute or two
pushd "%OM_HOME%"
call mvnw.cmd -q -B -ntp -Pcommand -DskipTests -Dmaven.test.skip=true package -pl oligomet-examples -am 1>&2
set "OM_STATUS=%ERRORLEVEL%"
popd
rmdir "%OM_LOCK%" 2>nul
if "%OM_STATUS%"=="0" goto run
>&2 echo oligomet: the build failed; its messages are above
exit /b 1

:unlock
rmdir "%OM_LOCK%" 2>nul

:run
rem A class archive makes the start faster. Its name holds the size and time of this Java, so another Java makes its own;
rem Java itself checks that an archive fits, and starts without it when it does not.
for %%J in ("%OM_JAVA%") do set "OM_KEY=%%~zJ-%%~tJ"
set "OM_KEY=%OM_KEY:/=%"
set "OM_KEY=%OM_KEY::=%"
set "OM_KEY=%OM_KEY: =%"
set "OM_KEY=%OM_KEY:.=%"
set "OM_ARCHIVE=%OM_TARGET%\archive\%OM_KEY%.jsa"
if exist "%OM_ARCHIVE%" goto start
if not exist "%OM_TARGET%\archive" mkdir "%OM_TARGET%\archive" 2>nul
"%OM_JAVA%" -XX:ArchiveClassesAtExit="%OM_ARCHIVE%.%RANDOM%" -Xlog:disable -XX:+UseSerialGC -cp "%OM_JAR%" org.oligomet.examples.cli.WarmUp >nul 2>nul <nul
for %%A in ("%OM_ARCHIVE%.*") do move /y "%%A" "%OM_ARCHIVE%" >nul 2>nul

:start
rem -Xlog:disable: the machine's own warnings would go to standard output, into the middle of the JSON.
"%OM_JAVA%" -Xlog:disable -XX:+UseSerialGC -XX:SharedArchiveFile="%OM_ARCHIVE%" -Xshare:auto %OLIGOMET_JAVA_OPTS% -cp "%OM_JAR%" org.oligomet.examples.cli.Oligomet %*
exit /b %ERRORLEVEL%

rem Status 0 if the command was never built, or something that goes into it changed since; 1 if it is up to date.
rem robocopy would need a copy and forfiles knows only days, so the comparison of times is left to PowerShell.
:stale
if not exist "%OM_JAR%" exit /b 0
if not exist "%OM_STAMP%" exit /b 0
powershell -NoLogo -NoProfile -NonInteractive -Command "$h=$env:OM_HOME; $t=(Get-Item -LiteralPath $env:OM_STAMP).LastWriteTimeUtc; $p=@('pom.xml','oligomet-bom\pom.xml'); foreach($m in @('oligomet-core','oligomet-stats','oligomet-examples')+@(Get-ChildItem -LiteralPath ($h+'extensions') -Directory | ForEach-Object {'extensions\'+$_.Name})){$p+=($m+'\pom.xml');$p+=($m+'\src\main')}; foreach($q in $p){$i=Get-Item -LiteralPath ($h+$q) -ErrorAction SilentlyContinue; if($i -and ($i.LastWriteTimeUtc -gt $t)){exit 0}; if($i -and $i.PSIsContainer){foreach($f in Get-ChildItem -LiteralPath $i.FullName -Recurse){if($f.LastWriteTimeUtc -gt $t){exit 0}}}}; exit 1"
exit /b %ERRORLEVEL%
