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
import java.util.ArrayList;
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

  /** The lines of the documents of one half, whatever was made of them. */
  private static Set<String> lines(boolean first, Predicate<Written> wanted) {
    return tuned.half(first).stream()
        .filter(wanted)
        .flatMap(one -> one.document().document().article().text().lines())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean isPlain(Written one) {
    return !one.writer().equals(CHANCE) && one.document().damage().isEmpty();
  }

  @Test
  void half_two_shareNoText() {
    Set<String> first = lines(true, TuneTextTest::isPlain);
    Set<String> second = lines(false, TuneTextTest::isPlain);
    assertTrue(first.size() > 50 && second.size() > 50, first.size() + ", " + second.size());
    first.retainAll(second);
    assertEquals(Set.of(), first);
  }

  @Test
  void half_two_areAllOfTheTunePart() {
    Set<String> both = lines(true, one -> true);
    both.addAll(lines(false, one -> true));
    text.clean(Part.TUNE, 1_000_000)
        .forEach(one -> assertTrue(both.containsAll(one.texts()), one.id()));
    text.hard(Part.TUNE).forEach(one -> assertTrue(both.containsAll(one.texts()), one.id()));
    text.human(Part.TUNE).forEach(one -> assertTrue(both.containsAll(one.texts()), one.id()));
    text.damaged(Part.TUNE).forEach(one -> assertTrue(both.containsAll(one.texts()), one.id()));
  }

  @Test
  void half_everyDocument_hasAWriterIfAPersonWroteIt() {
    Set<Optional<WriterKind>> writers = new HashSet<>();
    Set<Label> labels = new HashSet<>();
    for (boolean first : List.of(true, false)) {
      for (Written one : tuned.half(first)) {
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

  /** What is planted to learn from is not what false alarms are counted on. */
  @Test
  void half_planted_areOtherPhrases() {
    Set<String> first = planted(true);
    Set<String> second = planted(false);
    assertFalse(first.isEmpty() || second.isEmpty());
    first.retainAll(second);
    assertEquals(Set.of(), first);
  }

  /** Sentences of planted documents without those of the documents themselves. */
  private static Set<String> planted(boolean first) {
    Set<String> own = lines(first, TuneTextTest::isPlain);
    Set<String> put = new HashSet<>();
    for (Written one : tuned.half(first)) {
      if (one.writer().equals(CHANCE)) {
        List<String> lines =
            new ArrayList<>(one.document().document().article().text().lines().toList());
        lines.removeAll(own);
        for (String line : lines) {
          own.stream()
              .filter(line::startsWith)
              .map(plain -> line.substring(plain.length()).strip())
              .forEach(put::add);
        }
      }
    }
    return put;
  }

  @Test
  void unseenTranslations_two_areOfMakersThatNothingElseIsFittedOn() {
    Set<String> seen = new HashSet<>();
    for (boolean first : List.of(true, false)) {
      for (Written one : tuned.unseenTranslations(first)) {
        assertEquals(Label.TRANSLATED, one.document().label());
        assertEquals(Optional.empty(), one.writer());
        assertTrue(seen.add(one.document().document().article().text()), "in both halves");
      }
    }
    assertEquals(text.forWeighing().size(), seen.size());
    assertTrue(seen.size() > 10, seen.size() + " translations");
    for (boolean first : List.of(true, false)) {
      for (Written one : tuned.half(first)) {
        assertFalse(seen.contains(one.document().document().article().text()), "fitted on");
      }
    }
  }
}
