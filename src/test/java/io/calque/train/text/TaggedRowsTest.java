package io.calque.train.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.english.Inflector;
import io.calque.simulate.Thesaurus;
import io.calque.text.BadDataException;
import io.calque.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The readers of files in which people judged words. */
class TaggedRowsTest {
  private static final String WORDS = "id\tlang\tpart\thter\ttext\ttags\tgaps\tpost_edit\n";
  private static final String SPANS = "id\tsystem\tlang\ttext\tspans\n";
  private static final String FIT =
      "id\tcontext\tstart\tend\ttarget\tcandidate\tvotes_fit\tvotes_all\tsource\n";
  private static final String DOCUMENTS = "doc_id\tsent_id\tdocument\n";

  @TempDir Path folder;

  @Test
  void wordTags_row_isRead() throws IOException {
    Path file =
        write(WORDS + "s1\tru\ttrain\t0.5\tHe go .\tOK BAD OK\tOK OK BAD OK\tHe goes home .\n");
    WordTags row = only(file, WordTags::rows);
    assertEquals(List.of("He", "go", "."), row.tokens());
    assertEquals(List.of(false, true, false), row.bad());
    assertEquals(List.of(false, false, true, false), row.badGaps());
    assertEquals(List.of("He", "goes", "home", "."), row.edited());
    assertEquals(0.5, row.editRate());
  }

  @ParameterizedTest
  @CsvSource({
    "'s1\tru\ttrain\t0.5\tHe go\tOK\tOK OK OK\tx', '2 tags, found 1'",
    "'s1\tru\ttrain\t0.5\tHe go\tOK OK\tOK OK\tx', '3 gaps, found 2'",
    "'s1\tru\ttrain\t0.5\tHe go\tOK GOOD\tOK OK OK\tx', 'OK or BAD in tags, found ''GOOD'''",
    "'s1\tru\ttrain\thalf\tHe go\tOK OK\tOK OK OK\tx', 'an edit rate, found ''half'''",
    "'s1\tru\ttrain\t0.5\tHe go', '8 fields, found 5'",
  })
  void wordTags_badRow_namesFileAndLine(String row, String problem) throws IOException {
    Path file = write(WORDS + row + "\n");
    assertEquals(file + ": line 2: expected " + problem, failure(file, WordTags::rows));
  }

  @Test
  void markedSpans_row_isRead() throws IOException {
    Path file =
        write(
            SPANS
                + "wmt21.zh-en.~001#12#rater3#Sys\tSys\tzh\tOne two\t0-3:minor:Style/Awkward\n"
                + "ted21.zh-en.talk.1#?#rater3#ref\trefA\tzh\tThree\t\n");
    try (Stream<MarkedSpans> rows = MarkedSpans.rows(file)) {
      List<MarkedSpans> read = rows.toList();
      assertEquals("wmt21.zh-en.~001", read.get(0).docId());
      assertEquals("12", read.get(0).line());
      assertEquals("rater3", read.get(0).rater());
      assertEquals(
          List.of(new MarkedSpans.Mark(new Span(0, 3), "minor", "Style/Awkward")),
          read.get(0).marks());
      assertEquals(List.of(), read.get(1).marks());
      assertEquals(List.of(false, true), read.stream().map(MarkedSpans::isHuman).toList());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Fluency/Grammar, true",
    "Style/Awkward, true",
    "Terminology/Inappropriate_for_context, true",
    "Locale_convention/Name_format, true",
    "Accuracy/Untranslated_text, true",
    "Accuracy/Mistranslation, false",
    "Accuracy/Addition, false",
    "-, false",
  })
  void isVisible_categories_areTold(String category, boolean visible) {
    assertEquals(
        visible, new MarkedSpans.Mark(new Span(0, 1), "minor", category).isVisible(), category);
  }

  @ParameterizedTest
  @CsvSource({
    "'a#1#r\ts\tzh\tOne\t', 'an id document#line#rater#system, found ''a#1#r'''",
    "'a#1#r#s\ts\tzh\tOne\t0-4:minor:-', "
        + "'start-end:severity:category within 3 characters, found ''0-4:minor:-'''",
    "'a#1#r#s\ts\tzh\tOne\t0-2:minor', "
        + "'start-end:severity:category within 3 characters, found ''0-2:minor'''",
    "'a#1#r#s\ts\tzh\tOne\t2-2:minor:-', "
        + "'start-end:severity:category within 3 characters, found ''2-2:minor:-'''",
  })
  void markedSpans_badRow_namesFileAndLine(String row, String problem) throws IOException {
    Path file = write(SPANS + row + "\n");
    assertEquals(file + ": line 2: expected " + problem, failure(file, MarkedSpans::rows));
  }

  @Test
  void substitutionFit_row_isRead() throws IOException {
    Path file = write(FIT + "a.0\tA big house\t2\t5\tbig\tlarge\t7\t10\troget\n");
    assertEquals(
        new SubstitutionFit("a.0", "A big house", new Span(2, 5), "big", "large", 7, 10, "roget"),
        only(file, SubstitutionFit::rows));
  }

