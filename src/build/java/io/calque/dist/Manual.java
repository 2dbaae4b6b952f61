package io.calque.dist;

import io.calque.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Manual pages and completions of the command line, as picocli makes them. */
final class Manual {
  /** Columns; man breaks the lines of a synopsis, and picocli would do so within options. */
  private static final int WIDTH = 10_000;

  private final String source;
  private final String date;

  /**
   * Sets what the foot of each page says.
   *
   * @param source name and version of the program
   * @param date day of the release, {@code 2026-01-31}
   */
  Manual(String source, String date) {
    this.source = source;
    this.date = date;
  }

  /** A script for bash, and for zsh with its bash completions. */
  String completions() {
    return AutoComplete.bash("calque", Main.commandLine());
  }

  /** Writes {@code calque.1} and a page for each command below, {@code calque-score.1}. */
  void write(Path folder) throws IOException {
    write(Main.commandLine().setUsageHelpWidth(WIDTH), folder);
  }

  private void write(CommandLine command, Path folder) throws IOException {
    StringWriter asciidoc = new StringWriter();
    try (PrintWriter writer = new PrintWriter(asciidoc)) {
      ManPageGenerator.writeSingleManPage(writer, command.getCommandSpec());
    }
    String name = command.getCommandSpec().qualifiedName("-");
    Files.writeString(
        folder.resolve(name + ".1"),
        new Troff(name, date, source).page(asciidoc.toString()),
        StandardCharsets.UTF_8);
    for (CommandLine below : command.getSubcommands().values()) {
      write(below, folder);
    }
  }
}
