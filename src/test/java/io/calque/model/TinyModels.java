package io.calque.model;

import io.calque.signal.LanguageStatistics;
import io.calque.text.Label;
import io.calque.train.TinyStatistics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import smile.classification.Maxent;
import smile.util.IntSet;

/** Models that know nothing but a bias, for the tests of what uses them. */
public final class TinyModels {
  private TinyModels() {}

  /**
   * Models on {@link TinyStatistics} that call every sentence and article {@code label}.
   *
   * @param odds log-odds of the label against each other one
   */
  public static Models saying(Label label, double odds, FalseAlarms falseAlarms, Path folder)
      throws IOException {
    LanguageStatistics statistics = TinyStatistics.in(folder);
    return new Models(
        statistics,
        tokens(),
        sentences(),
        dense(List.of("log spun", "log translated"), label, odds),
        dense(ArticleFeatures.names(), label, odds),
        falseAlarms);
  }

  /** A token model that gives every word 0.5. */
  static LinearModel tokens() {
    IntSet labels = new IntSet(new int[] {0, 1});
    return LinearModel.of(
        new Maxent.Binomial(new double[TokenFeatures.DIMENSION + 1], 0, 0, labels));
  }

  /** A sentence model that gives every class a third. */
  static LinearModel sentences() {
    IntSet labels = new IntSet(new int[] {0, 1, 2});
    return LinearModel.of(
        new Maxent.Multinomial(new double[2][SentenceFeatures.DIMENSION + 1], 0, 0, labels));
  }

  /** A model whose numbers weigh nothing. */
  static DenseModel dense(List<String> names, Label label, double odds) {
    int size = names.size();
    List<List<Double>> weights =
        label == Label.TRANSLATED
            ? List.of(row(size, -odds), row(size, -odds))
            : List.of(
                row(size, label == Label.ORIGINAL ? odds : 0),
                row(size, label == Label.SPUN ? odds : 0));
    return new DenseModel(
        names, Collections.nCopies(size, 0.0), Collections.nCopies(size, 1.0), weights);
  }

  private static List<Double> row(int size, double bias) {
    List<Double> row = new ArrayList<>(Collections.nCopies(size, 0.0));
    row.add(bias);
    return row;
  }
}
