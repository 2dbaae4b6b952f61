package io.calque.score;

import io.calque.input.Source;
import io.calque.segment.Segmenter;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.text.Alignment;
import io.calque.text.Article;
import io.calque.text.Declaration;
import io.calque.text.Document;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.text.Residue;
import io.calque.text.Sentence;
import io.calque.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Made-up scored articles. */
public final class Sentences {
  private static final Segmenter SEGMENTER = new Segmenter();

  private Sentences() {}

  /** A document of a text under a name. */
  public static Document document(String source, String text) {
    Document document = SEGMENTER.segmentText(text);
    Article article = document.article();
    return new Document(
        new Article(source, "", "en", article.text(), article.blocks(), List.of()),
        document.sentences());
  }

  /** An article in which each of some words is evidence wherever it stands first. */
  public static ArticleScore score(
      String source, Verdict verdict, ArtifactType type, String text, String... words) {
    List<SentenceScore> sentences = new ArrayList<>();
    for (Sentence sentence : document(source, text).sentences()) {
      List<Evidence> evidence = new ArrayList<>();
      for (String word : words) {
        int at = sentence.text().indexOf(word);
        if (at >= 0) {
          Span span = new Span(at, at + word.length()).shift(sentence.span().start());
          evidence.add(new Evidence(type, span, word, List.of("other"), 0.8, "odd here"));
        }
      }
      sentences.add(
          new SentenceScore(sentence, Label.ORIGINAL, new Probabilities(1, 0, 0), evidence));
    }
    return article(source, verdict, text, sentences, List.of());
  }

  /** The same article with a date. */
  public static ArticleScore dated(ArticleScore score, LocalDate date) {
    Article article = score.article();
    return new ArticleScore(
        new Article(
            article.source(),
            article.title(),
            article.language(),
            article.text(),
            article.blocks(),
            article.residue(),
            Optional.of(date),
            Alignment.NONE,
            article.address(),
            article.mends(),
            article.declarations()),
        score.tier(),
        score.verdict(),
        score.reason(),
        score.probability(),
        score.falseAlarmRate(),
        score.tests(),
        score.sentences());
  }

  /** The same article from a page that declares something of each kind. */
  public static ArticleScore declaring(ArticleScore score, Declaration.Kind... kinds) {
    return new ArticleScore(
        score
            .article()
            .withDeclarations(
                Arrays.stream(kinds).map(kind -> new Declaration(kind, "meta", "x")).toList()),
        score.tier(),
        score.verdict(),
        score.reason(),
        score.probability(),
        score.falseAlarmRate(),
        score.tests(),
        score.sentences());
  }

  /** An article of nothing but its text and residue. */
  public static ArticleScore article(
      String source,
      Verdict verdict,
      String text,
      List<SentenceScore> sentences,
      List<Residue> residue) {
    return new ArticleScore(
        new Article(source, "", "en", text, List.of(), residue)
            .withAddress(Source.isAddress(source) ? source : ""),
        Tier.FAST,
        verdict,
        "made up",
        new Probabilities(1, 0, 0),
        1,
        sentences);
  }
}
