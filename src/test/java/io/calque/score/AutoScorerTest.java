package io.calque.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.model.AutoBand;
import io.calque.model.FalseAlarms;
import io.calque.model.FalseAlarms.Band;
import io.calque.model.FalseAlarms.Writers;
import io.calque.model.TinyModels;
import io.calque.segment.Segmenter;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.text.Document;
import io.calque.text.Label;
import io.calque.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AutoScorerTest {
  private static final Document TEXT =
      new Segmenter().segmentText("The mayor left without a word. The prices rose. Nobody asked.");
  private static final AutoBand BAND = new AutoBand(0.05);

  @TempDir Path folder;

  private final AtomicInteger asked = new AtomicInteger();

  private ArticleScorer scorer(Label label, String name) throws IOException {
    FalseAlarms falseAlarms =
        FalseAlarms.alike(0.9, 0.8, List.of(new Band(5, 199, Collections.nCopies(199, 1.0))));
    Path own = Files.createDirectories(folder.resolve(name));
    return new ArticleScorer(TinyModels.saying(label, 4, falseAlarms, own), 0.01);
  }

  private Supplier<Optional<ArticleScorer>> counted(Optional<ArticleScorer> deep) {
    return () -> {
      asked.incrementAndGet();
      return deep;
    };
  }

  @Test
  void score_noMoreSuspectThanMost_isNotSentOn() throws IOException {
    ArticleScorer fast = scorer(Label.ORIGINAL, "fast");
    ArticleScorer deep = scorer(Label.TRANSLATED, "deep");
    AutoScorer auto = new AutoScorer(fast, counted(Optional.of(deep)), BAND);
    assertEquals(
        fast.score(TEXT, List.of()).probability(),
        auto.assess(TEXT, List.of()).score().probability());
    assertEquals(0, asked.get());
  }

  @Test
  void score_suspect_isScoredByTheDeepTier() throws IOException {
    ArticleScorer deep = scorer(Label.TRANSLATED, "deep");
    AutoScorer auto = new AutoScorer(scorer(Label.SPUN, "fast"), counted(Optional.of(deep)), BAND);
    assertEquals(
        deep.score(TEXT, List.of()).probability(),
        auto.assess(TEXT, List.of()).score().probability());
    assertEquals(1, asked.get());
  }

  /** With few articles to count, no rate is as small as the band; what fails a test goes on. */
  @Test
  void score_failsATestOutsideTheBand_isSentOn() throws IOException {
    ArticleScorer deep = scorer(Label.TRANSLATED, "deep");
    ArticleScorer fast = scorer(Label.SPUN, "fast");
    AutoScorer auto =
        new AutoScorer(fast, counted(Optional.of(deep)), new AutoBand(Double.MIN_VALUE));
    assertEquals(Tier.FAST, auto.assess(TEXT, List.of()).score().tier());
    assertEquals(1, asked.get());
  }

  /** A fast tier that takes everything for original, but in one test no human scores as high. */
  private ArticleScorer suspicious(boolean asSpun) throws IOException {
    List<Writers> like = List.of(new Writers("any", List.of(band(1))));
    List<Writers> unlike = List.of(new Writers("any", List.of(band(-99))));
    FalseAlarms falseAlarms =
        FalseAlarms.none(0.9, 0.8).with(asSpun ? unlike : like, asSpun ? like : unlike);
    Path own = Files.createDirectories(folder.resolve("suspicious"));
    return new ArticleScorer(TinyModels.saying(Label.ORIGINAL, 4, falseAlarms, own), 0.01);
  }

  private static Band band(double score) {
    return new Band(5, 199, Collections.nCopies(199, score));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void score_eitherTestUnsure_isSentOn(boolean asSpun) throws IOException {
    ArticleScorer deep = scorer(Label.TRANSLATED, "deep");
    AutoScorer auto = new AutoScorer(suspicious(asSpun), counted(Optional.of(deep)), BAND);
    assertEquals(
        deep.score(TEXT, List.of()).probability(),
        auto.assess(TEXT, List.of()).score().probability());
    assertEquals(1, asked.get());
  }

  /** A fast tier that judges no text, and takes it for original. */
  private ArticleScorer unsuspicious() throws IOException {
    FalseAlarms falseAlarms = FalseAlarms.alike(0.9, 0.8, List.of(band(99)));
    Path own = Files.createDirectories(folder.resolve("unsuspicious"));
    return new ArticleScorer(TinyModels.saying(Label.ORIGINAL, 4, falseAlarms, own), 0.01);
  }

  private static Evidence rose(ArtifactType type) {
    int start = TEXT.article().text().indexOf("rose");
    return new Evidence(type, new Span(start, start + 4), "rose", List.of(), 0.2, "made up");
  }

  /** What is doubtful goes on too, and what learners write. */
  @ParameterizedTest
  @EnumSource(names = {"TORTURED_PHRASE", "AGREEMENT"})
  void score_shortWithEvidence_isSentOn(ArtifactType type) throws IOException {
    ArticleScorer deep = scorer(Label.TRANSLATED, "deep");
    AutoScorer auto = new AutoScorer(unsuspicious(), counted(Optional.of(deep)), BAND);
    auto.assess(TEXT, List.of());
    assertEquals(0, asked.get(), "nothing odd");
    List<Evidence> evidence = List.of(rose(type));
    assertEquals(
        deep.score(TEXT, evidence).probability(),
        auto.assess(TEXT, evidence).score().probability());
    assertEquals(1, asked.get());
  }

  @Test
  void score_fortyWordsWithEvidence_isNotSentOn() throws IOException {
    String forty = "The prices rose. ".repeat(14);
    AutoScorer auto = new AutoScorer(unsuspicious(), counted(Optional.empty()), BAND);
    int start = forty.indexOf("rose");
    Evidence evidence =
        new Evidence(
            ArtifactType.TORTURED_PHRASE,
            new Span(start, start + 4),
            "rose",
            List.of(),
            0.2,
            "made up");
    auto.assess(new Segmenter().segmentText(forty), List.of(evidence));
    assertEquals(0, asked.get());
  }

  @Test
  void score_suspectWithoutDeepTier_keepsWhatTheFastOneSays() throws IOException {
    ArticleScorer fast = scorer(Label.SPUN, "fast");
    AutoScorer auto = new AutoScorer(fast, counted(Optional.empty()), BAND);
    assertEquals(
        fast.score(TEXT, List.of()).probability(),
        auto.assess(TEXT, List.of()).score().probability());
    assertEquals(1, asked.get());
  }
}
