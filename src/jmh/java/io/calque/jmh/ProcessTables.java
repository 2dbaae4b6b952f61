package io.calque.jmh;

import java.util.Comparator;
import java.util.List;

/**
 * Tables of whole processes.
 *
 * @param figures of all commands
 */
record ProcessTables(List<ProcessFigures> figures) {
  private static final String PEER = "languagetool";
  private static final String NOT_TOLD = "not told by this system";

  /** Cold starts on one sentence, each beside LanguageTool's. */
  String starts() {
    StringBuilder out = new StringBuilder();
    out.append("| | elapsed, s | peak memory, MB | times as fast as LanguageTool |\n");
    out.append("|---|---|---|---|\n");
    Sample peer = start(PEER).seconds();
    for (String program : List.of("fast", "auto", "deep", PEER)) {
      ProcessFigures start = start(program);
      boolean isPeer = program.equals(PEER);
      String name =
          isPeer ? "LanguageTool's command line" : "`calque score --tier " + program + "`";
      out.append("| ").append(name);
      out.append(" | ").append(Shown.sample(start.seconds()));
      out.append(" | ").append(memory(start));
      out.append(" | ").append(isPeer ? "" : Shown.ratio(peer.over(start.seconds())));
      out.append(" |\n");
    }
    return out.toString();
  }

  /** The launcher on more and more articles. */
  String growth() {
    StringBuilder out = new StringBuilder();
    out.append("| tier | articles | sentences | elapsed, s | a sentence, ms");
    out.append(" | a sentence beyond the start, ms | peak memory, MB |\n");
    out.append("|---|---|---|---|---|---|---|\n");
    for (String tier : List.of("fast", "deep")) {
      figures.stream()
          .filter(run -> run.program().equals(tier) && run.lines() > 0)
          .sorted(Comparator.comparingInt(ProcessFigures::lines))
          .forEach(run -> grown(run, out));
    }
    return out.toString();
  }

  private void grown(ProcessFigures run, StringBuilder out) {
    double each = 1000.0 / run.sentences();
    double beyond = run.seconds().median() - start(run.program()).seconds().median();
    out.append("| ").append(run.program());
    out.append(" | ").append(Shown.whole(run.lines()));
    out.append(" | ").append(Shown.whole(run.sentences()));
    out.append(" | ").append(Shown.sample(run.seconds()));
    out.append(" | ").append(Shown.sample(run.seconds().times(each)));
    out.append(" | ").append(Shown.figure(beyond * each));
    out.append(" | ").append(memory(run));
    out.append(" |\n");
  }

  private static String memory(ProcessFigures run) {
    return run.knowsMemory() ? Shown.sample(run.megabytes()) : NOT_TOLD;
  }

  private ProcessFigures start(String program) {
    return figures.stream()
        .filter(run -> run.program().equals(program) && run.lines() == 0)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no start of " + program));
  }
}
