package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StageTest {
  private static final Stage STAGE = stage("a", 1, "data", "1");

  private static Stage stage(String name, long seed, String part, String value) {
    return new Stage(
        name,
        seed,
        map("data", part, value),
        map("parents", part, value),
        map("lists", part, value),
        map("code", part, value),
        map("environment", part, value),
        map("options", part, value),
        new TreeMap<>());
  }

  private static SortedMap<String, String> map(String own, String part, String value) {
    return new TreeMap<>(Map.of("x", own.equals(part) ? value : "1"));
  }

  static Stream<Arguments> others() {
    return Stream.of(
        Arguments.of(stage("b", 1, "data", "1"), "name: recorded a, now b"),
        Arguments.of(stage("a", 2, "data", "1"), "seed: recorded 1, now 2"),
        Arguments.of(stage("a", 1, "data", "2"), "data x: recorded 1, now 2"),
        Arguments.of(stage("a", 1, "parents", "2"), "parent x: recorded 1, now 2"),
        Arguments.of(stage("a", 1, "lists", "2"), "lists of x: recorded 1, now 2"),
        Arguments.of(stage("a", 1, "code", "2"), "code of x: recorded 1, now 2"),
        Arguments.of(stage("a", 1, "environment", "2"), "environment, x: recorded 1, now 2"),
        Arguments.of(stage("a", 1, "options", "2"), "option x: recorded 1, now 2"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void differences_anyPart_isNamedWithBothValues(Stage other, String difference) {
    assertEquals(List.of(difference), STAGE.differences(other));
    assertNotEquals(STAGE.digest(), other.digest(), difference);
  }

  @Test
  void differences_valueThatIsNew_isNone() {
    Stage more = Stage.unknown(1, Map.of("y", "2"), Map.of(), "me");
    Stage less = Stage.unknown(1, Map.of(), Map.of(), "me");
    assertEquals(List.of("data y: recorded none, now 2"), less.differences(more));
    assertEquals(List.of("data y: recorded 2, now none"), more.differences(less));
  }

  @Test
  void differences_measurements_decideNothing() {
    Stage measured = STAGE.with(Map.of("found", 0.5));
    assertEquals(List.of(), STAGE.differences(measured));
    assertEquals(STAGE.digest(), measured.digest());
    assertEquals(0.5, measured.metrics().get("found"));
  }

  /** A value does not slip from one part into the next. */
  @Test
  void digest_sameValuesInOtherParts_differs() {
    SortedMap<String, String> none = new TreeMap<>();
    SortedMap<String, String> one = new TreeMap<>(Map.of("x", "1"));
    Stage data = new Stage("a", 1, one, none, none, none, none, none, new TreeMap<>());
    Stage parents = new Stage("a", 1, none, one, none, none, none, none, new TreeMap<>());
    assertNotEquals(data.digest(), parents.digest());
  }

  @Test
  void unknown_stage_saysSoOfEveryPart() {
    Stage stage = Stage.unknown(3, Map.of("a.tsv", "00"), Map.of(), "the folder");
    assertFalse(stage.isKnown());
    for (Map<String, String> part :
        List.of(stage.parents(), stage.lists(), stage.code(), stage.environment())) {
      assertEquals(Map.of("all", "unknown"), part);
    }
    assertEquals("stated by the folder, of no one file", stage.options().get("seed and data"));
  }

  @Test
  void seed_stagesOfSeveral_isRefused() {
    Manifest manifest =
        new Manifest(
            Manifest.SCHEMA,
            "1",
            List.of(),
            List.of(stage("a", 1, "data", "1"), stage("b", 2, "data", "2")));
    var e = assertThrows(BadDataException.class, manifest::seed);
    assertEquals("manifest.json: expected models of one seed, found seeds [1, 2]", e.getMessage());
    assertEquals(2, manifest.data().size(), "two stages, two files x");
  }

  @Test
  void manifest_fileOfNoStage_isRefused() {
    var file = new Manifest.ModelFile("a.bin", "role", 1, "00", "1", "b");
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Manifest(Manifest.SCHEMA, "1", List.of(file), List.of(STAGE)));
    assertEquals("files: a.bin is of stage b, which is not there", e.getMessage());
    e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Manifest(Manifest.SCHEMA, "1", List.of(), List.of(STAGE, STAGE)));
    assertEquals("stages: a is there twice", e.getMessage());
  }

  /** Training moves and deletes files by the names that a manifest gives. */
  @Test
  void modelFile_nameThatLeadsElsewhere_isRefused() {
    for (String name : List.of("../a.bin", "a/b", "", "..", ".a", "a\\b", "/a")) {
      var e =
          assertThrows(
              IllegalArgumentException.class,
              () -> new Manifest.ModelFile(name, "role", 1, "00", "1", "a"));
      assertEquals("name: " + name + " is no name of a file in a folder", e.getMessage());
    }
  }

  @Test
  void read_manifest_keepsItsLanguage(@TempDir Path folder) throws IOException {
    Manifest german = new Manifest(Manifest.SCHEMA, "1", "de", List.of(), List.of());
    german.write(folder);
    assertEquals("de", Manifest.read(folder).language());
    var e = assertThrows(ModelException.class, () -> ModelStore.open(folder));
    assertTrue(
        String.valueOf(e.getMessage()).endsWith("expected models for language en, found de"),
        e.getMessage());
    Path file = folder.resolve(Manifest.NAME);
    String text = Files.readString(file);
    Files.writeString(file, text.replace("  \"language\" : \"de\",\n", ""));
    assertEquals("en", Manifest.read(folder).language());
  }
}
