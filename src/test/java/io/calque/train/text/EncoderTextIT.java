package io.calque.train.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.encode.PieceWindow;
import io.calque.encode.Pieces;
import io.calque.encode.WordPieces;
import io.calque.statistics.ContextReader;
import io.calque.train.TinyData;
import io.calque.train.TinyStatistics;
import io.calque.train.encoder.TaggedWindow;
import io.calque.train.encoder.TaggedWindow.Labels;
import io.calque.train.encoder.TaggedWindows;
import io.calque.train.encoder.UntrainedEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made-up text in the pieces of MiniLM. */
class EncoderTextIT {
  private static final long SEED = 5;
  private static final Labels HUMAN = new Labels(0, 0);
  private static final Labels SPUN = new Labels(1, 0);
  private static final Labels TRANSLATED = new Labels(0, 1);

  @TempDir private static Path folder;
  private static WordPieces pieces;
  private static int hidden;
  private static List<TaggedWindow> train = List.of();
  private static List<TaggedWindow> heldOut = List.of();

  @BeforeAll
  static void cut() throws IOException {
    pieces = WordPieces.open(UntrainedEncoder.writeTokenizer(folder));
    hidden = pieces.of(List.of("[UNK]")).id(0);
    Path data = folder.resolve("data");
    TinyData.write(data);
    train = text(data).train(new EncoderText.Amounts(0, 4_000, 0, 2));
    heldOut = text(data).heldOut(2_000);
  }

  @AfterAll
  static void close() {
    if (pieces != null) {
      pieces.close();
    }
  }

  private static EncoderText text(Path data) throws IOException {
    return new EncoderText(
        new CleanText(data, SEED),
        new TrainingText(data, SEED),
        new Examples(data, TinyStatistics.in(folder), SEED),
        Spinners.all(),
        FitScore.fit(new ContextReader(TinyStatistics.in(folder)), FitVotes.read(data)),
        pieces,
        SEED);
  }

  private static List<TaggedWindow> windows(Predicate<TaggedWindow> wanted) {
    List<TaggedWindow> found = train.stream().filter(wanted).toList();
    assertFalse(found.isEmpty(), "no such window");
    return found;
  }

  private static Labels whole(TaggedWindow window) {
    List<Labels> labels = TaggedWindows.labels(window);
    return labels.get(labels.size() - 1);
  }

  private static boolean isAsked(TaggedWindow window) {
    return TaggedWindows.ids(window).contains(Pieces.MASK);
  }

  private static boolean isNameless(TaggedWindow window) {
    return TaggedWindows.ids(window).contains(hidden);
  }

  private static boolean has(TaggedWindow window, int question, int tag) {
    return TaggedWindows.tags(window, question).contains(tag);
  }

  /** All that a window says. */
  private static String print(TaggedWindow window) {
    return TaggedWindows.ids(window)
        + " "
        + TaggedWindows.tags(window, 0)
        + TaggedWindows.tags(window, 1)
        + TaggedWindows.originals(window)
        + TaggedWindows.labels(window);
  }

  @Test
  void hiddenName_isOnePiece() {
    Pieces cut = pieces.of(List.of("The", "[UNK]", "left", "."));
    assertEquals(4, cut.size());
    assertEquals(100, cut.id(1));
  }

  @Test
  void train_windows_areOfAllKindsAndFit() {
    for (Labels kind : List.of(HUMAN, SPUN, TRANSLATED)) {
      windows(one -> whole(one).equals(kind));
    }
    for (Labels kind : List.of(HUMAN, SPUN)) {
      assertTrue(heldOut.stream().anyMatch(one -> whole(one).equals(kind)), kind.toString());
    }
    assertTrue(
        train.stream().allMatch(one -> TaggedWindows.ids(one).size() <= PieceWindow.LONGEST));
    windows(one -> TaggedWindows.labels(one).size() == PieceWindow.MOST_SENTENCES + 1);
  }

  @Test
  void train_again_isTheSame() throws IOException {
    Path data = folder.resolve("data");
    List<TaggedWindow> again = text(data).train(new EncoderText.Amounts(0, 4_000, 0, 2));
    assertEquals(
        train.stream().map(EncoderTextIT::print).toList(),
        again.stream().map(EncoderTextIT::print).toList());
  }

