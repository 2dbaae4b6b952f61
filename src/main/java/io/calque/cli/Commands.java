package io.calque.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** The program's commands by name. */
final class Commands {
  private Commands() {}

  /**
   * The commands {@code args} can mean: the one it starts with, else all. Building a command costs
   * a start-up tens of milliseconds, so those that cannot be meant are left out.
   */
  static Map<String, Object> named(String[] args, Session session, CalqueCommand program) {
    Map<String, Supplier<Object>> all = all(session, program);
    String first = args.length == 0 ? "" : args[0];
    Map<String, Object> meant = new LinkedHashMap<>();
    all.forEach(
        (name, command) -> {
          boolean known = all.containsKey(first) && !first.equals("help");
          if (!known || name.equals(first)) {
            meant.put(name, command.get());
          }
        });
    return meant;
  }

  private static Map<String, Supplier<Object>> all(Session session, CalqueCommand program) {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("score", () -> new ScoreCommand(session, program));
    all.put("scan", () -> new ScanCommand(session, program));
    all.put("explain", () -> new ExplainCommand(session, program));
    all.put("compare", () -> new CompareCommand(session));
    all.put(
        "corpus",
        () ->
            new CommandLine(new CorpusCommand())
                .addSubcommand(new CorpusCommand.Validate(session, program))
                .addSubcommand(new CorpusCommand.Stats(session, program))
                .addSubcommand(new SpinCommand(session, program))
                .addSubcommand(new RoundTripCommand(session, program)));
    all.put("serve", () -> new ServeCommand(session, program));
    all.put("review", () -> new ReviewCommand(session, program));
    all.put("watch", () -> new WatchCommand(session, program));
    all.put("export", () -> new ExportCommand(session));
    all.put("spark", () -> new SparkCommand(session, program));
    all.put("train", () -> new TrainCommand(session, program));
    all.put("evaluate", () -> new EvaluateCommand(session, program));
    all.put("model", () -> new ModelCommand(session, program));
    all.put("help", HelpCommand::new);
    return all;
  }
}
