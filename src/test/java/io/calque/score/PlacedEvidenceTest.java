package io.calque.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.model.ArticleFeatures;
import io.calque.model.EvidenceWeights;
import io.calque.model.EvidenceWeights.Family;
import io.calque.model.EvidenceWeights.Part;
import io.calque.model.FalseAlarms;
import io.calque.model.Models;
import io.calque.model.SentenceReading;
import io.calque.model.TinyModels;
import io.calque.score.PlacedEvidence.Length;
import io.calque.score.PlacedEvidence.Place;
import io.calque.segment.Segmenter;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.statistics.WordsInContext;
import io.calque.text.Sentence;
import io.calque.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row of a list is an artifact with the log-odds that its article has; human ones have -2. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacedEvidenceTest {
  private static final String TEXT = "The vocal lot paid for for it.";
  private static final Sentence SENTENCE = new Segmenter().segmentText(TEXT).sentences().get(0);
  private static final Evidence LISTED =
      evidence(ArtifactType.TORTURED_PHRASE, "tortured-phrase", "vocal lot");
  private static final Evidence SURE =
      evidence(ArtifactType.REPEATED_WORD, "repeated-word", "for for");
  private static final Evidence SLIP = evidence(ArtifactType.AGREEMENT, "agreement", "paid");

  private PlacedEvidence places;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    Map<String, Integer> never = Map.of();
    EvidenceWeights weights =
        new EvidenceWeights(
                Map.of("edited", 99),
                Map.of("edited", 9_900L),
                9_900,
                9_900,
                List.of(new Part("repeated-word", 4, never, never, 4, 5, 0.95)),
                Map.of(),
                Map.of())
            .with(
                Map.of(
                    Family.LISTED,
                    TinyModels.deciding(EvidenceWeights.NAMES, EvidenceWeights.NAMES.get(2), 1)));
    FalseAlarms.Band band = new FalseAlarms.Band(40, 9, Collections.nCopies(9, -2.0));
    FalseAlarms falseAlarms = FalseAlarms.alike(0.9, 0.8, List.of(band));
    Models models =
        TinyModels.by(
            TinyModels.deciding(ArticleFeatures.names(), ArticleFeatures.names().get(0), 1),
            Optional.of(weights),
            falseAlarms,
            folder);
    places = new PlacedEvidence(models, falseAlarms);
  }

  private static Evidence evidence(ArtifactType type, String rule, String marked) {
    int start = TEXT.indexOf(marked);
    Span span = new Span(start, start + marked.length());
    return new Evidence(type, span, marked, List.of("else"), 0.4, "made up").by(rule);
  }

  private List<Evidence> weigh(double strength, Length length, Evidence... found) {
    int size = SENTENCE.tokens().size();
    SentenceReading reading =
        new SentenceReading(
            SENTENCE,
            Collections.nCopies(size, WordsInContext.none()),
            Collections.nCopies(size, 0.1),
            List.of(found),
            Optional.empty());
    return places
        .weigh(List.of(reading), List.of(List.of(found)), new Place(strength, 0), length)
        .get(0);
  }

  private static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  @ParameterizedTest
  @CsvSource({"5, JUDGED, 5", "5, UNFIT, 5", "5, SHORT, -2", "-1, SHORT, -2", "-2.5, SHORT, -2.5"})
  void weigh_listed_isBelievedAsMuchAsItsArticle(double strength, Length length, double logOdds) {
    Evidence shown = weigh(strength, length, LISTED).get(0);
    assertEquals(probability(logOdds), shown.score(), 1e-9);
    assertEquals(logOdds < 0, shown.candidate(), "doubtful");
  }

  @ParameterizedTest
  @CsvSource({"JUDGED, 0", "SHORT, 1", "UNFIT, 1"})
  void weigh_hardlyAny_isShownWhereNothingElseCanBeSaid(Length length, int shown) {
    assertEquals(shown, weigh(-5, length, LISTED).size());
  }

  @Test
  void weigh_besideASureOne_isBelieved() {
    List<Evidence> shown = weigh(5, Length.SHORT, LISTED, SURE);
    assertEquals(0.95, shown.get(1).score(), 1e-9);
    assertEquals(probability(5), shown.get(0).score(), 1e-9);
  }

  @Test
  void weigh_slip_staysAsItIs() {
    assertEquals(List.of(SLIP), weigh(5, Length.SHORT, SLIP));
  }
}
