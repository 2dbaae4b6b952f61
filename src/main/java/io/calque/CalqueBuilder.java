package io.calque;

import static java.util.Objects.requireNonNull;

import io.calque.model.ModelException;
import io.calque.parallel.Workers;
import io.calque.score.Tier;
import io.calque.signal.Signals;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
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
   * @throws IllegalStateException if the shared models are closed
   */
  public Calque build() {
    CalqueModels opened = models.get();
    try {
      return opened.whileOpen(() -> new Calque(opened, ownsModels, runs(opened)));
    } catch (RuntimeException e) {
      if (ownsModels) {
        opened.close();
      }
      throw e;
    }
  }

  private Runs runs(CalqueModels opened) {
    Signals finders = signals.orElseGet(Signals::standard);
    BatchScorer scorer =
        new BatchScorer(
            finders, opened.assessor(tier, falseAlarmRate, finders.dictionary()), workers);
    return new Runs(opened, tier, falseAlarmRate, scorer, new ArticleReader());
  }
}
