package io.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archive that {@code package} makes, unpacked where there is only a Java. */
@DisabledOnOs(OS.WINDOWS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DistributionIT {
  private static final Path TARGET = Path.of("target");
  private static final Path PAGE = Path.of("corpus/articles/002_93d74374661e688a.txt");

  private Path folder;
  private Path program;

  @BeforeAll
  void unpack(@TempDir Path empty) throws Exception {
    folder = empty;
    Path archive = archive("*.tar.gz");
    Path place = Files.createDirectories(folder.resolve("an empty place"));
    Run.Outcome outcome =
        started(new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", place.toString()));
    assertEquals(0, outcome.code(), outcome.err());
    List<Path> unpacked = list(place);
    assertEquals(1, unpacked.size(), unpacked::toString);
    program = unpacked.get(0);
    assertEquals(program.getFileName() + ".tar.gz", archive.getFileName().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fast", "deep"})
  void score_readOnlyFolderAndEmptyHome_isScoredAsInTheTree(String tier) throws Exception {
    String page = PAGE.toAbsolutePath().toString();
    started(new ProcessBuilder("chmod", "-R", "a-w", program.toString()));
    Run.Outcome outcome;
    try {
      outcome = calque("score", "--tier", tier, "--format", "jsonl", page);
    } finally {
      started(new ProcessBuilder("chmod", "-R", "u+w", program.toString()));
    }
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals("", outcome.err());
    Run.Outcome inTree =
        new Run(Path.of(""), new CalqueServices())
            .with("score", "--tier", tier, "--format", "jsonl", page);
    assertEquals(inTree.out(), outcome.out());
    assertTrue(outcome.out().contains("\"verdict\":\"spun\""), outcome.out());
  }

  @Test
  void version_started_isThatOfTheArchive() throws Exception {
    Run.Outcome outcome = calque("--version");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(program.getFileName().toString(), outcome.out().strip().replace(' ', '-'));
  }

  @Test
  void libraries_each_haveTheirLicenceAndStandInTheNotice() throws IOException {
    String notice = Files.readString(program.resolve("NOTICE"));
    List<String> jars = names(program.resolve("lib"));
    assertTrue(jars.size() > 20, jars::toString);
    for (String jar : jars) {
      List<Path> texts = list(program.resolve("licences").resolve(jar.replace(".jar", "")));
      assertFalse(texts.isEmpty(), () -> jar + " has no licence");
      String library = jar.replaceFirst("-\\d.*", "");
      assertTrue(
          Pattern.compile("(?<![\\w-])" + Pattern.quote(library) + "(?![\\w-])")
              .matcher(notice)
              .find(),
          () -> library + " is not in NOTICE");
    }
  }

  @Test
  void libraries_ofTrainingAndBuilding_areLeftOut() throws IOException {
    List<String> jars = names(program.resolve("lib"));
    assertTrue(
        jars.stream().noneMatch(jar -> jar.matches("(pytorch|langchain4j|junit|picocli-c).*")),
        jars::toString);
    assertEquals(0, jars.stream().filter("guava-18.0.jar"::equals).count(), jars::toString);
  }

  @Test
  void documents_manualAndCompletions_areThere() throws Exception {
    String page = Files.readString(program.resolve("man/man1/calque-score.1"));
    assertTrue(page.startsWith(".TH \"CALQUE-SCORE\" \"1\""), page);
    assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(page), page);
    assertTrue(page.contains("\\fB\\-\\-fail\\-on\\fR=\\fIVERDICT\\fR"), page);
    String completions = Files.readString(program.resolve("completions/calque"));
    assertTrue(completions.contains("_picocli_calque_score"), completions);
    assertTrue(completions.contains("(\"auto\" \"fast\" \"deep\") # --tier values"), completions);
    assertTrue(Files.exists(program.resolve("models/manifest.json")), "no models");
  }

  @Test
  void materials_everyLibrary_isListed() throws IOException {
    Path bill = program.resolve("sbom.cdx.json");
    assumeTrue(Files.exists(bill), "Maven writes it only online");
    String materials = Files.readString(bill);
    for (String jar : names(program.resolve("lib"))) {
      String library = jar.replaceFirst("-\\d.*", "");
      assertTrue(materials.contains("\"name\" : \"" + library + "\""), library);
    }
  }

  @Test
  void zip_sameVersion_liesBesideIt() throws IOException {
    assertEquals(program.getFileName() + ".zip", archive("*.zip").getFileName().toString());
  }

  private Run.Outcome calque(String... args) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(program.resolve("calque").toString());
    builder.command().addAll(List.of(args));
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("HOME", Files.createDirectories(folder.resolve("home")).toString());
    return started(
        builder.directory(Files.createDirectories(folder.resolve("elsewhere")).toFile()));
  }

  private Run.Outcome started(ProcessBuilder builder) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    int code =
        builder
            .redirectInput(new File("/dev/null"))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    return new Run.Outcome(code, Files.readString(out), Files.readString(err));
  }

  private static Path archive(String glob) throws IOException {
    try (var files = Files.newDirectoryStream(TARGET, "calque-" + glob)) {
      var found = files.iterator();
      assertTrue(found.hasNext(), () -> "no calque-" + glob + " in " + TARGET);
      return found.next();
    }
  }

  private static List<String> names(Path folder) throws IOException {
    return list(folder).stream().map(file -> file.getFileName().toString()).toList();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
