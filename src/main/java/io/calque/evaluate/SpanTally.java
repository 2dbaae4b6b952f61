package io.calque.evaluate;

import io.calque.corpus.LabelledArtifact;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Compares evidence with labelled artifacts, by overlap. */
final class SpanTally {
  private final List<ScoredArticle> articles;

  SpanTally(List<ScoredArticle> articles) {
    this.articles = List.copyOf(articles);
  }

  /** Artifacts that some evidence overlaps, whatever its type. */
  Proportion found(Predicate<LabelledArtifact> wanted) {
    return share(wanted, (article, artifact) -> !article.found(artifact).isEmpty());
  }

  /** Artifacts that evidence of their own type overlaps. */
  Proportion named(Predicate<LabelledArtifact> wanted) {
    return share(
        wanted,
        (article, artifact) ->
            article.found(artifact).stream().anyMatch(one -> one.type() == artifact.type()));
  }

  /** Evidence that overlaps a labelled artifact. */
  Proportion right(Predicate<Evidence> wanted) {
    int all = 0;
    int right = 0;
    for (ScoredArticle article : articles) {
      for (Evidence evidence : article.evidence()) {
        if (wanted.test(evidence)) {
          all++;
          right += article.isFalse(evidence) ? 0 : 1;
        }
      }
    }
    return new Proportion(right, all);
  }

  /** Artifacts with a known original that is among the first suggestions for them. */
  Proportion suggested(int first) {
    return share(
        artifact -> !artifact.suggestion().isEmpty(),
        (article, artifact) ->
            article.found(artifact).stream()
                .flatMap(one -> one.suggestions().stream().limit(first))
                .anyMatch(one -> isSame(one, artifact.suggestion())));
  }

  /** One row for each type, then all. */
  Table byType() {
    Table table = new Table("type", "labelled, found", "right type", "evidence of the type, right");
    for (ArtifactType type : ArtifactType.values()) {
      table.row(
          type.id(),
          found(one -> one.type() == type).text(),
          named(one -> one.type() == type).text(),
          right(one -> one.type() == type).text());
    }
    return table.row(
        "all", found(one -> true).text(), named(one -> true).text(), right(one -> true).text());
  }

  private Proportion share(Predicate<LabelledArtifact> wanted, Test test) {
    int all = 0;
    int hits = 0;
    for (ScoredArticle article : articles) {
      for (LabelledArtifact artifact : article.gold().artifacts()) {
        if (wanted.test(artifact)) {
          all++;
          hits += test.holds(article, artifact) ? 1 : 0;
        }
      }
    }
    return new Proportion(hits, all);
  }

  /** The same words; a labelled original may offer several, parted by a stroke. */
  private static boolean isSame(String suggestion, String original) {
    for (String one : original.split(" / ")) {
      if (one.strip().toLowerCase(Locale.ROOT).equals(suggestion.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private interface Test {
    boolean holds(ScoredArticle article, LabelledArtifact artifact);
  }
}
