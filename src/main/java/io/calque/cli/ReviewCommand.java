package io.calque.cli;

import io.calque.ScoreOptions;
import io.calque.review.Desk;
import io.calque.review.page.DeskServer;
import io.calque.serve.Binding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings articles to a desk and lets people review them in a browser. */
@Command(
    name = "review",
    description = {
      "Lets people review articles in a browser: a queue by site, each article with its evidence,"
          + " and keys to say what it is.",
      "What they say is kept in a file, and nothing of it is ever overwritten. Press ? on a page"
          + " for the keys."
    })
final class ReviewCommand implements Callable<Integer> {
  private static final int PORT = 8081;

  private final Session session;
  private final CalqueCommand program;

  @Mixin private DeskParameters desk = new DeskParameters();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen at (default: 8081); 0 takes any that is free.")
  private int port = PORT;

  @Mixin private BindingParameters binding = new BindingParameters();

  @Option(
      names = "--reviewer",
      paramLabel = "NAME",
      description = "Who decides where a browser says nothing else (default: the user's name).")
  private String reviewer = System.getProperty("user.name", "reviewer");

  @Option(
      names = "--stats",
      description = "Prints how far people agree with one another and with Calque, and ends.")
  private boolean stats;

  @Option(names = "--import-only", description = "Brings INPUT to the desk and ends.")
  private boolean importOnly;

  @Option(
      names = "--originals",
      paramLabel = "DIR",
      description = "Folder of trusted articles; shown beside their versions.")
  private Optional<Path> originals = Optional.empty();

  @Mixin private ScoringParameters scoring = new ScoringParameters();

  @Mixin private InputParameters input = new InputParameters();

  @Mixin private WebParameters web = new WebParameters();

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description =
          "Reports (jsonl or json), annotations exported from Label Studio (JSON), or anything"
              + " that score takes, which is scored first.")
  private List<String> inputs = List.of();

  ReviewCommand(Session session, CalqueCommand program) {
    this.session = session;
    this.program = program;
  }

  @Override
  public Integer call() {
    scoring.check();
    if (originals.isPresent() && !Files.exists(originals.get())) {
      throw new UsageException("--originals " + originals.get() + ": no such folder");
    }
    if (stats) {
      Print.standard(session, StatisticsText.of(desk.open().statistics()));
      return ExitCode.DONE;
    }
    ScoreOptions options =
        ScoreOptions.defaults()
            .withInput(input.options())
            .withWeb(web.options(session))
            .withOriginals(originals);
    Desk opened = desk.openOrMake();
    DeskInputs intake = new DeskInputs(session, opened, options);
    if (importOnly) {
      return intake.bring(inputs, () -> scoring.open(session, program.models()));
    }
    Binding where = binding.at(port);
    try (DeskServer server = DeskServer.start(opened, where, reviewer)) {
      session.say("the desk is at " + where.address(server.port()) + "/ (Ctrl+C ends)");
      int code = intake.bring(inputs, () -> scoring.open(session, program.models()));
      if (code == ExitCode.UNUSABLE) {
        return code;
      }
      await();
      return code;
    }
  }

  /** Waits until the program is ended. */
  private static void await() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
