package io.calque.evaluate;

import io.calque.model.DenseModel;
import io.calque.model.EvidenceWeights.Family;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a hit is weighed in its place, in words and examples. */
final class PlaceTable {
  /** What the rule of the examples says. */
  private static final double RULE = 0.9;

  /** What the reader of the examples says of words that it finds in place. */
  private static final double CALM = 0.05;

  private static final double ALARMED = 0.8;

  /** Strengths of the articles of the examples: rather a person's, undecided, rather not. */
  private static final List<Double> STRENGTHS = List.of(-4.0, 0.0, 4.0);

  private static final Map<Family, String> NAMES =
      new EnumMap<>(
          Map.of(
              Family.REPLACED, "words that models take for replaced ones",
              Family.LISTED, "rows of lists",
              Family.SPUN, "other rules of spinners",
              Family.TRANSLATED, "rules of translations"));

  private final Map<Family, DenseModel> fast;
  private final Optional<Map<Family, DenseModel>> deep;

  /**
   * A table.
   *
   * @param fast models of the fast tier
   * @param deep those of the deep tier, if there is one
   */
  PlaceTable(Map<Family, DenseModel> fast, Optional<Map<Family, DenseModel>> deep) {
    this.fast = fast;
    this.deep = deep;
  }

  void write(Markdown out) {
    out.heading(2, "A hit in its place");
    out.paragraph(
        "The score that is shown is a logistic regression of three numbers: the probability above,"
            + " how likely the reader of words takes the hit for a replaced one, and how strongly"
            + " the article speaks for its kind (the strength of the test for spun text, or for"
            + " translations; above 0 it rather is, below it rather is not). The columns with ×"
            + " say what the odds are multiplied by where a number rises by one unit of log-odds,"
            + " the others held still: above 1 it speaks for an artifact. The last columns are"
            + " examples: what is shown of a hit whose rule says 90 %, where the reader says 5 % or"
            + " 80 %, in an article of strength -4, 0 and 4. So the same phrase can be faint"
            + " in an article that reads like people’s and sure in one that is full of such. A kind"
            + " without a row is weighed by its rule alone.");
    Table table =
        new Table(
            "evidence",
            "tier",
            "× rule",
            "× reader",
            "× article",
            "reader 5 %: -4 / 0 / 4",
            "reader 80 %: -4 / 0 / 4");
    for (Family family : Family.values()) {
      row(table, family, "fast", Optional.ofNullable(fast.get(family)));
      row(table, family, "deep", deep.flatMap(own -> Optional.ofNullable(own.get(family))));
    }
    out.table(table);
    out.paragraph(
        "Of a replaced word the rule is the reader itself, so both numbers are the same and its"
            + " examples take the reader’s.");
  }

  private static void row(Table table, Family family, String tier, Optional<DenseModel> model) {
    model.ifPresent(
        own ->
            table.row(
                NAMES.getOrDefault(family, family.name()),
                tier,
                factor(own, 0),
                factor(own, 1),
                factor(own, 2),
                examples(own, family, CALM),
                examples(own, family, ALARMED)));
  }

  private static String factor(DenseModel model, int number) {
    return String.format(
        Locale.ROOT, "%.2f", Math.exp(slope(model, number) / model.deviations().get(number)));
  }

  /** Log-odds of an artifact against none, for a step of one deviation. */
  private static double slope(DenseModel model, int number) {
    return model.weights().get(1).get(number) - model.weights().get(0).get(number);
  }

  private static String examples(DenseModel model, Family family, double reader) {
    double rule = family == Family.REPLACED ? reader : RULE;
    StringBuilder out = new StringBuilder();
    for (double strength : STRENGTHS) {
      double[] numbers = model.standardise(new double[] {odds(rule), odds(reader), strength});
      double sum = slope(model, numbers.length);
      for (int i = 0; i < numbers.length; i++) {
        sum += slope(model, i) * numbers[i];
      }
      out.append(out.length() == 0 ? "" : " / ")
          .append(String.format(Locale.ROOT, "%.0f %%", 100 / (1 + Math.exp(-sum))));
    }
    return out.toString();
  }

  private static double odds(double probability) {
    return Math.log(probability / (1 - probability));
  }
}