  @ParameterizedTest
  @CsvSource({
    "'a.0\tA big house\t2\t6\tbig\tlarge\t7\t10\tx', '''big'' at 2-6, found another text there'",
    "'a.0\tA big house\t2\t99\tbig\tlarge\t7\t10\tx', '''big'' at 2-99, found another text there'",
    "'a.0\tA big house\t2\t5\tbig\tlarge\t11\t10\tx', "
        + "'votes of at least one person, found 11 of 10'",
    "'a.0\tA big house\ttwo\t5\tbig\tlarge\t1\t10\tx', 'a number in start, found ''two'''",
  })
  void substitutionFit_badRow_namesFileAndLine(String row, String problem) throws IOException {
    Path file = write(FIT + row + "\n");
    assertEquals(file + ": line 2: expected " + problem, failure(file, SubstitutionFit::rows));
  }

  @Test
  void sourceDocuments_linesOfBlocks_areThoseOfDocuments() throws IOException {
    Path file = write(DOCUMENTS + "wmt.de-en.~001\t7\tpaper.5\nwmt.de-en.~001\t8\tpaper.6\n");
    SourceDocuments sources = SourceDocuments.read(file);
    assertEquals("wmt.de-en.paper.5", sources.of("wmt.de-en.~001", "7"));
    assertEquals("wmt.de-en.paper.6", sources.of("wmt.de-en.~001", "8"));
    assertEquals("wmt.de-en.~001", sources.of("wmt.de-en.~001", "9"));
    assertEquals("wmt.de-en.whole", sources.of("wmt.de-en.whole", "7"));
  }

  @ParameterizedTest
  @CsvSource({
    "'whole\t1\tp', 'line 2: expected a block with ~, found ''whole'''",
    "'a.~1\t1\tp\na.~1\t1\tq', 'line 3: expected document p as before, found ''q'''",
  })
  void sourceDocuments_badRow_namesFileAndLine(String rows, String problem) throws IOException {
    Path file = write(DOCUMENTS + rows + "\n");
    var e = assertThrows(BadDataException.class, () -> SourceDocuments.read(file));
    assertEquals(file + ": " + problem, e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "'He has many house .', 'He has many houses .', house",
    "'He yesterday went home .', 'He went home yesterday .', yesterday",
    "'He went in the home .', 'He went home .', 'in the'",
    "'He has a big home .', 'He has a large home .', big",
  })
  void visibleEdits_formOrderFunctionWordAndSynonym_show(String text, String edited, String bad) {
    WordTags row = tagged(text, edited, Set.of(bad.split(" ")));
    assertEquals(row.bad(), edits().of(row).stream().map(one -> one.orElse(false)).toList(), text);
  }

  @Test
  void visibleEdits_unrelatedWord_showsNothing() {
    WordTags row = tagged("He saw the linden .", "He saw the fool .", Set.of("linden"));
    assertEquals(
        List.of(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(false),
            Optional.empty()),
        edits().of(row));
  }

  @Test
  void detokeniser_marksQuotesAndContractions_standAsInProse() {
    assertEquals(
        "He didn't say \"yes\" (or 'no'), did he?",
        Detokeniser.of(List.of("He didn 't say \" yes \" ( or ' no ' ) , did he ?".split(" ")))
            .text());
    assertEquals(
        "The workers' $5: 20%",
        Detokeniser.of(List.of("The workers ' $ 5 : 20 %".split(" "))).text());
  }

  @Test
  void detokeniser_spans_areThoseOfTheTokens() {
    List<String> tokens = List.of("I 'm \" here \" .".split(" "));
    Detokeniser.Running running = Detokeniser.of(tokens);
    assertEquals(tokens, running.spans().stream().map(span -> span.of(running.text())).toList());
  }

  @Test
  void spanCarrier_quotesAndDashes_keepTheWords() {
    String text = "It — “ was ” , 5 °C .";
    String normalised = new TextNormaliser().normalise(text);
    SpanCarrier carrier = new SpanCarrier(text, normalised);
    int was = text.indexOf("was");
    assertEquals(
        Optional.of("was"), carrier.of(new Span(was, was + 5)).map(span -> span.of(normalised)));
    assertEquals(Optional.empty(), carrier.of(new Span(3, 4)), "marks alone");
  }

  private static VisibleEdits edits() {
    return new VisibleEdits(Thesaurus.of(Map.of("big", Set.of("large", "huge"))), new Inflector());
  }

  private static WordTags tagged(String text, String edited, Set<String> bad) {
    List<String> tokens = List.of(text.split(" "));
    List<Boolean> gaps = Stream.generate(() -> false).limit(tokens.size() + 1L).toList();
    return new WordTags(
        "s",
        "ru",
        "train",
        0,
        tokens,
        tokens.stream().map(bad::contains).toList(),
        gaps,
        List.of(edited.split(" ")));
  }

  private static <T> T only(Path file, Function<Path, Stream<T>> reader) {
    try (Stream<T> rows = reader.apply(file)) {
      List<T> read = rows.toList();
      assertEquals(1, read.size());
      return read.get(0);
    }
  }

  private static String failure(Path file, Function<Path, ? extends Stream<?>> reader) {
    return String.valueOf(
        assertThrows(
                BadDataException.class,
                () -> {
                  try (Stream<?> rows = reader.apply(file)) {
                    rows.toList();
                  }
                })
            .getMessage());
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("rows.tsv"), text);
  }
}
