package io.calque.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.input.Source;
import io.calque.score.SavedScores.Run;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.text.BadDataException;
import io.calque.text.Document;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedScoresTest {
  private static final Run RUN = new Run("auto", 0.01, "d1");

  @TempDir Path folder;
  private final List<String> scored = new ArrayList<>();

  private static Source source(String name) {
    return new Source(
        name, Source.Format.TEXT, "", "Prices “hovered” in " + name + ". \ud83d\ude42 So it goes.");
  }

  private ArticleScore score(Document document) {
    scored.add(document.article().source());
    Span span = new Span(8, 15);
    Evidence evidence =
        new Evidence(
            ArtifactType.TORTURED_PHRASE,
            span,
            span.of(document.text()),
            List.of("soared", "rose"),
            1.0 / 3,
            "odd\nhere",
            true,
            Evidence.REPLACED);
    List<SentenceScore> sentences =
        document.sentences().stream()
            .map(
                one ->
                    new SentenceScore(
                        one,
                        Label.SPUN,
                        new Probabilities(0.1, 0.7, 0.2),
                        one.index() == 0 ? List.of(evidence) : List.of()))
            .toList();
    return new ArticleScore(
        document.article(),
        Tier.DEEP,
        Verdict.SPUN,
        "made up",
        new Probabilities(1.0 / 7, 5.0 / 7, 1.0 / 7),
        1e-17 / 3,
        new ArticleTests(new ArticleTests.Test(1.0 / 3, 1e-17 / 3), new ArticleTests.Test(-2, 1)),
        sentences);
  }

  private List<ArticleScore> run(Path file, Run run, String... names) {
    List<ArticleScore> scores = new ArrayList<>();
    try (SavedScores saved = SavedScores.open(file, run)) {
      for (String name : names) {
        Document document = Sentences.document(name, source(name).text());
        scores.add(saved.of(source(name), document, () -> score(document)));
      }
    }
    return scores;
  }

  private static String problem(Path file, Run run) {
    return String.valueOf(
        assertThrows(BadDataException.class, () -> SavedScores.open(file, run)).getMessage());
  }

  @Test
  void of_scoredBefore_isTheSameAndNotScoredAgain() {
    Path file = folder.resolve("state");
    List<ArticleScore> first = run(file, RUN, "a", "b");
    List<ArticleScore> second = run(file, RUN, "b", "c", "a");
    assertEquals(List.of("a", "b", "c"), scored);
    assertEquals(first.get(0), second.get(2));
    assertEquals(first.get(1), second.get(0));
  }

  @Test
  void of_otherTextUnderTheSameName_isScored() {
    Path file = folder.resolve("state");
    run(file, RUN, "a");
    try (SavedScores saved = SavedScores.open(file, RUN)) {
      assertTrue(saved.isResumed());
      Document other = Sentences.document("a", "Quite another text.");
      Source source = new Source("a", Source.Format.TEXT, "", other.text());
      saved.of(source, other, () -> score(Sentences.document("other", source("a").text())));
    }
    assertEquals(List.of("a", "other"), scored);
  }

  /** Cut off anywhere, the file gives what was whole. */
  @Test
  void open_cutOff_keepsTheWholeLines() throws IOException {
    Path whole = folder.resolve("whole");
    run(whole, RUN, "a", "b");
    byte[] bytes = Files.readAllBytes(whole);
    for (int length = 0; length < bytes.length; length += 41) {
      Path cut = folder.resolve("cut" + length);
      Files.write(cut, Arrays.copyOf(bytes, length));
      scored.clear();
      run(cut, RUN, "a", "b");
      long lines = 0;
      for (int i = 0; i < length; i++) {
        lines += bytes[i] == '\n' ? 1 : 0;
      }
      assertEquals(2 - Math.max(0, lines - 1), scored.size(), "cut at " + length);
      assertEquals(-1, Files.mismatch(whole, cut), "cut at " + length);
    }
  }

  @Test
  void open_anotherRun_isRefused() {
    Path file = folder.resolve("state");
    run(file, RUN, "a");
    assertEquals(
        file + ": is of a run with --tier auto and --fpr 0.01, not fast and 0.01",
        problem(file, new Run("fast", 0.01, "d1")));
    assertEquals(
        file + ": is of a run with other models", problem(file, new Run("auto", 0.01, "d2")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dear reader", "Dear reader,\n", "{\"tier\":\"auto\"}\n", "\n"})
  void open_anotherFile_isRefusedAndLeftAlone(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("letter.txt"), text);
    assertEquals(file + ": line 1: is not that of a saved run", problem(file, RUN));
    assertEquals(text, Files.readString(file));
  }

  @Test
  void open_damagedLine_isNamed() throws IOException {
    Path file = folder.resolve("state");
    run(file, RUN, "a");
    Files.writeString(file, "{\"key\":1\n{}\n", StandardOpenOption.APPEND);
    assertEquals(file + ": line 3: is not that of a saved run", problem(file, RUN));
  }

  @Test
  void open_inUse_isRefused() {
    Path file = folder.resolve("state");
    try (SavedScores saved = SavedScores.open(file, RUN)) {
      assertFalse(saved.isResumed());
      assertEquals(file + ": is in use by another run", problem(file, RUN));
    }
  }

  @Test
  void open_noFolder_isRefused() {
    Path file = folder.resolve("none/state");
    assertEquals(file + ": its folder does not exist", problem(file, RUN));
  }
}
