package io.calque;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.score.ArticleScore;
import io.calque.score.SentenceScore;
import io.calque.score.Tier;
import io.calque.score.Verdict;
import io.calque.segment.Segmenter;
import io.calque.signal.Evidence;
import io.calque.signal.Signals;
import io.calque.text.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Ordinary phrases convict nobody, however many of them stand in the lists. The articles are our
 * own and use two to four such phrases each as people do; beside them lie the same articles as
 * {@code calque corpus spin --manner D --seed 3} made them, with the thesaurus of the training
 * data.
 */
class OrdinaryPhrasesIT {
  private static final Path RESOURCES = Path.of("src/test/resources");

  private static CalqueModels models;

  @BeforeAll
  static void open() {
    models = CalqueModels.open(Path.of("models"));
  }

  @AfterAll
  static void close() {
    models.close();
  }

  private static List<String> articles(String folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
      for (Path file : files.sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    assertEquals(10, texts.size(), folder);
    return texts;
  }

  private static List<ArticleScore> score(Tier tier, List<String> texts) {
    try (Calque calque = Calque.builder(models).tier(tier).build()) {
      return texts.stream().map(calque::score).toList();
    }
  }

  @Test
  void find_ordinaryArticles_haveAtLeastTwoPhrasesOfTheLists() throws IOException {
    for (String text : articles("ordinary")) {
      List<Evidence> found = Signals.standard().find(new Segmenter().segmentText(text));
      assertTrue(found.stream().filter(one -> Signals.isList(one.rule())).count() >= 2, text);
      assertEquals(List.of(), found.stream().filter(one -> !Signals.isList(one.rule())).toList());
    }
  }

  @ParameterizedTest
  @EnumSource(Tier.class)
  void score_ordinaryArticles_areOriginal(Tier tier) throws IOException {
    List<String> accused =
        score(tier, articles("ordinary")).stream()
            .filter(one -> one.verdict() != Verdict.ORIGINAL)
            .map(one -> one.article().text().substring(0, 40) + ": " + one.reason())
            .toList();
    assertEquals(List.of(), accused);
  }

  /** Where a transformer reads, such a phrase makes no sentence look spun. */
  @Test
  void score_ordinarySentences_areLabelledOriginal() throws IOException {
    List<String> labelled = new ArrayList<>();
    for (ArticleScore score : score(Tier.DEEP, articles("ordinary"))) {
      for (SentenceScore one : score.sentences()) {
        if (!one.weighed().isEmpty()) {
          labelled.add(one.label() + ": " + one.sentence().text());
        }
      }
    }
    assertTrue(labelled.size() <= 2, labelled::toString);
  }

  @ParameterizedTest
  @CsvSource({"FAST, 7", "DEEP, 9", "AUTO, 7"})
  void score_sameArticlesSpun_areFound(Tier tier, int least) throws IOException {
    List<ArticleScore> scores = score(tier, articles("ordinary-spun"));
    long found = scores.stream().filter(one -> one.verdict() == Verdict.SPUN).count();
    assertTrue(found >= least, () -> scores.stream().map(ArticleScore::reason).toList().toString());
  }

  private static List<String> sentences(String file) throws IOException {
    return Files.readAllLines(RESOURCES.resolve("ordinary-alone").resolve(file));
  }

  @Test
  void find_ordinarySentences_mostHaveAPhraseOfTheLists() throws IOException {
    List<String> with =
        sentences("human.txt").stream()
            .filter(one -> !Signals.standard().find(new Segmenter().segmentText(one)).isEmpty())
            .toList();
    assertTrue(with.size() >= 10, with::toString);
  }

  /** A text of one sentence has no rest to be read by, so its phrase must not speak for itself. */
  @ParameterizedTest
  @EnumSource(Tier.class)
  void score_ordinarySentencesAlone_areOriginalButForOne(Tier tier) throws IOException {
    List<String> labelled = new ArrayList<>();
    for (ArticleScore score : score(tier, sentences("human.txt"))) {
      SentenceScore one = score.sentences().get(0);
      if (one.label() != Label.ORIGINAL || !one.weighed().isEmpty()) {
        labelled.add(one.label() + ": " + one.sentence().text());
      }
    }
    assertTrue(labelled.size() <= 1, labelled::toString);
  }

  @ParameterizedTest
  @EnumSource(Tier.class)
  void score_artifactsAlone_areLabelled(Tier tier) throws IOException {
    assertEquals(
        List.of(Label.SPUN, Label.SPUN, Label.TRANSLATED, Label.SPUN, Label.TRANSLATED),
        score(tier, sentences("spun.txt")).stream()
            .map(one -> one.sentences().get(0).label())
            .toList());
  }
}
