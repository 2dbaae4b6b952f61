package io.calque.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SentenceLabelsTest {
  private static final Probabilities ORIGINAL = new Probabilities(0.77, 0.13, 0.1);
  private static final Probabilities SPUN = new Probabilities(0.2, 0.7, 0.1);

  private static Evidence evidence(ArtifactType type, double score) {
    return new Evidence(type, new Span(0, 3), "odd", List.of(), score, "made up");
  }

  private static Label label(Probabilities reading, Evidence... evidence) {
    return SentenceLabels.label(fuse(reading, evidence), List.of(evidence));
  }

  private static Probabilities fuse(Probabilities reading, Evidence... evidence) {
    return SentenceLabels.fuse(reading, List.of(evidence));
  }

  private static void assertNear(Probabilities expected, Probabilities found) {
    assertEquals(expected.original(), found.original(), 1e-9);
    assertEquals(expected.spun(), found.spun(), 1e-9);
    assertEquals(expected.translated(), found.translated(), 1e-9);
  }

  @Test
  void fuse_noEvidence_isTheReading() {
    assertNear(ORIGINAL, fuse(ORIGINAL));
    assertNear(SPUN, fuse(SPUN));
    assertNear(new Probabilities(1, 0, 0), fuse(new Probabilities(1, 0, 0)));
  }

  /** What shows a certain artifact cannot be “original 77 %”. */
  @ParameterizedTest
  @CsvSource({
    "REPEATED_WORD, SPUN",
    "TORTURED_PHRASE, SPUN",
    "CORRUPTED_NAME, TRANSLATED",
    "TITLE_CALQUE, TRANSLATED",
    "REDUNDANT_PAIR, TRANSLATED",
    "TRANSLATED_WORDING, TRANSLATED",
  })
  void fuse_certainArtifact_isNoOriginal(ArtifactType type, Label expected) {
    Evidence found = evidence(type, 0.97);
    Probabilities fused = fuse(ORIGINAL, found);
    assertEquals(0.03, fused.original(), 1e-9);
    assertTrue(fused.of(expected) > 0.8, fused.toString());
    assertEquals(expected, label(ORIGINAL, found));
    assertEquals(expected, label(new Probabilities(1, 0, 0), found));
  }

  @Test
  void fuse_readingSurerThanItsEvidence_staysAsSure() {
    Probabilities fused = fuse(SPUN, evidence(ArtifactType.REPEATED_WORD, 0.6));
    assertNear(SPUN, fused);
    assertEquals(Label.SPUN, label(SPUN, evidence(ArtifactType.REPEATED_WORD, 0.6)));
  }

  /** They see the same words, so two pieces are no surer than the surer one. */
  @Test
  void fuse_twoPieces_areNotMultiplied() {
    Probabilities fused =
        fuse(
            ORIGINAL,
            evidence(ArtifactType.REPEATED_WORD, 0.9),
            evidence(ArtifactType.TORTURED_PHRASE, 0.8));
    assertEquals(0.1, fused.original(), 1e-9);
  }

  @Test
  void fuse_evidenceOfBothKinds_sharesByItsStrength() {
    Probabilities fused =
        fuse(
            new Probabilities(1, 0, 0),
            evidence(ArtifactType.REPEATED_WORD, 0.6),
            evidence(ArtifactType.TITLE_CALQUE, 0.9));
    assertNear(new Probabilities(0.1, 0.36, 0.54), fused);
  }

  @ParameterizedTest
  @EnumSource(names = {"AGREEMENT", "ARTICLE_ERROR", "MISSING_WORD"})
  void fuse_slips_weighNothing(ArtifactType type) {
    Evidence slip = evidence(type, 1);
    assertNear(ORIGINAL, fuse(ORIGINAL, slip));
    assertEquals(Label.ORIGINAL, label(ORIGINAL, slip));
    assertEquals(Label.ORIGINAL, label(SPUN, slip), "nothing that could be shown");
  }

  @Test
  void fuse_candidates_weighNothing() {
    Evidence candidate = evidence(ArtifactType.REPEATED_WORD, 0.97).doubtful();
    assertNear(ORIGINAL, fuse(ORIGINAL, candidate));
    assertEquals(Label.ORIGINAL, label(SPUN, candidate));
  }

  @Test
  void label_readingWithoutEvidence_isOriginal() {
    assertEquals(Label.ORIGINAL, label(SPUN));
  }

  @Test
  void label_doubtfulArtifact_isOriginal() {
    assertEquals(Label.ORIGINAL, label(ORIGINAL, evidence(ArtifactType.REPEATED_WORD, 0.5)));
    assertEquals(Label.SPUN, label(ORIGINAL, evidence(ArtifactType.REPEATED_WORD, 0.51)));
  }
}
