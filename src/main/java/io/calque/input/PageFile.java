package io.calque.input;

import io.calque.text.BadDataException;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** A file that is one web page. */
final class PageFile implements Articles {
  /** Most characters of a web page. */
  static final int LONGEST = 16_000_000;

  private final BufferedReader reader;
  private Optional<Input> page;

  private PageFile(Input page, BufferedReader reader) {
    this.page = Optional.of(page);
    this.reader = reader;
  }

  static PageFile open(OpenedFile file) throws IOException {
    BufferedReader reader = file.text();
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[OpenedFile.SAMPLE];
    for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
      text.append(buffer, 0, read);
      if (text.length() > LONGEST) {
        throw new BadDataException(
            file.name(),
            "",
            String.format(Locale.ROOT, "a web page of over %,d characters", LONGEST));
      }
    }
    Source source = new Source(file.name(), Source.Format.HTML, "", text.toString());
    return new PageFile(new Input.Usable(source), reader);
  }

  @Override
  public Optional<Input> next() {
    Optional<Input> result = page;
    page = Optional.empty();
    return result;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
