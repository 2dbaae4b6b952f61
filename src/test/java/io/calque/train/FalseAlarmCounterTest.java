package io.calque.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.FalseAlarms;
import io.calque.model.FalseAlarms.Band;
import io.calque.model.FalseAlarms.Writers;
import io.calque.model.SentenceReading;
import io.calque.segment.Segmenter;
import io.calque.simulate.Change;
import io.calque.statistics.WordInContext;
import io.calque.statistics.WordsInContext;
import io.calque.text.Document;
import io.calque.text.Label;
import io.calque.text.Span;
import io.calque.train.text.LabelledDocument;
import io.calque.train.text.WriterKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FalseAlarmCounterTest {
  private static final String SENTENCE = "The mayor opened the new bridge on Monday morning. ";

  @TempDir static Path folder;

  private static WordInContext outdone;

  private final FalseAlarmCounter counter = new FalseAlarmCounter(0.8);

  @BeforeAll
  static void read() throws IOException {
    outdone = WordsInContext.outdone(TinyStatistics.in(folder));
  }

  /** An article of {@code sentences} times nine words, none of them replaced. */
  private void add(Label label, int sentences, double strength, double word) {
    Document document = new Segmenter().segmentText(SENTENCE.repeat(sentences));
    add(new LabelledDocument(document, label, "made up", List.of()), strength, word);
  }

  private static Optional<WriterKind> writer(Label label) {
    return label == Label.ORIGINAL ? Optional.of(WriterKind.EDITED) : Optional.empty();
  }

  /** An article of nothing but replaced words. */
  private void addSpun(int sentences, double word) {
    Document document = new Segmenter().segmentText(SENTENCE.repeat(sentences));
    Change all = new Change(new Span(0, document.text().length()), "", "thesaurus");
    add(new LabelledDocument(document, Label.SPUN, "made up", List.of(all)), 0, word);
  }

  private void add(LabelledDocument labelled, double strength, double word) {
    add(labelled, writer(labelled.label()), strength, strength, word);
  }

  private void add(
      LabelledDocument labelled,
      Optional<WriterKind> writer,
      double spun,
      double translated,
      double word) {
    List<SentenceReading> readings = new ArrayList<>();
    labelled
        .document()
        .sentences()
        .forEach(
            one -> {
              int size = one.tokens().size();
              readings.add(
                  new SentenceReading(
                      one,
                      Collections.nCopies(size, outdone),
                      Collections.nCopies(size, word),
                      List.of(),
                      Optional.empty()));
            });
    counter.add(new ReadDocument(labelled, writer, readings), spun, translated);
  }

  private void addHuman(int articles, int sentences) {
    for (int i = 0; i < articles; i++) {
      add(Label.ORIGINAL, sentences, i / 100.0, 0.1);
    }
  }

  @Test
  void falseAlarms_bands_beginWhereSpunOnesAreFound() {
    addHuman(400, 5);
    addHuman(400, 10);
    addHuman(400, 20);
    for (int i = 0; i < 10; i++) {
      add(Label.SPUN, 5, 0.5, 0.9);
      add(Label.SPUN, 10, 9, 0.9);
      add(Label.SPUN, 20, i < 4 ? 9 : 0, 0.9);
    }
    FalseAlarms found = counter.falseAlarms();
    assertFalse(found.judges(79), "spun articles of 45 words score like human ones");
    assertTrue(found.judges(80));
    assertEquals(List.of(80, 160), least(found));
    assertEquals(400, band(found, 85).articles());
    assertEquals(400, band(found, 999).articles());
    assertEquals(3.99, band(found, 85).scores().get(0));
    assertEquals(1.0 / 401, band(found, 85).rate(9), 1e-12);
    Map<String, Double> metrics = counter.metrics().written();
    assertEquals(0, metrics.get("from 40 words: spun found at 1 %"));
    assertEquals(1, metrics.get("from 80 words: spun found at 1 %"));
    assertEquals(0.4, metrics.get("from 160 words: spun found at 1 %"));
    assertEquals(400, metrics.get("from 80 words: human articles"));
  }

  /** Who wrote an article is not known, so every kind with enough articles is counted alone. */
  @Test
  void falseAlarms_twoKindsOfWriters_areCountedEachAlone() {
    addHuman(400, 10);
    addWriters(WriterKind.SPEECH, 500, -5);
    addFound();
    FalseAlarms found = counter.falseAlarms();
    assertEquals(List.of(WriterKind.EDITED.title(), WriterKind.SPEECH.title()), kinds(found));
    assertEquals(400, band(found, 90).articles());
    assertEquals(3.99, band(found, 90).scores().get(0));
    assertEquals(500, found.spun().get(1).band(90).articles());
    assertEquals(2.0 / 401, found.spunRate(90, 3.99), 1e-12, "one of 400 edited articles");
  }

  /** A kind with too few articles for the promise is counted with other prose. */
  @Test
  void falseAlarms_kindWithFewArticles_isCountedAmongOthers() {
    addHuman(400, 10);
    addWriters(WriterKind.OLD, 220, 5);
    addWriters(WriterKind.OTHER, 190, 0);
    addFound();
    FalseAlarms found = counter.falseAlarms();
    assertEquals(List.of(WriterKind.EDITED.title(), WriterKind.OTHER.title()), kinds(found));
    assertEquals(410, found.spun().get(1).band(90).articles());
    assertEquals(
        Map.of(WriterKind.EDITED, 400, WriterKind.OLD, 220, WriterKind.OTHER, 190),
        counter.humans());
  }

  @Test
  void falseAlarms_twoTests_haveTheirOwnScores() {
    Document document = new Segmenter().segmentText(SENTENCE.repeat(10));
    LabelledDocument human = new LabelledDocument(document, Label.ORIGINAL, "news", List.of());
    for (int i = 0; i < 400; i++) {
      add(human, Optional.of(WriterKind.EDITED), -i, 3, 0.1);
    }
    addFound();
    FalseAlarms found = counter.falseAlarms();
    assertEquals(0.0, band(found, 90).scores().get(0));
    assertEquals(3.0, found.translated().get(0).band(90).scores().get(0));
    assertEquals(1.0 / 401, found.spunRate(90, 2), 1e-12);
    assertEquals(1, found.translatedRate(90, 2));
  }

  private void addWriters(WriterKind kind, int articles, double strength) {
    Document document = new Segmenter().segmentText(SENTENCE.repeat(10));
    for (int i = 0; i < articles; i++) {
      add(
          new LabelledDocument(document, Label.ORIGINAL, "human", List.of()),
          Optional.of(kind),
          strength,
          strength,
          0.1);
    }
  }

  /** Spun articles of 90 words that stand out, so that such articles are judged. */
  private void addFound() {
    for (int i = 0; i < 10; i++) {
      add(Label.SPUN, 10, 9, 0.9);
    }
  }

  private static List<String> kinds(FalseAlarms alarms) {
    return alarms.spun().stream().map(Writers::kind).toList();
  }

  @Test
  void falseAlarms_tooFewHumanArticles_judgeNothing() {
    addHuman(50, 5);
    add(Label.SPUN, 5, 9, 0.9);
    assertEquals(List.of(), counter.falseAlarms().spun());
    assertEquals(List.of(), counter.falseAlarms().translated());
    assertFalse(counter.falseAlarms().judges(9_999));
  }

  @Test
  void falseAlarms_nothingCounted_showNoWordAndJudgeNothing() {
    assertEquals(FalseAlarms.none(1, 1), counter.falseAlarms());
  }

  @Test
  void wordThreshold_humanWords_atMostTwoInAThousandAreShown() {
    add(Label.ORIGINAL, 220, 0, 0.1);
    add(Label.ORIGINAL, 1, 0, 0.95);
    double threshold = counter.falseAlarms().wordThreshold();
    assertTrue(threshold > 0.95, "9 of 1,989 human words reach " + threshold);
  }

  @Test
  void accusedWordThreshold_spunWords_mostShownWereReplaced() {
    add(Label.ORIGINAL, 50, 0, 0.9);
    addSpun(8, 0.5);
    add(Label.SPUN, 2, 0, 0.7);
    add(Label.SPUN, 40, 0, 0.35);
    double found = counter.falseAlarms().accusedWordThreshold();
    assertTrue(found > 0.35 && found <= 0.5, "" + found);
  }

  @Test
  void accusedWordThreshold_nothingReplaced_isThatOfAllArticles() {
    add(Label.ORIGINAL, 50, 0, 0.9);
    FalseAlarms found = counter.falseAlarms();
    assertEquals(found.wordThreshold(), found.accusedWordThreshold());
  }

  private static List<Integer> least(FalseAlarms alarms) {
    return alarms.spun().get(0).bands().stream().map(Band::leastWords).toList();
  }

  /** The band of the first kind in the test for spun text. */
  private static Band band(FalseAlarms alarms, int words) {
    return alarms.spun().get(0).band(words);
  }
}
