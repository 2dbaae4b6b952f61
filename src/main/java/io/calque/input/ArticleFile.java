package io.calque.input;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Opens a file in the format that the options, its name or its first characters tell. */
final class ArticleFile {
  private final InputOptions options;

  ArticleFile(InputOptions options) {
    this.options = options;
  }

  /**
   * The articles of {@code bytes}.
   *
   * @throws BadDataException if they are no text
   */
  Articles open(String name, InputStream bytes) throws IOException {
    OpenedFile file = new OpenedFile(name, PackedBytes.unpack(name, bytes), options);
    Optional<InputFormat> told = options.format().or(() -> InputFormat.named(name));
    if (told.isEmpty()) {
      told = InputFormat.ofBytes(file.head());
    }
    if (told.isPresent() && told.get().isOfBytes()) {
      return told.get().open(file);
    }
    file.decode(told.isEmpty());
    InputFormat format = told.isPresent() ? told.get() : InputFormat.ofText(file.sample());
    return format.open(file);
  }
}
