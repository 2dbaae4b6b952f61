package io.calque.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.table.TableRow;
import io.calque.table.TsvTable;
import io.calque.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedWriterTest {
  private static final SimulatedArticle ARTICLE =
      new SimulatedArticle(
          "my\tfile.csv#7",
          List.of(
              new AlteredText("\"No\" one", "\"No\" one", List.of()),
              new AlteredText(
                  "go to it\u001b",
                  "visit\n it\u001b",
                  List.of(new Change(new Span(0, 5), "visit\n once\u001b", "phrase")))));

  @TempDir Path folder;

  @Test
  void tokenRows_article_readsBackAsTable() throws IOException {
    StringBuilder out = new StringBuilder();
    TokenRows rows = new TokenRows(out);
    rows.begin();
    rows.article(ARTICLE);
    assertEquals(
        """
        document\tparagraph\tindex\ttoken\treplaced\toriginal\tfamily
        my file.csv#7\t0\t0\t"\t0\t"\t
        my file.csv#7\t0\t1\tNo\t0\tNo\t
        my file.csv#7\t0\t2\t"\t0\t"\t
        my file.csv#7\t0\t3\tone\t0\tone\t
        my file.csv#7\t1\t0\tgo\t1\tvisit once\\x1b\tphrase
        my file.csv#7\t1\t1\tto\t1\tvisit once\\x1b\tphrase
        my file.csv#7\t1\t2\tit\t0\tit\t
        """,
        out.toString());
    Path file = Files.writeString(folder.resolve("rows.tsv"), out);
    try (Stream<TableRow> read = TsvTable.rows(file, "token", "replaced")) {
      assertEquals(7, read.count());
    }
  }

  @Test
  void markedParagraphs_article_showsChangesUnlessPlain() throws IOException {
    StringBuilder marked = new StringBuilder();
    new MarkedParagraphs(marked, false).article(ARTICLE);
    assertEquals("\"No\" one\n⟦visit once\\x1b → go to⟧ it\\x1b\n\n", marked.toString());
    StringBuilder plain = new StringBuilder();
    new MarkedParagraphs(plain, true).article(ARTICLE);
    assertEquals("\"No\" one\ngo to it\\x1b\n\n", plain.toString());
  }
}
