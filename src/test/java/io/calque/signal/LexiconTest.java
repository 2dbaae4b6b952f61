package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.table.ResourceList;
import io.calque.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LexiconTest {
  @Test
  void all_english_areTheFilesOfItsFolder() throws IOException {
    TreeSet<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/io/calque/signal/en"))) {
      files.forEach(file -> found.add("io/calque/signal/en/" + file.getFileName()));
    }
    List<ResourceList> all = new Lexicons(Language.ENGLISH).all();
    TreeSet<String> named = new TreeSet<>();
    all.forEach(list -> named.add(list.file()));
    assertEquals(found, named);
    assertEquals(found.size(), all.size());
  }

  @Test
  void of_languageWithoutSignals_isRefusedByName() {
    var e = assertThrows(IllegalArgumentException.class, () -> Signals.of(new Language("de")));
    assertEquals("language 'de' has no signals; known: en", e.getMessage());
  }

  /** Rows left out for one article are left out of evidence, not of what it depends on. */
  @Test
  void digest_sameLists_isTheSame() {
    Signals signals = Signals.standard();
    assertEquals(Language.ENGLISH, signals.language());
    assertEquals(64, signals.digest().length());
    assertEquals(signals.digest(), Signals.without("sample:002").digest());
  }
}
