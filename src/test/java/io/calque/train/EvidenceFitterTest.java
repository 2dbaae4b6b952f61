package io.calque.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.ArticleFeatures;
import io.calque.model.EvidenceWeigher;
import io.calque.model.EvidenceWeights;
import io.calque.model.EvidenceWeights.Family;
import io.calque.model.FalseAlarms;
import io.calque.model.Models;
import io.calque.model.TinyModels;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.train.text.WriterKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With models to which the longer an article, the likelier it is spun. */
class EvidenceFitterTest {
  private static final EvidenceWeights RULES =
      new EvidenceWeights(Map.of(), Map.of(), 0, 0, List.of(), Map.of(), Map.of());
  private static final Evidence HIT =
      MadeUpReadings.evidence(ArtifactType.SPLIT_WORD, "split-words", "opened", 0.5);
  private static final Evidence PAIR =
      MadeUpReadings.evidence(ArtifactType.REDUNDANT_PAIR, "redundant-pair", "bridge", 0.5);

  @TempDir Path folder;

  private EvidenceFitter fitter;

  @BeforeEach
  void open() throws IOException {
    Models models =
        TinyModels.by(
            TinyModels.deciding(ArticleFeatures.names(), "log sentences", 2),
            Optional.empty(),
            FalseAlarms.none(1, 1),
            folder);
    fitter = new EvidenceFitter(models, RULES);
  }

  private void add(int times, ReadDocument document) {
    for (int i = 0; i < times; i++) {
      fitter.add(document);
    }
  }

  private int[] hits(Family family) {
    return fitter.hits().getOrDefault(family, new int[0]);
  }

  private static double inPlace(EvidenceWeigher weigher, Evidence found, double strength) {
    return weigher.inPlace(found, MadeUpReadings.spun("opened", found).readings().get(0), strength);
  }

  /** The same words in an article that reads spun and in one that does not. */
  @Test
  void fit_sameHits_areWorthMoreInAStrongArticle() {
    add(40, MadeUpReadings.spun("opened", 12, HIT));
    add(40, MadeUpReadings.human(WriterKind.EDITED, 1, HIT));
    EvidenceWeigher weigher = fitter.fit().weigher();
    assertArrayEquals(new int[] {40, 40}, hits(Family.LISTED));
    double strong = inPlace(weigher, HIT, 5);
    double weak = inPlace(weigher, HIT, 0);
    assertTrue(strong > 0.8 && weak < 0.3, strong + ", " + weak);
  }

  /** Where the article tells nothing, neither does its strength. */
  @Test
  void fit_hitsInArticlesAlike_areWorthTheSameInAny() {
    add(60, MadeUpReadings.spun("opened", 3, HIT));
    add(60, MadeUpReadings.human(WriterKind.EDITED, 3, HIT));
    EvidenceWeigher weigher = fitter.fit().weigher();
    assertEquals(0.5, inPlace(weigher, HIT, 2), 0.05);
    assertEquals(inPlace(weigher, HIT, 5), inPlace(weigher, HIT, -5), 0.05);
  }

  @Test
  void add_spunText_hitsAreArtifactsWhereAWordWasReplaced() {
    add(3, MadeUpReadings.spun("opened", HIT));
    add(2, MadeUpReadings.spun("bridge", HIT));
    assertArrayEquals(new int[] {2, 3}, hits(Family.LISTED));
  }

  @Test
  void add_evidenceOfTheOtherKind_tellsNothing() {
    add(3, MadeUpReadings.translated(HIT));
    add(3, MadeUpReadings.spun("bridge", PAIR));
    assertArrayEquals(new int[2], hits(Family.LISTED));
    assertArrayEquals(new int[2], hits(Family.TRANSLATED));
    add(2, MadeUpReadings.translated(PAIR));
    add(1, MadeUpReadings.human(WriterKind.OLD, 1, PAIR));
    assertArrayEquals(new int[] {1, 2}, hits(Family.TRANSLATED));
  }

  @Test
  void add_roundTripsSlipsAndCandidates_areLeftOut() {
    add(3, MadeUpReadings.roundTrip("bridge", PAIR));
    add(
        3,
        MadeUpReadings.human(
            WriterKind.EDITED,
            1,
            HIT.doubtful(),
            MadeUpReadings.evidence(ArtifactType.AGREEMENT, "agreement", "bridge", 0.9)));
    fitter.hits().values().forEach(counted -> assertArrayEquals(new int[2], counted));
  }

  @Test
  void fit_fewHitsOfAKind_hasNoModelOfThePlace() {
    add(40, MadeUpReadings.spun("opened", HIT));
    add(29, MadeUpReadings.human(WriterKind.EDITED, 1, HIT));
    assertEquals(Set.of(), fitter.fit().context().keySet());
    add(1, MadeUpReadings.human(WriterKind.EDITED, 1, HIT));
    assertEquals(Set.of(Family.LISTED), fitter.fit().context().keySet());
  }
}
