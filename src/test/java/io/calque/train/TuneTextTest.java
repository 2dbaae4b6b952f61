package io.calque.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.signal.Signals;
import io.calque.text.Label;
import io.calque.train.TuneText.Written;
import io.calque.train.text.Examples;
import io.calque.train.text.Part;
import io.calque.train.text.PlantedPhrases;
import io.calque.train.text.Spinners;
import io.calque.train.text.TrainingText;
import io.calque.train.text.WriterKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuneTextTest {
  /** By it some makers are there for weighing. */
  private static final long SEED = 15;

  private static final Optional<WriterKind> CHANCE = Optional.of(WriterKind.CHANCE);

  @TempDir static Path folder;

  private static TrainingText text;
  private static TuneText tuned;

  @BeforeAll
  static void write() throws IOException {
    Path data = folder.resolve("data");
    TinyData.write(data);
    text = new TrainingText(data, SEED);
    Examples examples = new Examples(data, TinyStatistics.in(folder), SEED);
    tuned =
        new TuneText(
            text,
            examples,
            Spinners.all(),
            new PlantedPhrases(examples, Signals.standard(), SEED),
            1_000_000);
  }

  /** The lines of the documents to fit on or of the others, whatever was made of them. */
  private static Set<String> lines(boolean fitting, Predicate<Written> wanted) {
    return tuned.documents(fitting).stream()
        .filter(wanted)
        .flatMap(one -> one.document().document().article().text().lines())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean isPlain(Written one) {
    return !one.writer().equals(CHANCE) && one.document().damage().isEmpty();
  }

  @Test
  void documents_two_shareNoText() {
    Set<String> fitting = lines(true, TuneTextTest::isPlain);
    Set<String> others = lines(false, TuneTextTest::isPlain);
    assertTrue(fitting.size() > 50 && others.size() > 50, fitting.size() + ", " + others.size());
    fitting.retainAll(others);
    assertEquals(Set.of(), fitting);
  }

  @Test
  void documents_two_areAllOfTheTunePart() {
    Set<String> both = lines(true, one -> true);
    both.addAll(lines(false, one -> true));
    text.clean(Part.TUNE, 1_000_000)
        .forEach(one -> assertTrue(both.containsAll(one.texts()), one.id()));
    text.hard(Part.TUNE).forEach(one -> assertTrue(both.containsAll(one.texts()), one.id()));
    text.human(Part.TUNE).forEach(one -> assertTrue(both.containsAll(one.texts()), one.id()));
    text.damaged(Part.TUNE).forEach(one -> assertTrue(both.containsAll(one.texts()), one.id()));
  }

  @Test
  void documents_everyDocument_hasAWriterIfAPersonWroteIt() {
    Set<Optional<WriterKind>> writers = new HashSet<>();
    Set<Label> labels = new HashSet<>();
    for (boolean fitting : List.of(true, false)) {
      for (Written one : tuned.documents(fitting)) {
        Label label = one.document().label();
        boolean spunInVain = label == Label.ORIGINAL && one.writer().isEmpty();
        assertTrue(spunInVain || one.writer().isPresent() == (label == Label.ORIGINAL));
        writers.add(one.writer());
        labels.add(label);
      }
    }
    assertEquals(Set.of(Label.values()), labels);
    assertTrue(writers.contains(CHANCE), writers::toString);
    assertTrue(writers.contains(Optional.of(WriterKind.LEARNERS)), writers::toString);
    assertTrue(writers.contains(Optional.of(WriterKind.TRANSLATORS)), writers::toString);
  }

  /** They are learnt from; nothing is promised of articles into which phrases were put. */
  @Test
  void documents_planted_areThereToFitOnAlone() {
    assertTrue(tuned.documents(true).stream().anyMatch(one -> one.writer().equals(CHANCE)));
    assertTrue(tuned.documents(false).stream().noneMatch(one -> one.writer().equals(CHANCE)));
  }

  @Test
  void documents_toFitOn_areThreeInTen() {
    int fitting = lines(true, TuneTextTest::isPlain).size();
    int others = lines(false, TuneTextTest::isPlain).size();
    assertEquals(0.3, fitting / (double) (fitting + others), 0.12);
  }

  @Test
  void unseenTranslations_two_areOfMakersThatNothingElseIsFittedOn() {
    Set<String> seen = new HashSet<>();
    for (boolean fitting : List.of(true, false)) {
      for (Written one : tuned.unseenTranslations(fitting)) {
        assertEquals(Label.TRANSLATED, one.document().label());
        assertEquals(Optional.empty(), one.writer());
        assertTrue(seen.add(one.document().document().article().text()), "twice");
      }
    }
    assertEquals(text.forWeighing().size(), seen.size());
    assertTrue(seen.size() > 10, seen.size() + " translations");
    for (boolean fitting : List.of(true, false)) {
      for (Written one : tuned.documents(fitting)) {
        assertFalse(seen.contains(one.document().document().article().text()), "fitted on");
      }
    }
  }
}
