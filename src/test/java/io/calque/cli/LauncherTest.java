package io.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher with a Java and a Maven that only say how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @TempDir private Path folder;
  private Path home;
  private Path jdk;

  @BeforeEach
  void layOut() throws IOException {
    home = Files.createDirectories(folder.resolve("a tree/calque")).toRealPath();
    jdk = folder.resolve("jdk");
    executable(home.resolve("calque"), Files.readString(Path.of("calque")));
    executable(
        jdk.resolve("bin/java"),
        """
        #!/bin/sh
        for word; do
          case $word in -XX:ArchiveClassesAtExit=*) echo x >"${word#*=}"; exit ;; esac
        done
        for word; do echo "[$word]"; done
        """);
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
  }

  @Test
  void start_unpackedThroughALink_handsOverToJava() throws Exception {
    Files.writeString(home.resolve("calque.jar"), "jar");
    Path link = Files.createSymbolicLink(folder.resolve("cq"), Path.of("a tree/calque/calque"));
    Run.Outcome outcome = start(link, "score", "a file.txt", "*");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals("", outcome.err());
    assertEquals(
        List.of(
            "[-Xshare:auto]",
            "[-Xlog:disable]",
            "[-XX:SharedArchiveFile=" + home.resolve("calque-17.0.1.jsa") + "]",
            "[-Dcalque.home=" + home + "]",
            "[-Dcalque.terminal=]",
            "[-jar]",
            "[" + home.resolve("calque.jar") + "]",
            "[score]",
            "[a file.txt]",
            "[*]"),
        outcome.out().lines().toList());
  }

  /** Runs of a few seconds end before the second compiler has brought what it costs. */
  @ParameterizedTest
  @CsvSource({
    "3000000 a.txt, a.txt, true",
    "5000000 a.txt, a.txt, false",
    "3000000 a.txt, --tier fast a.txt a.txt, false",
    "600000 a.warc.gz, a.warc.gz, false",
    "400000 a.warc.gz, a.warc.gz, true",
    "5 a.txt, a.txt -, false",
    "5 a.txt, https://news.example/ a.txt, false",
    "5 a.txt, none.txt, false",
    "5 in/a.txt, --format jsonl in, true",
    "5000000 in/a.txt, in, false",
  })
  void start_score_hasOneCompilerForSmallFiles(String file, String words, boolean one)
      throws Exception {
    Files.writeString(home.resolve("calque.jar"), "jar");
    String[] sized = file.split(" ");
    Path input = folder.resolve(sized[1]);
    Files.createDirectories(input.getParent());
    Files.write(input, new byte[Integer.parseInt(sized[0])]);
    for (String command : List.of("score", "explain")) {
      List<String> args = new ArrayList<>(List.of(command));
      args.addAll(List.of(words.split(" ")));
      Run.Outcome outcome = start(home.resolve("calque"), args.toArray(String[]::new));
      assertEquals(one, outcome.out().contains("[-XX:TieredStopAtLevel=1]"), outcome.out());
    }
  }

  /** Training needs PyTorch, which scoring does without. */
  @Test
  void start_train_findsItsLibraries() throws Exception {
    Files.writeString(home.resolve("calque.jar"), "jar");
    Run.Outcome outcome = start(home.resolve("calque"), "train", "--tier", "deep");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(
        List.of(
            "[-Xshare:auto]",
            "[-Xlog:disable]",
            "[-Dcalque.home=" + home + "]",
            "[-Dcalque.terminal=]",
            "[--enable-native-access=ALL-UNNAMED]",
            "[-cp]",
            "[" + home.resolve("calque.jar") + ":" + home.resolve("training/*") + "]",
            "[io.calque.cli.Main]",
            "[train]",
            "[--tier]",
            "[deep]"),
        outcome.out().lines().toList());
  }

  /** Spark lies apart too, and wants packages of the JDK opened. */
  @Test
  void start_spark_findsItsLibraries() throws Exception {
    Files.writeString(home.resolve("calque.jar"), "jar");
    Run.Outcome without = start(home.resolve("calque"), "spark", "--out", "o", "a");
    assertEquals(70, without.code());
    assertEquals(
        "calque: Spark comes with a build from the sources, and lies in no archive\n",
        without.err());
    Files.createDirectories(home.resolve("spark"));
    Run.Outcome outcome = start(home.resolve("calque"), "spark", "--out", "o", "a");
    assertEquals(0, outcome.code(), outcome.err());
    List<String> words = outcome.out().lines().toList();
    assertTrue(
        words.contains("[" + home.resolve("calque.jar") + ":" + home.resolve("spark/*") + "]"),
        words.toString());
    assertTrue(words.contains("[--add-opens=java.base/sun.nio.ch=ALL-UNNAMED]"), words.toString());
    assertTrue(words.contains("[-XX:+UseParallelGC]"), words.toString());
    assertEquals(
        List.of("[io.calque.cli.Main]", "[spark]", "[--out]", "[o]", "[a]"),
        words.subList(words.size() - 5, words.size()));
  }

  @Test
  void start_oldJava_isRefused() throws Exception {
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    Run.Outcome outcome = start(home.resolve("calque"), "--version");
    assertEquals(70, outcome.code());
    assertEquals(
        "calque: Java 17 or newer is needed, " + jdk.resolve("bin/java") + " is 11.0.2\n",
        outcome.err());
  }

  @Test
  void start_noJar_isSaid() throws Exception {
    Run.Outcome outcome = start(home.resolve("calque"), "--version");
    assertEquals(70, outcome.code());
    assertEquals("calque: calque.jar is missing in " + home + "\n", outcome.err());
  }

  @Test
  void start_sources_areBuiltOnceAndAgainWhenTouched() throws Exception {
    sources("echo built >>builds; echo jar >target/calque.jar");
    Run.Outcome first = start(home.resolve("calque"), "--version");
    assertEquals(
        "calque: building (the first time takes a minute or two)\n", first.err(), first.out());
    assertEquals("", start(home.resolve("calque"), "--version").err());
    assertEquals(1, Files.readAllLines(home.resolve("builds")).size());
    Path source = home.resolve("src/main/A.java");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    assertTrue(start(home.resolve("calque"), "--version").err().contains("building"));
    assertEquals(2, Files.readAllLines(home.resolve("builds")).size());
  }

  @Test
  void start_twoAtOnce_buildOnce() throws Exception {
    sources("echo built >>builds; sleep 1; echo jar >target/calque.jar");
    Process other = process(home.resolve("calque"), "--version").start();
    Run.Outcome outcome = start(home.resolve("calque"), "--version");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(0, other.waitFor());
    assertEquals(1, Files.readAllLines(home.resolve("builds")).size());
  }

  @Test
  void start_failedBuild_showsItsOutput() throws Exception {
    sources("echo '[ERROR] no such symbol'; exit 1");
    Run.Outcome outcome = start(home.resolve("calque"), "--version");
    assertEquals(70, outcome.code());
    assertTrue(
        outcome.err().endsWith("[ERROR] no such symbol\ncalque: the build failed\n"),
        outcome.err());
    assertTrue(Files.notExists(home.resolve("target/.calque-lock")), "the lock is left");
  }

  private void sources(String build) throws IOException {
    Files.createDirectories(home.resolve("src/main"));
    for (String name : List.of("pom.xml", "src/main/A.java")) {
      Files.writeString(home.resolve(name), "");
      Files.setLastModifiedTime(home.resolve(name), FileTime.from(LONG_AGO));
    }
    Files.setLastModifiedTime(home.resolve("src/main"), FileTime.from(LONG_AGO));
    executable(home.resolve("mvnw"), "#!/bin/sh\n" + build + "\n");
  }

  private static void executable(Path file, String text) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private ProcessBuilder process(Path program, String... args) {
    List<String> words = new ArrayList<>(List.of(program.toString()));
    words.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().putAll(Map.of("JAVA_HOME", jdk.toString(), "JAVA_OPTS", ""));
    builder.environment().remove("CALQUE_OPTS");
    return builder
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .redirectInput(new File("/dev/null"));
  }

  private Run.Outcome start(Path program, String... args) throws IOException, InterruptedException {
    int code = process(program, args).start().waitFor();
    return new Run.Outcome(
        code,
        Files.readString(folder.resolve("out"), StandardCharsets.UTF_8),
        Files.readString(folder.resolve("err"), StandardCharsets.UTF_8));
  }
}
