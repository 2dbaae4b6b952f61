package io.calque.cli;

import io.calque.report.ReportOptions;
import java.util.Locale;
import picocli.CommandLine.Option;

/** When a report may be coloured. */
final class ColourParameter {
  @Option(
      names = "--color",
      paramLabel = "WHEN",
      completionCandidates = Choice.Colour.class,
      description = "auto, always or never (default: auto; NO_COLOR is honoured).")
  private String colour = "auto";

  /**
   * How a report for {@code terminal} looks.
   *
   * @throws UsageException if the option has no such value
   */
  ReportOptions look(boolean withText, Terminal terminal, Session session) {
    new Choice.Colour().check("--color", colour);
    Terminal.Colour wish = Terminal.Colour.valueOf(colour.toUpperCase(Locale.ROOT));
    return new ReportOptions(
        withText, terminal.colour(wish, session.environment().variables()), terminal.width());
  }
}
