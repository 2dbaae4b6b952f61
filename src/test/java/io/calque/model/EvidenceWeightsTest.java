package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.calque.model.EvidenceWeights.Family;
import io.calque.model.EvidenceWeights.Part;
import io.calque.segment.Segmenter;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.statistics.WordsInContext;
import io.calque.text.Label;
import io.calque.text.Sentence;
import io.calque.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceWeightsTest {
  private static final String TEXT = "The safe and safe plan for the town.";
  private static final Sentence SENTENCE = new Segmenter().segmentText(TEXT).sentences().get(0);

  /** Of 9,999 articles 99 had a pair that was written with 0.8, none one of 0.6. */
  private static final EvidenceWeights WEIGHTS =
      new EvidenceWeights(
          Map.of("edited", 9_000, "speech", 999),
          Map.of("edited", 900_000L, "speech", 100_000L),
          500_000,
          400_000,
          List.of(
              part("redundant-pair", 8, Map.of("edited", 90, "speech", 9), 0.7),
              part("calques", 9, Map.of("speech", 9), 0.95),
              part("split-words", 5, Map.of("edited", 40), 0.1)),
          Map.of("redundant-pair\tsafe and safe", 0.2),
          Map.of());

  @TempDir Path folder;

  /** A part with a hit in each of so many articles. */
  private static Part part(String rule, int tenth, Map<String, Integer> human, double probability) {
    return new Part(rule, tenth, human, human, 4, 5, probability);
  }

  private static Evidence evidence(ArtifactType type, String rule, String marked, double score) {
    int start = TEXT.indexOf(marked);
    Span span = new Span(start, start + marked.length());
    return new Evidence(type, span, marked, List.of(), score, "made up").by(rule);
  }

  private static Evidence pair(String marked, double score) {
    return evidence(ArtifactType.REDUNDANT_PAIR, "redundant-pair", marked, score);
  }

  private static Evidence word(double score) {
    return evidence(ArtifactType.TORTURED_PHRASE, Evidence.REPLACED, "plan", score);
  }

  private static SentenceReading reading(double replaced, Evidence... evidence) {
    int size = SENTENCE.tokens().size();
    return new SentenceReading(
        SENTENCE,
        Collections.nCopies(size, WordsInContext.none()),
        Collections.nCopies(size, replaced),
        Arrays.asList(evidence),
        Optional.empty());
  }

  private static double carriedOver(Evidence... evidence) {
    return WEIGHTS.weigher().carriedOver(List.of(reading(0.1, evidence), reading(0.1, evidence)));
  }

  /** A place in which one number alone decides. */
  private static EvidenceWeights deciding(Family family, String number) {
    return WEIGHTS.with(Map.of(family, TinyModels.deciding(EvidenceWeights.NAMES, number, 1)));
  }

  @Test
  void ofRule_wording_isWeighedByItself() {
    assertEquals(0.2, WEIGHTS.weigher().ofRule(pair("safe and safe", 0.8)));
    assertEquals(
        0.2, WEIGHTS.weigher().ofRule(pair("safe and safe", 0.6)), "of whatever part it is");
  }

  @Test
  void ofRule_otherWording_isWeighedByItsPart() {
    assertEquals(0.7, WEIGHTS.weigher().ofRule(pair("plan for the", 0.8)));
    assertEquals(0.7, WEIGHTS.weigher().ofRule(pair("plan for the", 0.84)));
  }

  @Test
  void ofRule_unknownPart_keepsItsWrittenWeight() {
    assertEquals(0.6, WEIGHTS.weigher().ofRule(pair("plan for the", 0.6)));
    Evidence other = evidence(ArtifactType.SPLIT_WORD, "split-nothing", "plan", 0.5);
    assertEquals(0.5, WEIGHTS.weigher().ofRule(other));
  }

  @Test
  void wording_text_isInLowerCase() {
    assertEquals("r\tthe safe", EvidenceWeights.wording(pair("The safe", 1).by("r")));
    assertEquals("redundant-pair\t8", EvidenceWeights.part(pair("safe", 0.75)));
  }

  @Test
  void family_evidence_isByWhatItSpeaksFor() {
    assertEquals(Family.REPLACED, EvidenceWeights.family(word(0.9)));
    assertEquals(Family.TRANSLATED, EvidenceWeights.family(pair("safe", 0.9)));
    assertEquals(
        Family.SPUN,
        EvidenceWeights.family(evidence(ArtifactType.REPEATED_WORD, "repeats", "plan", 0.9)));
    assertEquals(
        Family.LISTED,
        EvidenceWeights.family(evidence(ArtifactType.SPLIT_WORD, "split-words", "plan", 0.9)),
        "a row of a list");
  }

  @Test
  void inPlace_noModelOfThePlace_isTheRule() {
    assertEquals(0.7, WEIGHTS.weigher().inPlace(pair("plan for the", 0.8), reading(0.9), 9));
  }

  @Test
  void inPlace_strongerArticle_isLikelierAnArtifact() {
    EvidenceWeigher weigher = deciding(Family.TRANSLATED, "strength of the article").weigher();
    Evidence found = pair("plan for the", 0.8);
    double weak = weigher.inPlace(found, reading(0.1), -3);
    double strong = weigher.inPlace(found, reading(0.1), 3);
    assertEquals(1 / (1 + Math.exp(3)), weak, 1e-9);
    assertEquals(1 / (1 + Math.exp(-3)), strong, 1e-9);
    assertEquals(
        weigher.inPlace(found, reading(0.1), 6), weigher.inPlace(found, reading(0.1), 600));
    Evidence spun = evidence(ArtifactType.SPLIT_WORD, "split-words", "plan", 0.5);
    assertEquals(0.1, weigher.inPlace(spun, reading(0.1), 3), "another family");
  }

  /** Nobody writes “go to to”, however human the article. */
  @Test
  void inPlace_sureRule_isBelievedInAnyPlace() {
    EvidenceWeigher weigher = deciding(Family.TRANSLATED, "strength of the article").weigher();
    Evidence calque = evidence(ArtifactType.LITERAL_IDIOM, "calques", "town", 0.9);
    assertEquals(0.95, weigher.inPlace(calque, reading(0.1), -5), 1e-9);
    assertTrue(weigher.inPlace(calque, reading(0.1), 5) > 0.99);
    Evidence row = evidence(ArtifactType.LITERAL_IDIOM, "literal-idioms", "town", 0.95);
    assertTrue(weigher.inPlace(row, reading(0.1), -5) < 0.01, "a phrase that people write too");
  }

  @Test
  void inPlace_wordsThatReadReplaced_areLikelierAnArtifact() {
    EvidenceWeigher weigher = deciding(Family.TRANSLATED, "log-odds of the reader there").weigher();
    Evidence found = pair("plan for the", 0.8);
    assertEquals(0.8, weigher.inPlace(found, reading(0.8), 0), 1e-9);
    assertEquals(0.2, weigher.inPlace(found, reading(0.2), 0), 1e-9);
  }

  @Test
  void inPlace_replacedWord_isWeighedByTheReader() {
    EvidenceWeigher weigher = deciding(Family.REPLACED, "log-odds of the rule").weigher();
    assertEquals(0.9, weigher.inPlace(word(0.9), reading(0.1), 0), 1e-9);
    assertEquals(0.4, weigher.inPlace(word(0.4), reading(0.1), 0), 1e-9);
  }

  @Test
  void weigh_reading_hasTheWeightsOfItsRules() {
    SentenceReading weighed =
        WEIGHTS.weigher().weigh(reading(0.1, pair("safe and safe", 0.8), pair("town", 0.6)));
    assertEquals(List.of(0.2, 0.6), weighed.evidence().stream().map(Evidence::score).toList());
  }

  /** A part that a hundredth of all human articles show says less than one that none shows. */
  @Test
  void carriedOver_parts_countByHowRareTheyAre() {
    assertEquals(Math.log(9_001 / 91.0) - 4, carriedOver(pair("plan", 0.8)), 1e-9);
    assertEquals(4, carriedOver(pair("plan", 0.6)), 1e-9, "never seen: at most 4");
  }

  /** Of all articles one in a thousand shows it, but of speeches one in a hundred. */
  @Test
  void carriedOver_partThatOneKindShows_countsAsItDoesThere() {
    Evidence calque = evidence(ArtifactType.LITERAL_IDIOM, "calques", "town", 0.9);
    assertEquals(Math.log(100) - 4, carriedOver(calque), 1e-9);
  }

  @Test
  void carriedOver_samePartTwice_countsOnce() {
    double once = carriedOver(pair("plan", 0.8));
    assertEquals(once, carriedOver(pair("plan", 0.8), pair("town", 0.8)), 1e-9);
    assertEquals(once + 4, carriedOver(pair("plan", 0.8), pair("town", 0.6)), 1e-9);
  }

  @Test
  void carriedOver_rowsOfLists_countNothing() {
    assertEquals(
        0, carriedOver(evidence(ArtifactType.LITERAL_IDIOM, "literal-idioms", "plan", 0.9)));
  }

  @ParameterizedTest
  @EnumSource(
      names = {"REPEATED_WORD", "TORTURED_PHRASE", "MISSING_WORD", "AGREEMENT", "ARTICLE_ERROR"})
  void carriedOver_whatSpeaksForNoTranslation_countsNothing(ArtifactType type) {
    assertEquals(0, carriedOver(evidence(type, "some-rule", "plan", 0.9)));
  }

  @Test
  void carriedOver_candidate_countsNothing() {
    assertEquals(0, carriedOver(pair("plan", 0.8).doubtful()));
  }

  @Test
  void carriedOver_nothingCounted_isNothing() {
    EvidenceWeights none =
        new EvidenceWeights(Map.of(), Map.of(), 0, 0, List.of(), Map.of(), Map.of());
    assertEquals(0, none.weigher().carriedOver(List.of(reading(0.1, pair("plan", 0.8)))));
  }

  @Test
  void write_weights_areReadAsTheSame() throws IOException {
    EvidenceWeights weights = deciding(Family.REPLACED, "strength of the article");
    Path file = folder.resolve(TierFiles.FAST.evidence());
    ModelStore.write(weights, file);
    assertEquals(weights, new ObjectMapper().readValue(file.toFile(), EvidenceWeights.class));
  }

  @Test
  void load_folderWithWeights_weighsByThem() throws IOException {
    TinyModels.write(Label.SPUN, 1, FalseAlarms.none(1, 1), folder);
    Evidence found = pair("safe and safe", 0.8);
    Models without = ModelStore.open(folder).load();
    assertEquals(found, without.inPlace(found, reading(0.1), 1, 1));
    ModelStore.write(WEIGHTS, folder.resolve(TierFiles.FAST.evidence()));
    List<String> files = new ArrayList<>(TinyModels.FILES);
    files.add(TierFiles.FAST.evidence());
    TinyModels.manifest(folder, Manifest.SCHEMA, files);
    Models with = ModelStore.open(folder).load();
    assertEquals(found.with(0.2), with.inPlace(found, reading(0.1), 1, 1));
    assertTrue(ModelStore.open(folder).verify().contains(TierFiles.FAST.evidence() + ": ok"));
  }

  /**
   * What speaks for a translation is weighed by the test for translations, the rest by the other.
   */
  @Test
  void inPlace_twoStrengths_goByTheFamily() throws IOException {
    Map<Family, DenseModel> places =
        Map.of(
            Family.TRANSLATED,
            TinyModels.deciding(EvidenceWeights.NAMES, "strength of the article", 1),
            Family.SPUN,
            TinyModels.deciding(EvidenceWeights.NAMES, "strength of the article", 1));
    Models models =
        TinyModels.by(
            DenseModel.neutral(ArticleFeatures.names()),
            Optional.of(WEIGHTS.with(places)),
            FalseAlarms.none(1, 1),
            folder);
    Evidence carried = pair("plan", 0.8);
    Evidence spun = evidence(ArtifactType.REPEATED_WORD, "repeats", "plan", 0.5);
    assertTrue(models.inPlace(carried, reading(0.1), -5, 5).score() > 0.99);
    assertTrue(models.inPlace(carried, reading(0.1), 5, -5).score() < 0.01);
    assertTrue(models.inPlace(spun, reading(0.1), 5, -5).score() > 0.99);
  }
}
