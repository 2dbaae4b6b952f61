package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.model.EvidenceWeights.Family;
import io.calque.score.SentenceScore;
import io.calque.segment.Segmenter;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.simulate.Change;
import io.calque.text.Document;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.text.Sentence;
import io.calque.text.Span;
import io.calque.train.text.LabelledDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceHitTest {
  private static final Document DOCUMENT =
      new Segmenter().segmentText("He left with out a word. They had a safe and safe road.");

  private static final Evidence SPLIT = evidence(ArtifactType.SPLIT_WORD, "with out");
  private static final Evidence PAIR = evidence(ArtifactType.REDUNDANT_PAIR, "safe and safe");

  private static Evidence evidence(ArtifactType type, String words) {
    int at = DOCUMENT.text().indexOf(words);
    return new Evidence(type, new Span(at, at + words.length()), words, List.of(), 0.8, "made up");
  }

  private static LabelledDocument document(Label label, Change... damage) {
    return new LabelledDocument(DOCUMENT, label, "made up", List.of(damage));
  }

  /** A change of the words that evidence stands on. */
  private static Change change(Evidence at) {
    return new Change(at.span(), "other", "made up");
  }

  /** The document scored, with the evidence as it is shown. */
  private static List<EvidenceHit> hits(
      LabelledDocument document, List<Evidence> found, List<Evidence> shown) {
    return EvidenceHit.of(
        document,
        found,
        DOCUMENT.sentences().stream()
            .map(
                sentence ->
                    new SentenceScore(
                        sentence, Label.ORIGINAL, new Probabilities(1, 0, 0), own(sentence, shown)))
            .toList());
  }

  private static List<Evidence> own(Sentence sentence, List<Evidence> shown) {
    return shown.stream().filter(one -> sentence.span().contains(one.span())).toList();
  }

  @Test
  void of_spunText_isAnArtifactWhereSomethingWasReplaced() {
    Evidence word = evidence(ArtifactType.TORTURED_PHRASE, "road").by(Evidence.REPLACED);
    assertEquals(
        List.of(
            new EvidenceHit(Family.SPUN, Label.SPUN, 0.9, true),
            new EvidenceHit(Family.REPLACED, Label.ORIGINAL, 0.8, false)),
        hits(
            document(Label.SPUN, change(SPLIT)),
            List.of(SPLIT, PAIR),
            List.of(SPLIT.with(0.9), PAIR, word)));
  }

  @Test
  void of_humanText_isNone() {
    assertEquals(
        List.of(
            new EvidenceHit(Family.SPUN, Label.ORIGINAL, 0.8, false),
            new EvidenceHit(Family.TRANSLATED, Label.ORIGINAL, 0.2, false)),
        hits(
            document(Label.ORIGINAL),
            List.of(SPLIT, PAIR),
            List.of(SPLIT, PAIR.with(0.2).doubtful())));
  }

  @Test
  void of_machineTranslation_takesEvidenceOfATranslationForOne() {
    assertEquals(
        List.of(new EvidenceHit(Family.TRANSLATED, Label.TRANSLATED, 0.8, true)),
        hits(document(Label.TRANSLATED), List.of(SPLIT, PAIR), List.of(SPLIT, PAIR)));
  }

  /** What nobody counted has a score, and it is no probability. */
  @Test
  void of_candidatesSlipsAndRoundTrips_areNoHits() {
    Evidence slip = evidence(ArtifactType.ARTICLE_ERROR, "a word");
    Evidence wording = evidence(ArtifactType.TRANSLATED_WORDING, "They had").by(Evidence.WORDING);
    List<Evidence> found = List.of(SPLIT.doubtful(), slip);
    assertEquals(
        List.of(), hits(document(Label.ORIGINAL), found, List.of(SPLIT.doubtful(), slip, wording)));
    assertEquals(
        List.of(), hits(document(Label.TRANSLATED, change(PAIR)), List.of(PAIR), List.of(PAIR)));
  }
}
