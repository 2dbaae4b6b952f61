package io.calque.input;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;

/** Reads bytes as standard input and shows what comes of them, a line for each. */
final class Reading {
  private Reading() {}

  static List<String> of(byte[] bytes) {
    return of(InputOptions.defaults(), bytes);
  }

  static List<String> of(String format, byte[] bytes) {
    return of(InputOptions.of(InputFormat.of(format)), bytes);
  }

  static List<String> of(InputOptions options, byte[] bytes) {
    try (Stream<Input> inputs =
        new Inputs(options, new ByteArrayInputStream(bytes)).open(List.of("-"))) {
      return inputs.map(Reading::show).toList();
    }
  }

  static String show(Input input) {
    if (input instanceof Input.Usable usable) {
      Source source = usable.source();
      return source.origin() + " " + source.format() + " " + source.text();
    }
    return input instanceof Input.Note note
        ? "NOTE " + note.text()
        : "FAILED " + ((Input.Failed) input).problem();
  }
}
