package io.calque;

import static java.util.Objects.requireNonNull;

import io.calque.model.ModelException;
import io.calque.parallel.Workers;
import io.calque.score.Calibration;
import io.calque.score.CalibrationException;
import io.calque.score.Tier;
import io.calque.signal.Signals;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Says how a {@link Calque} is to score. Each method refuses a value that cannot be, where it is
 * given: {@code null} with a {@link NullPointerException} that names the parameter, any other with
 * an {@link IllegalArgumentException} that names parameter and value. Not thread-safe; may build
 * any number.
 */
public final class CalqueBuilder {
  private final Supplier<CalqueModels> models;
  private final boolean ownsModels;
  private Tier tier = Tier.AUTO;
  private double falseAlarmRate = 0.01;
  private Function<String, Optional<Calibration>> calibration = models -> Optional.empty();
  private Optional<Signals> signals = Optional.empty();
  private Workers workers = Workers.callingThread();

  CalqueBuilder(Path folder) {
    requireNonNull(folder, "models");
    models = () -> CalqueModels.open(folder);
    ownsModels = true;
  }

  CalqueBuilder(CalqueModels opened) {
    requireNonNull(opened, "models");
    models = () -> opened;
    ownsModels = false;
  }

  /** How much is read before an article is judged; {@link Tier#AUTO} where nothing is said. */
  public CalqueBuilder tier(Tier value) {
    tier = requireNonNull(value, "tier");
    return this;
  }

  /**
   * The promised share of human articles that may be accused; 0.01 where nothing is said.
   *
   * @param value above 0, below 1
   */
  public CalqueBuilder falseAlarmRate(double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException("falseAlarmRate " + value + " is not between 0 and 1");
    }
    falseAlarmRate = value;
    return this;
  }

  /**
   * A file of scores of one's own clean articles, as {@link #calibrator} makes it, that articles
   * are held against in place of those that the models were calibrated on. It is read by {@link
   * #build}.
   */
  public CalqueBuilder calibration(Path file) {
    requireNonNull(file, "calibration");
    calibration = models -> Optional.of(Calibration.read(file, models));
    return this;
  }

  /** The same with one that was read. */
  public CalqueBuilder calibration(Calibration value) {
    requireNonNull(value, "calibration");
    calibration = models -> Optional.of(value.of(models));
    return this;
  }

  /** What finds evidence; {@link Signals#standard} where nothing is said. */
  public CalqueBuilder signals(Signals value) {
    signals = Optional.of(requireNonNull(value, "signals"));
    return this;
  }

  /**
   * Whose threads help to score many articles; where nothing is said the calling thread scores
   * alone. It is never shut down here. Scores and their order are the same with any.
   */
  public CalqueBuilder executor(Executor value) {
    workers = Workers.of(requireNonNull(value, "executor"));
    return this;
  }

  /**
   * Verifies and opens the models, unless they are opened already.
   *
   * @throws ModelException if one is missing or damaged, or {@link Tier#DEEP} has none here
   * @throws io.calque.encode.EncoderUnavailableException if {@link Tier#DEEP} cannot run on this
   *     platform; {@link Tier#AUTO} then scores by the fast tier alone, and says so
   * @throws CalibrationException if the calibration cannot be used with these models and this tier
   * @throws IllegalStateException if the shared models are closed
   */
  public Calque build() {
    return open(opened -> new Calque(opened, ownsModels, tier, runs(opened)));
  }

  /**
   * Opens the models in the same way for what makes a calibration; the promised rate and {@link
   * #calibration} do not matter to it.
   *
   * @throws ModelException as {@link #build} does
   * @throws io.calque.encode.EncoderUnavailableException as {@link #build} does; {@link Tier#AUTO}
   *     then makes one for the fast tier alone
   */
  public CalqueCalibrator calibrator() {
    Signals finders = finders();
    return open(
        opened ->
            new CalqueCalibrator(
                opened, ownsModels, opened.tiers(tier, finders.dictionary()), finders, workers));
  }

  private <T> T open(Function<CalqueModels, T> made) {
    CalqueModels opened = models.get();
    try {
      return opened.whileOpen(() -> made.apply(opened));
    } catch (RuntimeException e) {
      if (ownsModels) {
        opened.close();
      }
      throw e;
    }
  }

  private Runs runs(CalqueModels opened) {
    Signals finders = finders();
    Optional<Calibration> own = calibration.apply(opened.digest());
    BatchScorer scorer =
        new BatchScorer(
            finders, opened.assessor(tier, falseAlarmRate, finders.dictionary(), own), workers);
    return new Runs(opened, tier, falseAlarmRate, own, scorer, new ArticleReader());
  }

  private Signals finders() {
    return signals.orElseGet(Signals::standard);
  }
}
