@echo off
rem Starts Calque on Windows: builds the jar if it is missing, then hands over to Java.
rem Environment: JAVA_HOME, JAVA_OPTS and CALQUE_OPTS. After a change of the sources: mvnw package.
setlocal
set "CALQUE_HOME=%~dp0"
if "%CALQUE_HOME:~-1%"=="\" set "CALQUE_HOME=%CALQUE_HOME:~0,-1%"
set "JAVA_EXE=java"
if not "%JAVA_HOME%"=="" set "JAVA_EXE=%JAVA_HOME%\bin\java"
"%JAVA_EXE%" --version >nul 2>&1
if errorlevel 1 (
  echo calque: Java 17 or newer is needed: set JAVA_HOME or put java on the PATH 1>&2
  exit /b 70
)
if /i "%~1"=="spark" (
  echo calque: Spark does not run here without Hadoop's programs for Windows: use WSL or a cluster 1>&2
  exit /b 70
)
set "CALQUE_JAR=%CALQUE_HOME%\calque.jar"
if not exist "%CALQUE_JAR%" set "CALQUE_JAR=%CALQUE_HOME%\target\calque.jar"
if not exist "%CALQUE_JAR%" (
  echo calque: building ^(the first time takes a minute or two^) 1>&2
  pushd "%CALQUE_HOME%"
  call mvnw.cmd -q -B -Dmaven.test.skip=true -Dcalque.scoring package 1>&2
  popd
)
if not exist "%CALQUE_JAR%" (
  echo calque: the build failed 1>&2
  exit /b 70
)
"%JAVA_EXE%" -Xshare:auto -Xlog:disable %JAVA_OPTS% %CALQUE_OPTS% "-Dcalque.home=%CALQUE_HOME%" -jar "%CALQUE_JAR%" %*
exit /b %ERRORLEVEL%
