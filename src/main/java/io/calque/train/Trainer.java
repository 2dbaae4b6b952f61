package io.calque.train;

import io.calque.statistics.StatisticsBuilder;
import io.calque.train.text.Spinners;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * Trains the models of the fast tier, each stage on documents no earlier stage has seen: language
 * statistics, token model, sentence model, then calibration, article model and false alarms.
 */
public final class Trainer {
  /**
   * How much is learnt from.
   *
   * @param fitWords words of clean English taken of each file for fitting
   * @param maskedWords the same for the model of masked words
   * @param outletWords words of clean English taken of each file for human outlets
   * @param statistics what the language statistics keep
   * @param without manners of spinners that no model learns from, to be measured on
   */
  record Options(
      int fitWords,
      int maskedWords,
      int outletWords,
      StatisticsBuilder.Options statistics,
      Set<String> without) {
    Options {
      without = Set.copyOf(without);
    }

    static Options defaults() {
      return new Options(
          800_000, 250_000, OutletStage.WORDS, StatisticsBuilder.Options.defaults(), Set.of());
    }

    /** The same without some manners of spinners. */
    Options without(Set<String> manners) {
      return new Options(fitWords, maskedWords, outletWords, statistics, manners);
    }

    Spinners spinners() {
      return Spinners.all().without(without);
    }
  }

  private Trainer() {}

  /**
   * Trains into {@code out}. A stage found there, finished or from a run that was broken off, is
   * kept if all that decides it is the same again; the log says which are not, and why. Models that
   * were there are replaced when everything is finished, and not before.
   *
   * @param data folder of the training data
   * @param seed of splits, simulators and models; the same seed gives the same files
   * @throws io.calque.text.BadDataException if training data is missing or cut short
   * @throws io.calque.model.ModelException if {@code out} has a manifest that cannot be read
   */
  public static void run(Path data, Path out, long seed, PrintWriter progress) {
    run(data, out, seed, Options.defaults(), Program.running(), progress);
  }

  /** The same on other amounts, by another program; for tests. */
  static void run(
      Path data, Path out, long seed, Options options, Program program, PrintWriter progress) {
    try {
      TrainingRun run = new TrainingRun(data, out, seed, program, progress);
      FastTier fast = new FastTier(run, options);
      fast.trainStatistics();
      fast.train();
      run.stages().install();
      run.report("done");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
