package io.calque.simulate;

import io.calque.table.TableRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A learner's first language and what it makes them get wrong, from {@code learner-rates.tsv},
 * whose head has the sources.
 *
 * @param id code of the language
 * @param name its English name
 * @param errors errors of the kinds of {@link LearnerError} in 100 words of an average writer
 * @param shares of each kind in them; all kinds, together 1
 */
public record FirstLanguage(
    String id, String name, double errors, Map<LearnerError, Double> shares) {
  private static final double ROUNDING = 1e-6;

  /** Checks the numbers and copies the shares. */
  public FirstLanguage {
    if (!(errors > 0 && errors <= 20)) {
      throw new IllegalArgumentException("errors " + errors + " is not above 0 and at most 20");
    }
    double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    if (shares.size() != LearnerError.values().length || Math.abs(sum - 1) > ROUNDING) {
      throw new IllegalArgumentException("shares of " + id + " come to " + sum + ", not 1");
    }
    shares = Map.copyOf(shares);
  }

  /**
   * The languages of the table, in its order.
   *
   * @throws io.calque.text.BadDataException if it is not as it should be, naming file and line
   */
  public static List<FirstLanguage> all() {
    return read(SimulatorLists.list("learner-rates.tsv").tsv("language", "name", "errors"));
  }

  static List<FirstLanguage> read(List<TableRow> rows) {
    List<FirstLanguage> languages = new ArrayList<>();
    for (TableRow row : rows) {
      Map<LearnerError, Double> shares = new EnumMap<>(LearnerError.class);
      try {
        for (LearnerError error : LearnerError.values()) {
          shares.put(error, Double.parseDouble(row.get(error.id())) / 100);
        }
        double errors = Double.parseDouble(row.get("errors"));
        languages.add(new FirstLanguage(row.get("language"), row.get("name"), errors, shares));
      } catch (IllegalArgumentException e) {
        throw row.bad("errors and shares that come to 100", String.valueOf(e.getMessage()));
      }
    }
    return List.copyOf(languages);
  }

  /** Errors of a kind in a word of an average writer. */
  double perWord(LearnerError error) {
    return shares.getOrDefault(error, 0.0) * errors / 100;
  }
}
