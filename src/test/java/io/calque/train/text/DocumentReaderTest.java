package io.calque.train.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentReaderTest {
  private static final String HEADER = "doc_id\tsent_id\tlabel\tsystem\tlang\tgroup\ttext\n";

  @TempDir Path folder;

  @Test
  void labelled_rowsOfTwoVersions_becomeTwoDocuments() throws IOException {
    Path file =
        write(
            HEADER
                + "d1\t1\tmt\tsys\tde\tset\tThe first ,  one .\n"
                + "d1\t2;da=40\tmt\tsys\tde\tset\tThe second\n"
                + "d1\t1\thuman_translation\tref\tde\tset\tAnother first\n");
    List<TrainingDocument> documents = new DocumentReader().labelled(List.of(file));
    assertEquals(2, documents.size());
    assertEquals(List.of("The first, one.", "The second"), documents.get(0).texts());
    assertEquals(OptionalInt.of(40), documents.get(0).directAssessment());
    assertEquals(Provenance.HUMAN_TRANSLATION, documents.get(1).label());
  }

  @Test
  void labelled_sameTextByMachineAndPerson_isDropped() throws IOException {
    Path file =
        write(
            HEADER
                + "d1\t1\tmt\tsys\tde\tset\t“Same”\n"
                + "d2\t1\thuman_translation\tref\tde\tset\t\"Same\"\n"
                + "d2\t2\thuman_translation\tref\tde\tset\tOther\n");
    List<TrainingDocument> documents = new DocumentReader().labelled(List.of(file));
    assertEquals(1, documents.size());
    assertEquals(List.of("Other"), documents.get(0).texts());
  }

  @Test
  void labelled_unknownLabel_namesFileAndLine() throws IOException {
    Path file = write(HEADER + "d1\t1\trobot\tsys\tde\tset\tText\n");
    BadDataException e =
        assertThrows(BadDataException.class, () -> new DocumentReader().labelled(List.of(file)));
    assertEquals(file + ": line 2: expected a known label, found 'robot'", e.getMessage());
  }

  @Test
  void human_paragraphs_areGroupedByDocument() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("paper.tsv"),
            """
            doc_id\tyear\tgenre\ttext
            a\t2001\tnews\tOne
            a\t2001\tnews\tTwo
            b\t2002\tnews\tThree
            """);
    try (Stream<TrainingDocument> documents = new DocumentReader().human(file, document -> true)) {
      List<TrainingDocument> all = documents.toList();
      assertEquals(List.of("One", "Two"), all.get(0).texts());
      assertEquals("paper", all.get(1).system());
      assertEquals("news", all.get(1).group());
      assertEquals(2, all.size());
    }
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("rows.tsv"), text);
  }
}