  /** A window is spun if a sentence in it is; in each of these a word is tagged. */
  @Test
  void train_spunWindows_haveReplacedWords() {
    for (TaggedWindow window : windows(one -> whole(one).spun() == 1)) {
      assertTrue(has(window, 0, 1), print(window));
      assertTrue(TaggedWindows.labels(window).contains(SPUN), print(window));
      assertFalse(has(window, 1, 1), print(window));
    }
    for (TaggedWindow window : windows(one -> whole(one).equals(HUMAN))) {
      assertFalse(has(window, 0, 1) || has(window, 1, 1), print(window));
    }
  }

  /** Which words of a translation are a machine's is known only where people marked them. */
  @Test
  void train_translatedWindows_areTaggedWherePeopleMarked() {
    List<TaggedWindow> marked = windows(one -> has(one, 1, 1));
    for (TaggedWindow window : windows(one -> whole(one).translated() == 1)) {
      assertFalse(has(window, 0, 0) || has(window, 0, 1), "replaced or not: " + print(window));
      if (!marked.contains(window)) {
        assertFalse(has(window, 1, 1), print(window));
      }
    }
    assertTrue(marked.stream().allMatch(one -> whole(one).equals(TRANSLATED)));
    int want = pieces.of(List.of("want")).id(0);
    for (TaggedWindow window :
        windows(one -> whole(one).equals(TRANSLATED) && TaggedWindows.ids(one).contains(want))) {
      int at = TaggedWindows.ids(window).indexOf(want);
      assertEquals(1, TaggedWindows.tags(window, 1).get(at), print(window));
    }
  }

  /**
   * Names and numbers of some are hidden, so that neither is learnt to be a machine's; whether
   * these are spun is not asked.
   */
  @Test
  void train_namelessWindows_areOfHumansAndMachines() {
    int monday = pieces.of(List.of("Monday")).id(0);
    for (TaggedWindow window : windows(EncoderTextIT::isNameless)) {
      assertFalse(TaggedWindows.ids(window).contains(monday), print(window));
    }
    for (Labels kind : List.of(HUMAN, TRANSLATED)) {
      List<TaggedWindow> own =
          windows(one -> whole(one).spun() != 1 && whole(one).translated() == kind.translated());
      double share = own.stream().filter(EncoderTextIT::isNameless).count() / (double) own.size();
      assertTrue(share > 0.05 && share < 0.6, kind + ": " + share);
    }
  }

  @Test
  void train_originals_areLearntAtMasksAlone() {
    for (TaggedWindow window : windows(EncoderTextIT::isAsked)) {
      assertEquals(List.of(Labels.NONE, Labels.NONE, Labels.NONE), TaggedWindows.labels(window));
      List<Integer> ids = TaggedWindows.ids(window);
      List<Integer> originals = TaggedWindows.originals(window);
      for (int i = 0; i < ids.size(); i++) {
        assertEquals(ids.get(i) == Pieces.MASK, originals.get(i) != 0, print(window));
      }
    }
    assertTrue(
        train.stream()
            .filter(one -> !isAsked(one))
            .allMatch(one -> TaggedWindows.originals(one).stream().allMatch(id -> id == 0)));
  }

  /** Later rounds take the clean text and the translations that earlier ones left. */
  @Test
  void train_nextRound_takesOtherTranslations() throws IOException {
    EncoderText text = text(folder.resolve("data"));
    long both = translated(text, 0, 2);
    long first = translated(text, 0, 1);
    assertTrue(first > 0 && first < both, first + " of " + both);
    assertEquals(both, first + translated(text, 1, 2));
    assertEquals(0, translated(text, 40, 50));
  }

  /** Sentences of translations whose words nobody marked. */
  private static long translated(EncoderText text, int first, int last) {
    return text.train(new EncoderText.Amounts(0, 0, first, last)).stream()
        .filter(one -> !has(one, 1, 0) && !has(one, 1, 1))
        .flatMap(
            one -> TaggedWindows.labels(one).stream().limit(TaggedWindows.labels(one).size() - 1L))
        .filter(TRANSLATED::equals)
        .count();
  }
}
