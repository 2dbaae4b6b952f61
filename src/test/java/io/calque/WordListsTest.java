package io.calque;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.english.EnglishLists;
import io.calque.segment.Segmenter;
import io.calque.table.ResourceList;
import io.calque.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lists that come with the program, as files. */
class WordListsTest {
  private static final Path ROOT = Path.of("src/main/resources");
  private static final Pattern LIST = Pattern.compile(".*\\.(txt|tsv|csv)");

  static List<Path> lists() throws IOException {
    return files(ROOT.resolve("io/calque"));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> LIST.matcher(file.toString()).matches()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void head_everyList_saysWhatItIsAndWhereFrom(Path list) throws IOException {
    List<String> head =
        Files.readString(list).lines().takeWhile(line -> line.startsWith("#")).toList();
    assertTrue(head.size() >= 2, () -> list + " has no comment at its head");
    assertTrue(
        head.stream()
            .anyMatch(line -> line.matches("# Source: .+ Licence.*: .+|# Source: .+NOTICE.*")),
        () -> list + " does not name its source and licence");
  }

  @Test
  void english_lists_areThoseOfItsFolder() throws IOException {
    assertSame("io/calque/english", EnglishLists.all());
  }

  @Test
  void segment_lists_areThoseOfItsFolder() throws IOException {
    assertSame("io/calque/segment/en", Segmenter.lists(Language.ENGLISH));
  }

  private static void assertSame(String folder, List<ResourceList> lists) throws IOException {
    TreeSet<String> found = new TreeSet<>();
    for (Path file : files(ROOT.resolve(folder))) {
      found.add(ROOT.relativize(file).toString().replace('\\', '/'));
    }
    TreeSet<String> named = new TreeSet<>();
    lists.forEach(list -> named.add(list.file()));
    assertEquals(found, named);
  }
}
