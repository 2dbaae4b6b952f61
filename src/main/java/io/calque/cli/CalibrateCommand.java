package io.calque.cli;

import io.calque.OwnArticles;
import io.calque.RunListener;
import io.calque.ScoreOptions;
import io.calque.input.web.FetchCounts;
import io.calque.score.Calibration;
import io.calque.score.Tier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns clean text of the user's own into a calibration. */
@Command(
    name = "calibrate",
    description = {
      "Scores clean articles of your own and writes how high they score: what --calibration takes.",
      "The file holds numbers and no text. 400 articles or more keep a promise of 1 %%; with fewer"
          + " it is said what can be promised, and fewer than 20 are refused."
    })
final class CalibrateCommand implements Callable<Integer> {
  private static final int NAMED = 5;

  private final Session session;
  private final CalqueCommand program;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Writes to FILE, as a whole (default: standard output).")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--tier",
      paramLabel = "T",
      completionCandidates = Choice.Tier.class,
      description = "auto, fast or deep: the tier to be calibrated; auto is both (default: auto).")
  private String tier = "auto";

  @Mixin private InputParameters input = new InputParameters();

  @Mixin private WebParameters web = new WebParameters();

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "Articles that people wrote and nobody spun or translated: what score takes.")
  private List<String> inputs = List.of();

  CalibrateCommand(Session session, CalqueCommand program) {
    this.session = session;
    this.program = program;
  }

  @Override
  public Integer call() {
    new Choice.Tier().check("--tier", tier);
    ScoreOptions options =
        ScoreOptions.defaults().withInput(input.options()).withWeb(web.options(session));
    try (Output output =
        out.map(file -> Output.file(file, session)).orElseGet(() -> Output.standard(session))) {
      OwnArticles own = own(options);
      say(own);
      if (own.articles() == 0) {
        session.say("no usable input");
        return ExitCode.UNUSABLE;
      }
      output.writer().write(own.calibration().orElseThrow(() -> tooFew(own)).json());
      output.commit();
      return own.summary().failed() > 0 ? ExitCode.PARTIAL : ExitCode.DONE;
    } catch (IOException e) {
      throw new OutputException(e);
    }
  }

  private OwnArticles own(ScoreOptions options) {
    String name = out.map(Path::getFileName).map(Path::toString).orElse("-");
    try (Progress progress = Progress.of(session, true)) {
      return session
          .environment()
          .services()
          .calibrate(
              program.models(),
              Tier.of(tier),
              name,
              inputs,
              session.in(),
              options,
              new Heard(session, progress));
    }
  }

  private static UsageException tooFew(OwnArticles own) {
    return new UsageException(
        String.format(
            Locale.ROOT,
            "expected at least %d different articles of 40 words or more, found %d: nothing that"
                + " is worth a promise; with %d it would be --fpr %.3f",
            Calibration.LEAST,
            own.articles(),
            Calibration.LEAST,
            Calibration.leastSpunRate(Calibration.LEAST)));
  }

  private void say(OwnArticles own) {
    List<String> left = new ArrayList<>();
    count(left, own.tooShort(), "too short to be judged");
    count(left, own.notEnglish(), "not in English");
    count(left, own.repeated(), "copies of others");
    session.say(
        String.format(Locale.ROOT, "%s, %,d words", articles(own.articles()), own.words())
            + (left.isEmpty() ? "" : "; left out: " + String.join(", ", left)));
    if (!own.accused().isEmpty()) {
      String names = String.join(", ", own.accused().stream().limit(NAMED).toList());
      session.say(
          own.accused().size()
              + " of them would be accused at 1 % without this calibration; look whether they are"
              + " clean: "
              + names
              + (own.accused().size() > NAMED ? ", …" : ""));
    }
    own.calibration().ifPresent(calibration -> session.say(promise(calibration)));
  }

  private static String articles(int count) {
    return count == 1 ? "1 article" : String.format(Locale.ROOT, "%,d articles", count);
  }

  private static void count(List<String> out, int articles, String why) {
    if (articles > 0) {
      out.add(String.format(Locale.ROOT, "%,d %s", articles, why));
    }
  }

  private static String promise(Calibration own) {
    String tiers = String.join(" and ", own.tiers().keySet().stream().map(Tier::id).toList());
    String enough =
        own.articles() < Calibration.ENOUGH
            ? String.format(
                Locale.ROOT,
                ", calls nothing translated below, nothing spun below %.4f; %d articles would"
                    + " promise 1 %%",
                own.leastSpunRate(),
                Calibration.ENOUGH)
            : "";
    return String.format(
        Locale.ROOT,
        "%s tier: keeps promises from --fpr %.4f on%s; SHA-256 %s",
        tiers,
        own.leastRate(),
        enough,
        own.sha256());
  }

  /** Passes on what is said of the inputs. */
  private record Heard(Session session, Progress progress) implements RunListener {
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
  }
}
