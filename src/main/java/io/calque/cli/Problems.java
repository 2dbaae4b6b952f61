package io.calque.cli;

import io.calque.score.CalibrationException;
import io.calque.serve.StartException;
import io.calque.text.BadDataException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Turns failures into one line on standard error and an exit code. */
final class Problems {
  private final Session session;

  Problems(Session session) {
    this.session = session;
  }

  /** A command line that cannot be parsed. */
  int usage(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    session.say(firstLine(String.valueOf(problem.getMessage())));
    String name = command.getCommandSpec().qualifiedName();
    session.err().println("Try '" + name + " --help'.");
    session.err().flush();
    return ExitCode.USAGE;
  }

  /** A command that failed. */
  int failure(Throwable problem) {
    if (problem instanceof OutputException output && output.isBrokenPipe()) {
      return ExitCode.DONE;
    }
    int code = code(problem);
    session.say(message(problem, code));
    if (session.environment().debug()) {
      problem.printStackTrace(session.err());
      session.err().flush();
    }
    return code;
  }

  private static int code(Throwable problem) {
    if (problem instanceof UsageException || problem instanceof CalibrationException) {
      return ExitCode.USAGE;
    }
    return problem instanceof BadDataException || problem instanceof StartException
        ? ExitCode.UNUSABLE
        : ExitCode.INTERNAL;
  }

  private static String message(Throwable problem, int code) {
    String message = String.valueOf(problem.getMessage());
    if (problem instanceof OutputException) {
      return "cannot write the output: " + message;
    }
    if (code != ExitCode.INTERNAL) {
      return message;
    }
    String name = problem.getClass().getSimpleName();
    return "internal error: " + name + ": " + firstLine(message) + " (CALQUE_DEBUG=1 shows where)";
  }

  /** What an I/O failure on a file comes to, without the path that Java repeats. */
  static String describe(IOException problem) {
    if (problem instanceof NoSuchFileException) {
      return "the folder does not exist";
    }
    if (problem instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (problem instanceof FileAlreadyExistsException) {
      return "a temporary file of the same name exists";
    }
    return String.valueOf(problem.getMessage());
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
