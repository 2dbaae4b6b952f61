package io.calque.train.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.signal.Evidence;
import io.calque.signal.Signals;
import io.calque.statistics.LanguageStatistics;
import io.calque.text.Label;
import io.calque.train.TinyData;
import io.calque.train.TinyStatistics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlantedPhrasesTest {
  private static final List<String> TEXTS =
      List.of(
          "The council met on Monday and talked about the bridge.",
          "Many people in the town want a new school.");

  @TempDir static Path folder;

  private static Signals signals;
  private static Examples examples;
  private static PlantedPhrases planted;

  @BeforeAll
  static void write() throws IOException {
    Path data = folder.resolve("data");
    TinyData.write(data);
    LanguageStatistics statistics = TinyStatistics.in(folder);
    signals = Signals.standard();
    examples = new Examples(data, statistics, 7);
    planted = new PlantedPhrases(examples, signals, 7);
  }

  private static TrainingDocument document(int number) {
    return new TrainingDocument(
        "d" + number, Provenance.HUMAN_ORIGINAL, "news", "", "en", OptionalInt.empty(), TEXTS);
  }

  private static String text(int number, boolean forFitting, int times) {
    return planted.planted(document(number), forFitting, times).document().article().text();
  }

  /** What was put in, without the frame that it may stand in. */
  private static Set<String> put(boolean forFitting) {
    Set<String> put = new HashSet<>();
    for (int i = 0; i < 1_500; i++) {
      String text = text(i, forFitting, 1);
      for (String own : TEXTS) {
        assertTrue(text.contains(own), text);
        text = text.replace(own, "");
      }
      put.add(unframed(text.strip()));
    }
    return put;
  }

  private static String unframed(String sentence) {
    return sentence
        .replaceFirst("They came back to the (.*) that evening\\.", "$1")
        .replaceFirst("Much of the talk was about the (.*)\\.", "$1")
        .replaceFirst("He had written a few lines on (.*)\\.", "$1")
        .replaceFirst("Nobody there had asked about the (.*) before\\.", "$1");
  }

  /** Otherwise the models would know the phrases that they are measured on. */
  @Test
  void planted_forFitting_isNeverWhatIsPlantedForMeasuring() {
    Set<String> fitting = put(true);
    Set<String> measuring = put(false);
    assertTrue(fitting.size() > 300, fitting.size() + " to fit on");
    assertTrue(measuring.size() > 300, measuring.size() + " to measure on");
    Set<String> examples = Set.copyOf(signals.listExamples());
    fitting.forEach(one -> assertTrue(examples.contains(one), one));
    Set<String> both = new HashSet<>(fitting);
    both.retainAll(measuring);
    assertEquals(Set.of(), both);
  }

  @Test
  void planted_document_isOriginalAndNothingIsDamage() {
    LabelledDocument made = planted.planted(document(3), true, 2);
    assertEquals(Label.ORIGINAL, made.label());
    assertEquals("planted phrases", made.group());
    assertEquals(List.of(), made.damage());
  }

  @Test
  void planted_phrases_areMostlySeenByTheLists() {
    int seen = 0;
    for (int i = 0; i < 60; i++) {
      LabelledDocument made = planted.planted(document(i), i % 2 == 0, 1);
      for (Evidence one : signals.find(made.document())) {
        assertEquals(one.text(), one.span().of(made.document().article().text()));
        seen += Signals.isList(one.rule()) ? 1 : 0;
      }
    }
    assertTrue(seen > 45, seen + " of 60");
  }

  @Test
  void planted_times_areSoManySentences() {
    int before = examples.plain(document(1), Label.ORIGINAL).document().sentences().size();
    for (int i = 0; i < 10; i++) {
      int one = planted.planted(document(i), true, 1).document().sentences().size();
      int two = planted.planted(document(i), true, 2).document().sentences().size();
      assertTrue(one > before && two > one, before + ", " + one + ", " + two);
    }
  }

  @Test
  void planted_sameSeed_isTheSame() {
    assertEquals(
        text(5, true, 2),
        new PlantedPhrases(examples, signals, 7)
            .planted(document(5), true, 2)
            .document()
            .article()
            .text());
    assertNotEquals(
        text(5, true, 2).toLowerCase(Locale.ROOT),
        new PlantedPhrases(examples, signals, 8)
            .planted(document(5), true, 2)
            .document()
            .article()
            .text()
            .toLowerCase(Locale.ROOT));
  }
}
