package io.calque.corpus;

import io.calque.signal.ArtifactType;
import io.calque.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Counts of a labelled corpus as aligned text. */
public final class CorpusStatistics {
  private static final String GAP = "  ";

  private CorpusStatistics() {}

  /**
   * Three tables, each with a column per article and one for all: labels of sentences, artifacts by
   * type, residue by type. Lines end in a line feed; no line ends in white space.
   */
  public static String table(LabelledCorpus corpus) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("article", corpus, LabelledArticle::id, "all"));
    rows.add(row("label", corpus, article -> article.label().id(), ""));
    rows.add(List.of());
    addLabels(rows, corpus);
    rows.add(List.of());
    addArtifacts(rows, corpus);
    rows.add(List.of());
    addResidue(rows, corpus);
    return align(rows);
  }

  private static void addLabels(List<List<String>> rows, LabelledCorpus corpus) {
    rows.add(counts("sentences", corpus, article -> article.sentences().size()));
    for (Label label : Label.values()) {
      rows.add(
          counts(
              GAP + label.id(),
              corpus,
              article -> count(article.sentences(), each -> each.label() == label)));
    }
  }

  private static void addArtifacts(List<List<String>> rows, LabelledCorpus corpus) {
    rows.add(counts("artifacts", corpus, article -> article.artifacts().size()));
    for (ArtifactType type : ArtifactType.values()) {
      rows.add(
          counts(
              GAP + type.id(),
              corpus,
              article -> count(article.artifacts(), each -> each.type() == type)));
    }
  }

  private static void addResidue(List<List<String>> rows, LabelledCorpus corpus) {
    rows.add(counts("residue", corpus, article -> article.residue().size()));
    Set<String> types = new TreeSet<>();
    for (LabelledArticle article : corpus.articles()) {
      article.residue().forEach(each -> types.add(each.type()));
    }
    for (String type : types) {
      rows.add(
          counts(
              GAP + type,
              corpus,
              article -> count(article.residue(), each -> each.type().equals(type))));
    }
  }

  private static <T> long count(List<T> items, Predicate<T> which) {
    return items.stream().filter(which).count();
  }

  private static List<String> counts(
      String name, LabelledCorpus corpus, ToLongFunction<LabelledArticle> count) {
    long all = corpus.articles().stream().mapToLong(count).sum();
    return row(
        name, corpus, article -> String.valueOf(count.applyAsLong(article)), String.valueOf(all));
  }

  private static List<String> row(
      String name, LabelledCorpus corpus, CellOfArticle cell, String all) {
    List<String> row = new ArrayList<>();
    row.add(name);
    corpus.articles().forEach(article -> row.add(cell.of(article)));
    row.add(all);
    return row;
  }

  /** First column to the left, the others to the right. */
  private static String align(List<List<String>> rows) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String padding = " ".repeat(widths[i] - row.get(i).length());
        line.append(i == 0 ? row.get(i) + padding : GAP + padding + row.get(i));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  @FunctionalInterface
  private interface CellOfArticle {
    String of(LabelledArticle article);
  }
}
