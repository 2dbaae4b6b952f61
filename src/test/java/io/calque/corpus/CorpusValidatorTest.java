package io.calque.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusValidatorTest {
  private static final String LABELS = "expected label original, spun or translated, found ";

  @TempDir Path dir;

  @Test
  void validate_committedCorpus_findsNothing() {
    assertEquals(List.of(), CorpusValidator.validate(CorpusCopy.COMMITTED));
  }

  @Test
  void validate_missingFolder_namesEveryTable() {
    List<String> messages =
        CorpusValidator.validate(dir.resolve("none")).stream().map(Problem::message).toList();
    assertEquals(
        List.of(
            "articles.csv: expected a readable file, found none",
            "articles: expected a folder, found none",
            "sentences.csv: expected a readable file, found none",
            "artifacts.csv: expected a readable file, found none",
            "residue.csv: expected a readable file, found none"),
        messages);
  }

  /** One broken cell, one message: file, line, column from 0, new cell, the message's rest. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "articles.csv|3|0|``|expected something in column id, found nothing",
        "articles.csv|3|2|fake|expected label original, spun or translated, found 'fake'",
        "articles.csv|3|3| |expected something in column producer, found nothing",
        "articles.csv|3|4|english|expected an ISO 639 code of two or three letters, found"
            + " 'english'",
        "articles.csv|3|5|``|expected something in column provenance, found nothing",
        "articles.csv|3|0|000|expected an id of its own, found '000', the id of line 2",
        "articles.csv|3|1|gone.txt|expected a file articles/gone.txt, found none",
        "articles.csv|3|1|../x.txt|expected the name of a file in articles/, found '../x.txt'",
        "articles.csv|3|1|000_a0d07328286ec2ce.txt"
            + "|expected a file of its own, found '000_a0d07328286ec2ce.txt' again",
        "sentences.csv|5|0|009|expected an article of articles.csv, found '009'",
        "sentences.csv|5|1|x|expected a number in column sentence, found 'x'",
        "sentences.csv|5|1|2|expected a sentence number of its own, found sentence 2 of line 4"
            + " again",
        "sentences.csv|5|2|-1|expected a number in column start, found '-1'",
        "sentences.csv|5|3|12.5|expected a number in column end, found '12.5'",
        "sentences.csv|5|3|356|expected start below end, found start 356 and end 356",
        "sentences.csv|5|3|99999|expected end at most 4478, found 99999",
        "sentences.csv|5|4|``|" + LABELS + "nothing",
        "sentences.csv|5|4|spam|" + LABELS + "'spam'",
        "sentences.csv|5|4|translated"
            + "|expected label original for a sentence without artifacts, found 'translated'",
        "sentences.csv|4|4|original"
            + "|expected label spun or translated for a sentence with artifacts, found 'original'",
        "sentences.csv|4|4|spun"
            + "|expected label original or that of the article, translated, found 'spun'",
        "artifacts.csv|2|0|009|expected an article of articles.csv, found '009'",
        "artifacts.csv|2|1|99|expected a sentence of article 000, found 99",
        "artifacts.csv|2|2|115|expected text ' Anthony' at 115 to 123, found 'Anthony'",
        "artifacts.csv|2|2|one|expected a number in column start, found 'one'",
        "artifacts.csv|2|4|odd|expected one of the 16 artifact types, found 'odd'",
        "artifacts.csv|2|5|Antony|expected text 'Anthony' at 116 to 123, found 'Antony'",
        "artifacts.csv|2|7|X|expected confidence H, M or L, found 'X'",
        "artifacts.csv|2|8|``|expected something in column mechanism, found nothing",
        "residue.csv|2|0|009|expected an article of articles.csv, found '009'",
        "residue.csv|2|2|nine|expected a number in column end, found 'nine'",
        "residue.csv|2|3|advert|expected a residue type or furniture, found 'advert'",
        "residue.csv|2|4|Top story|expected text 'Top Story' at 0 to 9, found 'Top story'",
      })
  void validate_brokenCell_saysWhereAndWhat(
      String file, int line, int column, String cell, String problem) {
    CorpusCopy copy = new CorpusCopy(dir);
    copy.replaceCell(file, line, column, cell == null ? "" : cell);
    copy.assertHas(file + ": line " + line + ": " + problem);
  }

  @Test
  void validate_severalBrokenCells_collectsAll() {
    CorpusCopy copy = new CorpusCopy(dir);
    copy.replaceCell("sentences.csv", 5, 4, "spam");
    copy.replaceCell("artifacts.csv", 2, 4, "odd");
    copy.replaceCell("artifacts.csv", 3, 7, "X");
    copy.replaceCell("residue.csv", 2, 3, "advert");
    assertEquals(
        List.of(
            "sentences.csv: line 5: " + LABELS + "'spam'",
            "artifacts.csv: line 2: expected one of the 16 artifact types, found 'odd'",
            "artifacts.csv: line 3: expected confidence H, M or L, found 'X'",
            "residue.csv: line 2: expected a residue type or furniture, found 'advert'"),
        copy.messages());
  }

  @Test
  void validate_sentenceShifted_saysWhitespaceAndUncoveredText() {
    CorpusCopy copy = new CorpusCopy(dir);
    copy.replaceCell("sentences.csv", 5, 2, "355");
    copy.assertHas("expected a sentence that neither begins nor ends with white space, found '");
    copy.replaceCell("sentences.csv", 5, 2, "357");
    assertEquals(
        List.of(
            "articles/000_a0d07328286ec2ce.txt: line 9: expected every character in a sentence or"
                + " a residue row, found 'T' at 356 to 357 in neither"),
        copy.messages());
  }

  @Test
  void validate_sentenceRowRemoved_saysUncoveredText() {
    CorpusCopy copy = new CorpusCopy(dir);
    copy.replace("sentences.csv", "001,14,2088,2200,original,\n", "");
    assertEquals(
        List.of(
            "articles/001_64437838ff70a774.txt: line 8: expected every character in a sentence or a"
                + " residue row, found 'Additionally, the US has cautioned China against providing"
                + " s…' at 2088 to 2200 in neither"),
        copy.messages());
  }

  @Test
  void validate_sentenceNumberSkipped_saysWhichIsNext() {
    CorpusCopy copy = new CorpusCopy(dir);
    copy.replace("sentences.csv", "003,15,", "003,16,");
    assertEquals(
        List.of("sentences.csv: line 94: expected sentence number 15, found 16"), copy.messages());
  }

  @Test
  void validate_sentencesOverlap_namesBothRows() {
    CorpusCopy copy = new CorpusCopy(dir);
    copy.replaceCell("sentences.csv", 5, 2, "350");
    copy.assertHas(
        "sentences.csv: line 5: expected no overlap with sentences.csv line 4 at 200 to 354,"
            + " found at 350 to 545");
  }

  @Test
  void validate_sentencesSwapped_saysOrder() {
    CorpusCopy copy = new CorpusCopy(dir);
    copy.replace("sentences.csv", "000,2,200,354,translated,", "000,3,200,354,translated,");
    copy.replace("sentences.csv", "000,3,356,545,original,", "000,2,356,545,original,");
    copy.assertHas(
        "sentences.csv: line 4: expected a sentence that ends after 545, found at 200 to 354");
  }

  @Test
  void validate_artifactsOverlap_namesBothRows() {
    CorpusCopy copy = new CorpusCopy(dir);
    copy.replace(
        "artifacts.csv",
        "000,2,338,345,corrupted-name,Anthony,",
        "000,1,116,123,corrupted-name,Anthony,");
    copy.assertHas(
        "artifacts.csv: line 3: expected no overlap with artifacts.csv line 2 at 116 to 123,"
            + " found at 116 to 123");
  }

  @Test
  void validate_artifactOutsideSentence_namesTheSentence() {
    CorpusCopy copy = new CorpusCopy(dir);
    copy.replaceCell("artifacts.csv", 3, 1, "1");
    copy.assertHas(
        "artifacts.csv: line 3: expected a span inside sentence 1 at 77 to 198,"
            + " found at 338 to 345");
  }

  @Test
  void validate_residueInSentence_namesBothRows() {
    CorpusCopy copy = new CorpusCopy(dir);
    copy.replace("residue.csv", "000,0,9,autoblog-template,Top Story", "000,0,16,shortcode,x");
    copy.assertHas(
        "sentences.csv: line 2: expected no overlap with residue.csv line 2 at 0 to 16,"
            + " found at 11 to 75");
  }

  @Test
  void validate_articleFileChanged_saysText() {
    CorpusCopy copy = new CorpusCopy(dir);
    String file = "articles/001_64437838ff70a774.txt";
    copy.write(file, copy.read(file) + "\n\nAnd more");
    assertEquals(
        List.of(
            file
                + ": line 10: expected every character in a sentence or a residue row,"
                + " found 'And more' at 2202 to 2210 in neither"),
        copy.messages());
  }

  @Test
  void validate_articleFileMissing_saysOnlyThat() {
    CorpusCopy copy = new CorpusCopy(dir);
    copy.delete("articles/001_64437838ff70a774.txt");
    assertEquals(
        List.of(
            "articles.csv: line 3: expected a file articles/001_64437838ff70a774.txt, found none"),
        copy.messages());
  }

  @Test
  void validate_articleFileWithoutRow_namesIt() {
    CorpusCopy copy = new CorpusCopy(dir);
    copy.write("articles/extra.txt", "x");
    assertEquals(
        List.of(
            "articles/extra.txt: expected a row in articles.csv, found a file that no row names"),
        copy.messages());
  }

  @Test
  void validate_surrogatePairs_countsUtf16UnitsAndRefusesHalves() {
    CorpusCopy copy = new CorpusCopy(dir);
    copy.write("articles/astral.txt", "\uD83D\uDE00 Good day.");
    copy.write("articles.csv", copy.read("articles.csv") + "9,astral.txt,original,p,en,q\n");
    String sentences = copy.read("sentences.csv");
    copy.write("sentences.csv", sentences + "9,0,0,12,original,\n");
    assertEquals(List.of(), copy.messages());
    copy.write("sentences.csv", sentences + "9,0,1,12,original,\n");
    assertEquals(
        List.of(
            "sentences.csv: line 131: expected offsets between characters,"
                + " found 1 to 12 inside a surrogate pair"),
        copy.messages());
  }

  @ParameterizedTest
  @CsvSource({"sentences.csv,2", "sentences.csv,3", "artifacts.csv,2", "residue.csv,1"})
  void validate_anyOffsetMovedByOne_isRefused(String file, int column) {
    CorpusCopy copy = new CorpusCopy(dir);
    String sound = copy.read(file);
    List<String> rows = sound.lines().toList();
    Random random = new Random(7);
    for (int i = 0; i < 25; i++) {
      int line = 2 + random.nextInt(rows.size() - 1);
      int offset = Integer.parseInt(rows.get(line - 1).split(",", -1)[column]);
      int moved = offset > 0 && random.nextBoolean() ? offset - 1 : offset + 1;
      copy.replaceCell(file, line, column, String.valueOf(moved));
      assertFalse(copy.messages().isEmpty(), file + " line " + line + " with " + moved);
      copy.write(file, sound);
    }
  }
}
