package io.calque.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.DenseModel;
import io.calque.text.Label;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DenseFitterTest {
  private static final List<Label> LABELS = List.of(Label.ORIGINAL, Label.SPUN, Label.TRANSLATED);

  private static DenseModel toy(long seed) {
    DenseFitter fitter = new DenseFitter(List.of("spun", "translated", "constant"), 0.1);
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      Label label = LABELS.get(i % 3);
      double spun = (label == Label.SPUN ? 300 : 100) + random.nextGaussian();
      double translated = (label == Label.TRANSLATED ? 3e-3 : 1e-3) + 1e-5 * random.nextGaussian();
      fitter.add(new double[] {spun, translated, 7}, label);
    }
    assertEquals(300, fitter.size());
    return fitter.fit();
  }

  @Test
  void fit_separableClasses_areTold() {
    DenseModel model = toy(1);
    assertEquals(Label.ORIGINAL, best(model, 100, 1e-3));
    assertEquals(Label.SPUN, best(model, 300, 1e-3));
    assertEquals(Label.TRANSLATED, best(model, 100, 3e-3));
  }

  @Test
  void fit_numbers_areStandardised() {
    DenseModel model = toy(1);
    assertEquals(500.0 / 3, model.means().get(0), 1);
    assertEquals(7, model.means().get(2), 1e-9);
    assertEquals(1, model.deviations().get(2), "a constant number divides by 1");
  }

  @Test
  void fit_sameRows_givesTheSameModel() {
    assertEquals(toy(2), toy(2));
  }

  /** The class with the highest score; that of translated is 0 by definition. */
  private static Label best(DenseModel model, double spun, double translated) {
    double[] x = model.standardise(new double[] {spun, translated, 7});
    double[] scores = new double[2];
    for (int row = 0; row < 2; row++) {
      List<Double> weights = model.weights().get(row);
      scores[row] = weights.get(3);
      for (int i = 0; i < 3; i++) {
        scores[row] += weights.get(i) * x[i];
      }
    }
    assertTrue(Double.isFinite(scores[0]) && Double.isFinite(scores[1]));
    if (scores[0] < 0 && scores[1] < 0) {
      return Label.TRANSLATED;
    }
    return scores[0] > scores[1] ? Label.ORIGINAL : Label.SPUN;
  }
}
