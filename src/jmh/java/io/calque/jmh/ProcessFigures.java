package io.calque.jmh;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The runs of one command on one input.
 *
 * @param program {@code fast}, {@code auto}, {@code deep}: Calque by that tier; {@code
 *     languagetool}
 * @param lines articles in its input; 0: one sentence
 * @param sentences sentences in its input
 * @param runs one or more
 */
record ProcessFigures(String program, int lines, int sentences, List<ProcessRun> runs) {
  ProcessFigures {
    runs = List.copyOf(runs);
  }

  /** Elapsed seconds. */
  Sample seconds() {
    return new Sample(runs.stream().map(ProcessRun::seconds).toList());
  }

  /** Whether the most memory resident is known of every run. */
  boolean knowsMemory() {
    return runs.stream().allMatch(run -> run.kilobytes() > 0);
  }

  /** Most memory resident, in MB of 2^20 bytes. */
  Sample megabytes() {
    return new Sample(runs.stream().map(run -> run.kilobytes() / 1024.0).toList());
  }

  /** Writes figures to a file. */
  static void write(List<ProcessFigures> figures, Path file) throws IOException {
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .forType(new TypeReference<List<ProcessFigures>>() {})
        .writeValue(file.toFile(), figures);
  }

  /** Reads what {@link #write} wrote. */
  static List<ProcessFigures> read(Path file) throws IOException {
    return new ObjectMapper().readValue(file.toFile(), new TypeReference<>() {});
  }
}
