package io.calque.cli;

import io.calque.serve.BearerToken;
import io.calque.serve.Binding;
import io.calque.serve.ServeOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves scores over HTTP until it is told to stop. */
@Command(
    name = "serve",
    description = {
      "Serves scores over HTTP: JSON of its own, and the protocol of LanguageTool's clients.",
      "Only this machine reaches it, unless --host says otherwise and --token-file who may ask."
          + " GET / shows what can be asked."
    })
final class ServeCommand implements Callable<Integer> {
  private final Session session;
  private final CalqueCommand program;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "Name or address to listen at (default: 127.0.0.1).")
  private String host = Binding.LOOPBACK;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port to listen at (default: 8080); 0 takes any that is free.")
  private int port = 8080;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "File of a token that every request must name: Authorization: Bearer TOKEN.")
  private Optional<Path> tokenFile = Optional.empty();

  @Option(
      names = "--allow-origin",
      paramLabel = "ORIGIN",
      description = "Lets web pages and add-ons of that origin ask too; may be repeated, * is all.")
  private List<String> origins = List.of();

  @Mixin private ScoringParameters scoring = new ScoringParameters();

  @Mixin private CalibrationParameter calibration = new CalibrationParameter();

  @Mixin private LimitParameters limits = new LimitParameters();

  @Mixin private ServedScanParameters scans = new ServedScanParameters();

  ServeCommand(Session session, CalqueCommand program) {
    this.session = session;
    this.program = program;
  }

  @Override
  public Integer call() throws InterruptedException {
    scoring.check();
    ServeOptions options =
        new ServeOptions(
            binding(),
            scoring.tier(),
            scoring.falseAlarmRate(),
            limits.limits(),
            scans.options(session),
            Set.copyOf(origins),
            calibration.file());
    try (Services.Listening server =
        session.environment().services().serve(program.models(), options, session::say)) {
      Thread stop = new Thread(server::close, "calque-stop");
      Runtime.getRuntime().addShutdownHook(stop);
      session.say(
          "serving "
              + server.address()
              + " with models "
              + server.digest().substring(0, 12)
              + "; Ctrl-C stops it");
      server.await();
      forget(stop);
    }
    return ExitCode.DONE;
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // it is what has stopped the server
    }
  }

  private Binding binding() {
    Optional<BearerToken> token = tokenFile.map(BearerToken::read);
    try {
      return new Binding(host, port, token);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--host, --port: " + e.getMessage());
    }
  }
}
