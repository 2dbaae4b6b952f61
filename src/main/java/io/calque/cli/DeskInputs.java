package io.calque.cli;

import io.calque.RunSummary;
import io.calque.ScoreListener;
import io.calque.ScoreOptions;
import io.calque.input.web.FetchCounts;
import io.calque.review.Desk;
import io.calque.review.Intake;
import io.calque.review.QueueQuery;
import io.calque.score.ArticleScore;
import io.calque.text.BadDataException;
import io.calque.version.Comparison;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Brings inputs to a desk: reports as they are, the rest after it was scored. */
final class DeskInputs {
  private final Session session;
  private final Desk desk;
  private final ScoreOptions options;

  DeskInputs(Session session, Desk desk, ScoreOptions options) {
    this.session = session;
    this.desk = desk;
    this.options = options;
  }

  /**
   * Brings them in and says what came of it.
   *
   * @param scorer opens the models, where anything is to be scored
   * @return {@link ExitCode#UNUSABLE} if nothing could be used and the desk is empty, {@link
   *     ExitCode#PARTIAL} if something could not
   */
  int bring(List<String> inputs, Supplier<Services.Scorer> scorer) {
    Intake intake = new Intake(desk);
    List<String> others = new ArrayList<>();
    int failed = 0;
    for (String input : inputs) {
      if (isReport(input)) {
        failed += report(intake, input) ? 0 : 1;
      } else {
        others.add(input);
      }
    }
    failed += others.isEmpty() ? 0 : score(intake, others, scorer);
    boolean none = intake.articles() + intake.known() + intake.annotations() == 0;
    if (!inputs.isEmpty() && none) {
      session.say("no usable input");
      return desk.size(QueueQuery.ALL) == 0 ? ExitCode.UNUSABLE : ExitCode.PARTIAL;
    }
    if (!inputs.isEmpty()) {
      session.say(summary(intake, failed));
    }
    return failed > 0 ? ExitCode.PARTIAL : ExitCode.DONE;
  }

  private static String summary(Intake intake, int failed) {
    return intake.articles()
        + " new articles on the desk, "
        + intake.known()
        + " were there"
        + (intake.annotations() > 0 ? ", " + intake.annotations() + " annotations taken" : "")
        + (failed > 0 ? "; " + failed + " inputs failed" : "");
  }

  private static boolean isReport(String input) {
    try {
      return Intake.takes(Path.of(input));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private boolean report(Intake intake, String input) {
    try {
      intake.file(Path.of(input));
      return true;
    } catch (BadDataException e) {
      if (e.file().equals(desk.file().toString())) {
        throw e;
      }
      session.say(String.valueOf(e.getMessage()));
      return false;
    }
  }

  private int score(Intake intake, List<String> inputs, Supplier<Services.Scorer> opener) {
    try (Services.Scorer scorer = opener.get();
        Progress progress = Progress.of(session, true)) {
      String models = scorer.modelsDigest();
      RunSummary summary =
          scorer.score(
              inputs,
              session.in(),
              options,
              new ScoreListener() {
                @Override
                public void scored(ArticleScore score) {
                  intake.score(score, models);
                  progress.step();
                }

                @Override
                public void scored(ArticleScore score, Comparison original) {
                  intake.score(score, original, models);
                  progress.step();
                }

                @Override
                public void fetched(FetchCounts counts) {
                  progress.fetched(counts);
                }

                @Override
                public void failed(String source, String problem) {
                  progress.clear();
                  session.say(problem);
                }

                @Override
                public void warned(String warning) {
                  progress.clear();
                  session.say(warning);
                }
              });
      return summary.failed();
    }
  }
}
