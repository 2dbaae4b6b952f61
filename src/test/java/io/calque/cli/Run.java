package io.calque.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Runs the command line in this process. */
final class Run {
  private final Services services;
  private final Path home;
  private Map<String, String> variables = Map.of();
  private Terminal terminal = Terminal.none();

  /** What a run gave. */
  record Outcome(int code, String out, String err) {}

  Run(Path home, Services services) {
    this.home = home;
    this.services = services;
  }

  Run on(Terminal terminal, Map<String, String> variables) {
    this.terminal = terminal;
    this.variables = variables;
    return this;
  }

  Outcome with(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Outcome outcome = to(out, args);
    return new Outcome(outcome.code(), out.toString(StandardCharsets.UTF_8), outcome.err());
  }

  Outcome to(OutputStream out, String... args) {
    StringWriter err = new StringWriter();
    InputStream in = new ByteArrayInputStream(new byte[0]);
    Environment environment = new Environment(variables, terminal, home, services);
    int code = Main.run(args, in, out, new PrintWriter(err), environment);
    return new Outcome(code, "", err.toString());
  }
}
