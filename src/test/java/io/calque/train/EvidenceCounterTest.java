package io.calque.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.EvidenceWeights;
import io.calque.model.EvidenceWeights.Part;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.train.text.WriterKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nine words a document; hits on {@code opened} and on {@code bridge}. */
class EvidenceCounterTest {
  private final EvidenceCounter counter = new EvidenceCounter();

  private static ReadDocument human(WriterKind writer, Evidence... evidence) {
    return MadeUpReadings.human(writer, 1, evidence);
  }

  private static Evidence pair(double score, String text) {
    return MadeUpReadings.evidence(ArtifactType.REDUNDANT_PAIR, "redundant-pair", text, score);
  }

  private static Evidence split(double score) {
    return MadeUpReadings.evidence(ArtifactType.SPLIT_WORD, "split-words", "opened", score);
  }

  private void add(ReadDocument... documents) {
    counter.add(List.of(documents));
  }

  private void add(int times, ReadDocument document) {
    counter.add(Stream.generate(() -> document).limit(times).toList());
  }

  private Part part() {
    List<Part> parts = counter.weights().parts();
    assertEquals(1, parts.size(), parts.toString());
    return parts.get(0);
  }

  @Test
  void add_humanText_isCountedByKindOfWriter() {
    add(
        human(WriterKind.EDITED, pair(0.8, "bridge")),
        human(WriterKind.SPEECH, pair(0.8, "bridge"), pair(0.8, "opened")),
        human(WriterKind.SPEECH));
    EvidenceWeights weights = counter.weights();
    assertEquals(
        Map.of(WriterKind.EDITED.title(), 1, WriterKind.SPEECH.title(), 2),
        weights.humanArticles());
    assertEquals(
        Map.of(WriterKind.EDITED.title(), 9L, WriterKind.SPEECH.title(), 18L),
        weights.humanWords());
    assertEquals("redundant-pair", part().rule());
    assertEquals(8, part().tenth());
    assertEquals(
        Map.of(WriterKind.EDITED.title(), 1, WriterKind.SPEECH.title(), 2), part().human());
    assertEquals(
        Map.of(WriterKind.EDITED.title(), 1, WriterKind.SPEECH.title(), 1),
        part().humanArticles(),
        "an article with two hits is one");
  }

  @Test
  void add_spunText_hitsCountWhereAWordWasReplaced() {
    add(MadeUpReadings.spun("opened", split(0.5)), MadeUpReadings.spun("bridge", split(0.5)));
    assertEquals(1, part().spun());
    assertEquals(18, counter.weights().spunWords());
  }

  @Test
  void add_translatedText_everyHitCounts() {
    add(MadeUpReadings.translated(pair(0.8, "bridge"), pair(0.8, "opened")));
    assertEquals(2, part().translated());
    assertEquals(9, counter.weights().translatedWords());
  }

  /** Phrases that were put there say nothing of how often people write them. */
  @Test
  void add_plantedPhrasesAndRoundTrips_areLeftOut() {
    add(
        human(WriterKind.CHANCE, pair(0.8, "bridge")),
        MadeUpReadings.roundTrip("bridge", pair(0.8, "bridge")));
    EvidenceWeights weights = counter.weights();
    assertEquals(List.of(), weights.parts());
    assertEquals(Map.of(), weights.humanArticles());
    assertEquals(0, weights.translatedWords());
  }

  @Test
  void add_slipsAndCandidates_areNotCounted() {
    add(
        human(
            WriterKind.EDITED,
            MadeUpReadings.evidence(ArtifactType.AGREEMENT, "agreement", "bridge", 0.9),
            split(0.9).doubtful()));
    assertEquals(List.of(), counter.weights().parts());
  }

  @Test
  void weights_rowsOfDifferentWeights_areDifferentParts() {
    add(human(WriterKind.EDITED, split(0.5), pair(0.8, "bridge"), pair(0.6, "bridge")));
    assertEquals(
        List.of("redundant-pair 6", "redundant-pair 8", "split-words 5"),
        counter.weights().parts().stream().map(one -> one.rule() + " " + one.tenth()).toList());
  }

  /** A part that fires on human text as often as not is worth little, whatever it was given. */
  @Test
  void weights_firesOnHumanTextAlone_isWorthNothing() {
    add(97, human(WriterKind.EDITED, split(0.9)));
    assertEquals(3 * 0.9 / 100, part().probability(), 1e-3);
  }

  @Test
  void weights_firesOnSpunTextAlone_isWorthMuch() {
    add(97, MadeUpReadings.spun("opened", split(0.3)));
    add(97, human(WriterKind.EDITED));
    assertEquals((97 + 3 * 0.3) / 100, part().probability(), 1e-3);
  }

  /** As often on either, in a tenth as much spun text as human text: ten times as likely. */
  @Test
  void weights_unequalText_isMadeEqual() {
    add(10, MadeUpReadings.spun("opened", split(0.5)));
    add(10, human(WriterKind.EDITED, split(0.5)));
    add(90, human(WriterKind.EDITED));
    assertEquals((100 + 1.5) / (100 + 10 + 3), part().probability(), 1e-3);
  }

  @Test
  void weights_evidenceOfTranslation_isHeldAgainstTranslations() {
    add(20, MadeUpReadings.translated(pair(0.5, "bridge")));
    add(20, MadeUpReadings.spun("bridge"));
    add(20, human(WriterKind.EDITED));
    assertEquals((20 + 1.5) / 23, part().probability(), 1e-3);
  }

  @Test
  void weights_neverFired_keepsWhatItWasWrittenWith() {
    assertEquals(List.of(), counter.weights().parts());
    Evidence found = split(0.6);
    assertEquals(0.6, counter.weights().weigher().ofRule(found));
  }

  /** A wording that people write does not live on the credit of the rows beside it. */
  @Test
  void weights_wordingThatPeopleWrite_isWeighedByItself() {
    add(30, human(WriterKind.EDITED, pair(0.8, "bridge")));
    add(200, MadeUpReadings.translated(pair(0.8, "opened")));
    add(170, human(WriterKind.EDITED));
    EvidenceWeights weights = counter.weights();
    assertEquals(List.of("redundant-pair\tbridge"), List.copyOf(weights.wordings().keySet()));
    double own = weights.weigher().ofRule(pair(0.8, "bridge"));
    double other = weights.weigher().ofRule(pair(0.8, "opened"));
    assertTrue(own < 0.1 && other > 0.8, own + ", " + other);
  }
}
