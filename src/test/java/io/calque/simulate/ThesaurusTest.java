package io.calque.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThesaurusTest {
  @TempDir Path folder;

  @Test
  void read_heads_givesNeighbours() throws IOException {
    Thesaurus thesaurus = Thesaurus.read(write("trip,journey,fall,London\njourney,trip,go\n"));
    assertEquals(
        List.of("fall", "journey"), thesaurus.neighbours("trip").stream().sorted().toList());
    assertTrue(thesaurus.areNeighbours("fall", "trip"));
    assertEquals(List.of(), thesaurus.neighbours("unknown"));
  }

  @Test
  void similarity_sharedSynonyms_isTheirShare() throws IOException {
    Thesaurus thesaurus = Thesaurus.read(write("a,b,c\nb,a,c\nd,e\n"));
    assertEquals(1.0, thesaurus.similarity("a", "b"));
    assertEquals(0.0, thesaurus.similarity("a", "d"));
  }

  @Test
  void read_headAlone_namesFileAndLine() throws IOException {
    Path file = write("trip,journey\nalone\n");
    BadDataException e = assertThrows(BadDataException.class, () -> Thesaurus.read(file));
    assertEquals(file + ": line 2: expected a head and synonyms, found none", e.getMessage());
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("heads.txt"), text);
  }
}
