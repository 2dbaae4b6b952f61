package io.calque.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Entry point of the {@code calque} program. */
public final class Main {
  private Main() {}

  /** Runs the command line and exits with its code. */
  public static void main(String[] args) {
    Environment environment =
        new Environment(
            System.getenv(),
            Terminal.parse(System.getProperty("calque.terminal", "")),
            Home.find(Optional.ofNullable(System.getProperty("calque.home"))),
            new CalqueServices());
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    PrintWriter err =
        new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.exit(run(args, System.in, out, err, environment));
  }

  /** Every command and option, for manual pages and completions; not for running anything. */
  public static CommandLine commandLine() {
    PrintWriter silent = new PrintWriter(Writer.nullWriter());
    Environment environment =
        new Environment(Map.of(), Terminal.none(), Path.of(""), new CalqueServices());
    Session session =
        new Session(
            InputStream.nullInputStream(), OutputStream.nullOutputStream(), silent, environment);
    return commandLine(new String[0], session, new Problems(session), new HelpText());
  }

  /** Runs the command line and gives its exit code; touches no other stream. */
  static int run(
      String[] args, InputStream in, OutputStream out, PrintWriter err, Environment environment) {
    Session session = new Session(in, out, err, environment);
    Problems problems = new Problems(session);
    HelpText help = new HelpText();
    try {
      int code = commandLine(args, session, problems, help).execute(args);
      help.print(session);
      return code;
    } catch (IOException e) {
      return problems.failure(new OutputException(e));
    } catch (RuntimeException | Error e) {
      return problems.failure(e);
    } finally {
      err.flush();
    }
  }

  private static CommandLine commandLine(
      String[] args, Session session, Problems problems, HelpText help) {
    Environment environment = session.environment();
    boolean colour = environment.terminal().colour(Terminal.Colour.AUTO, environment.variables());
    CalqueCommand program = new CalqueCommand(environment.home());
    CommandLine line = new CommandLine(program);
    Commands.named(args, session, program).forEach(line::addSubcommand);
    return line.setExpandAtFiles(false)
        .setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF))
        .setOut(help.writer())
        .setErr(session.err())
        .setParameterExceptionHandler(problems::usage)
        .setExecutionExceptionHandler((problem, command, parsed) -> problems.failure(problem));
  }
}
