package io.calque.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Files in a folder of their own, and what reading them gives, in words. */
abstract class InputFiles {
  @TempDir Path folder;

  final String write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return file.toString();
  }

  final String write(String name, String text) throws IOException {
    return write(name, text.getBytes(UTF_8));
  }

  final List<String> read(InputOptions options, String... arguments) {
    try (Stream<Input> inputs = new Inputs(options).open(List.of(arguments))) {
      return inputs.map(this::show).toList();
    }
  }

  final List<String> read(String... arguments) {
    return read(InputOptions.defaults(), arguments);
  }

  /** Paths are shown relative to the folder. */
  final String show(Input input) {
    String shown = Reading.show(input);
    if (input instanceof Input.Usable usable) {
      Source source = usable.source();
      String title = " [" + source.title() + "] ";
      shown = source.origin() + " " + source.format() + title + source.text();
    }
    return shown.replace(folder + "/", "").replace(folder.toString(), "FOLDER");
  }
}
