package io.calque.model;

import io.calque.table.ResourceList;
import io.calque.table.TableRow;
import java.util.ArrayList;
import java.util.List;

/**
 * What each number of a candidate adds to the log-odds that it stood in its place.
 *
 * @param names {@link #NAMES}, so that a file tells what it holds
 * @param weights one for each name
 */
public record WordingWeights(List<String> names, List<Double> weights) {
  /**
   * The numbers, each against the words that stand there now: prior of the dictionary and the
   * thesaurus, fit, pairs, triples and bits of the statistics, nearness in the thesaurus,
   * frequency, what the dictionary says beside the prior, shape, and the transformer's
   * log-likelihood where one has read.
   */
  public static final List<String> NAMES =
      List.of(
          "prior",
          "fit",
          "pairs",
          "triples",
          "bits",
          "nearness",
          "no neighbour",
          "rank",
          "frequency",
          "frequency squared",
          "listed",
          "manners",
          "phrase",
          "length",
          "same beginning",
          "unknown",
          "likelihood",
          "no piece");

  /** Those of the fast tier that come with the program, from {@code wording-weights.tsv}. */
  public static WordingWeights fast() {
    return read("fast");
  }

  /** Those of the deep tier. */
  public static WordingWeights deep() {
    return read("deep");
  }

  private static WordingWeights read(String tier) {
    List<TableRow> rows =
        ResourceList.of(WordingWeights.class, "wording-weights.tsv").tsv("number", "fast", "deep");
    List<String> names = rows.stream().map(row -> row.get("number")).toList();
    List<Double> weights = new ArrayList<>();
    for (TableRow row : rows) {
      try {
        weights.add(Double.valueOf(row.get(tier)));
      } catch (NumberFormatException e) {
        throw row.bad("a number", "'" + row.get(tier) + "'");
      }
    }
    return new WordingWeights(names, weights);
  }

  /** Checks names and numbers and copies the lists. */
  public WordingWeights {
    names = List.copyOf(names);
    weights = List.copyOf(weights);
    if (!names.equals(NAMES) || weights.size() != NAMES.size()) {
      throw new IllegalArgumentException("names " + names + ", expected " + NAMES);
    }
    if (!weights.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("weights " + weights + " are not all finite");
    }
  }

  /** The log-odds of a candidate, up to a constant of its place. */
  double value(WordingCandidate candidate) {
    double sum = 0;
    for (int i = 0; i < weights.size(); i++) {
      sum += weights.get(i) * candidate.numbers().get(i);
    }
    return sum;
  }
}
