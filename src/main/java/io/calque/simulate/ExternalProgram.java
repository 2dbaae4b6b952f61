package io.calque.simulate;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program, no shell between. Its streams are files in a folder of its own, so that it can
 * neither wait for a reader nor fill a pipe. Thread-safe.
 */
final class ExternalProgram {
  private static final int MOST_SAID = 200;

  private final String program;
  private final Duration limit;

  /**
   * A program.
   *
   * @param program name on the path, or a file
   * @param limit after which a run is ended, with all that it started
   */
  ExternalProgram(String program, Duration limit) {
    this.program = program;
    this.limit = limit;
  }

  /** Its name, for messages. */
  String name() {
    return program;
  }

  /**
   * What the program writes when it reads {@code input}; both UTF-8.
   *
   * @throws MissingProgramException if it cannot be started
   * @throws BadDataException if it fails or does not end in time
   */
  String run(List<String> arguments, String input) {
    try {
      Path folder = Files.createTempDirectory("calque");
      try {
        return run(arguments, input, folder);
      } finally {
        for (String name : List.of("in", "out", "err")) {
          Files.deleteIfExists(folder.resolve(name));
        }
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String run(List<String> arguments, String input, Path folder) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(program);
    command.addAll(arguments);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(Files.writeString(folder.resolve("in"), input).toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    int status = status(start(builder), arguments);
    if (status != 0) {
      throw failure(arguments, "exit status " + status + said(err));
    }
    return new String(Files.readAllBytes(out), StandardCharsets.UTF_8);
  }

  private Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new MissingProgramException(program, "not found, or cannot be run");
    }
  }

  private int status(Process process, List<String> arguments) {
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
      throw failure(arguments, "not done after " + limit.toSeconds() + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(arguments, "interrupted");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private BadDataException failure(List<String> arguments, String problem) {
    return new BadDataException(program + " " + String.join(" ", arguments), "", problem);
  }

  private static String said(Path err) throws IOException {
    String text = new String(Files.readAllBytes(err), StandardCharsets.UTF_8).strip();
    String line = text.lines().findFirst().orElse("");
    return line.isEmpty() ? "" : ": " + line.substring(0, Math.min(MOST_SAID, line.length()));
  }
}
