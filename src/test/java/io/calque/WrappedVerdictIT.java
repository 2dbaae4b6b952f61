package io.calque;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.extract.Extractor;
import io.calque.extract.Wrapping;
import io.calque.extract.Wrapping.Manner;
import io.calque.input.Source;
import io.calque.score.ArticleScore;
import io.calque.score.Tier;
import io.calque.score.Verdict;
import io.calque.segment.Segmenter;
import io.calque.text.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Articles keep their verdicts however a program broke their lines. */
class WrappedVerdictIT {
  private static final double RATE = 0.01;
  private static final Extractor EXTRACTOR = new Extractor();
  private static final Segmenter SEGMENTER = new Segmenter();
  private static final List<Path> ARTICLES = new ArrayList<>();

  private static CalqueModels models;

  @AfterAll
  static void close() {
    models.close();
  }

  @BeforeAll
  static void open() throws IOException {
    models = CalqueModels.open(Path.of("models"));
    for (String folder : List.of("sites/spun", "sites/translated", "sites/clean", "pages")) {
      try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
        files.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(ARTICLES::add);
      }
    }
  }

  private static Document document(Path article, String text) {
    Source source = new Source(article.toString(), Source.Format.TEXT, "", text);
    return SEGMENTER.segment(EXTRACTOR.extract(source));
  }

  private static List<Verdict> verdicts(List<Document> documents, Tier tier) {
    try (Calque calque = Calque.builder(models).tier(tier).falseAlarmRate(RATE).build()) {
      return calque.scoreTogether(documents).stream().map(ArticleScore::verdict).toList();
    }
  }

  /** The verdicts of all articles, their lines broken, against those of the same articles. */
  private static void compare(Tier tier, List<Path> articles, List<Wrapping> wrappings)
      throws IOException {
    List<Document> whole = new ArrayList<>();
    for (Path article : articles) {
      whole.add(document(article, Files.readString(article)));
    }
    List<Verdict> expected = verdicts(whole, tier);
    assertTrue(expected.contains(Verdict.SPUN), "nobody is accused");
    assertTrue(expected.contains(Verdict.ORIGINAL), "everybody is accused");
    for (Wrapping wrapping : wrappings) {
      List<Document> broken = new ArrayList<>();
      for (Path article : articles) {
        broken.add(document(article, wrapping.of(Files.readString(article))));
      }
      assertEquals(
          lines(articles, expected), lines(articles, verdicts(broken, tier)), wrapping::toString);
    }
  }

  private static String lines(List<Path> articles, List<Verdict> verdicts) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < verdicts.size(); i++) {
      lines.append(articles.get(i).getFileName()).append(' ').append(verdicts.get(i)).append('\n');
    }
    return lines.toString();
  }

  @Test
  void score_fastTierOfWrappedArticles_isTheSame() throws IOException {
    List<Wrapping> wrappings = new ArrayList<>();
    for (int width : List.of(50, 60, 72, 80)) {
      wrappings.add(new Wrapping(width, Manner.PLAIN, 1));
    }
    wrappings.add(new Wrapping(60, Manner.PRINT, 60));
    wrappings.add(new Wrapping(80, Manner.PRINT, 80));
    wrappings.add(new Wrapping(72, Manner.QUOTED, 1));
    wrappings.add(new Wrapping(66, Manner.INDENTED, 1));
    compare(Tier.FAST, ARTICLES, wrappings);
  }

  @Test
  void score_autoTierOfWrappedArticles_isTheSame() throws IOException {
    List<Path> some = ARTICLES.stream().filter(file -> !file.toString().contains("pages")).toList();
    compare(
        Tier.AUTO,
        some,
        List.of(new Wrapping(60, Manner.PLAIN, 1), new Wrapping(72, Manner.PRINT, 7)));
  }
}
