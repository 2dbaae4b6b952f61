package io.calque.input;

import io.calque.text.BadDataException;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** A file that is one web page. */
final class PageFile implements Articles {
  /** Most characters of a web page. */
  static final int LONGEST = 16_000_000;

  private static final int LONGEST_IN_BYTES = 4 * LONGEST;

  private final Closeable file;
  private Optional<Input> page;

  private PageFile(Input page, Closeable file) {
    this.page = Optional.of(page);
    this.file = file;
  }

  static PageFile open(OpenedFile file) throws IOException {
    String text = file.isDecoded() ? rest(file) : decoded(file);
    if (text.length() > LONGEST) {
      throw tooLong(file);
    }
    Source source = new Source(file.name(), Source.Format.HTML, "", text);
    return new PageFile(new Input.Usable(source), file.isDecoded() ? file.text() : file.bytes());
  }

  /** The page as browsers decode it. */
  private static String decoded(OpenedFile file) throws IOException {
    byte[] body = file.read(LONGEST_IN_BYTES);
    if (body.length == LONGEST_IN_BYTES) {
      throw tooLong(file);
    }
    return PageDecoder.decode(file.name(), body, "", true);
  }

  private static String rest(OpenedFile file) throws IOException {
    BufferedReader reader = file.text();
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[OpenedFile.SAMPLE];
    for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
      text.append(buffer, 0, read);
      if (text.length() > LONGEST) {
        throw tooLong(file);
      }
    }
    return text.toString();
  }

  private static BadDataException tooLong(OpenedFile file) {
    return new BadDataException(
        file.name(), "", String.format(Locale.ROOT, "a web page of over %,d characters", LONGEST));
  }

  @Override
  public Optional<Input> next() {
    Optional<Input> result = page;
    page = Optional.empty();
    return result;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
