package io.calque.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/**
 * A plain text as one article or, where it is long, as parts. A part ends after the last blank line
 * of its second half, else the last line, sentence or word, else anywhere.
 */
final class TextParts implements Articles {
  /** Most characters of a part. */
  static final int LONGEST = 1_000_000;

  private final String name;
  private final BufferedReader reader;
  private final StringBuilder buffer = new StringBuilder();
  private int part;
  private boolean ended;

  static TextParts open(OpenedFile file) {
    return new TextParts(file.name(), file.text());
  }

  TextParts(String name, BufferedReader reader) {
    this.name = name;
    this.reader = reader;
  }

  @Override
  public Optional<Input> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    fill();
    part++;
    if (buffer.length() <= LONGEST) {
      ended = true;
      String rest = buffer.toString();
      if (part == 1) {
        return article(name, rest);
      }
      return rest.isBlank() ? Optional.empty() : article(name + "#part=" + part, rest);
    }
    int cut = cut();
    String text = buffer.substring(0, cut);
    buffer.delete(0, cut);
    return article(name + "#part=" + part, text);
  }

  private static Optional<Input> article(String origin, String text) {
    return Optional.of(new Input.Usable(new Source(origin, Source.Format.TEXT, "", text)));
  }

  private void fill() throws IOException {
    char[] chunk = new char[OpenedFile.SAMPLE];
    while (buffer.length() <= LONGEST) {
      int read = reader.read(chunk);
      if (read < 0) {
        return;
      }
      buffer.append(chunk, 0, read);
    }
  }

  private int cut() {
    int half = LONGEST / 2;
    int line = -1;
    int sentence = -1;
    int word = -1;
    boolean blank = false;
    for (int i = LONGEST; i > half; i--) {
      char c = buffer.charAt(i - 1);
      if (c == '\n') {
        if (blank) {
          return i;
        }
        blank = true;
        line = Math.max(line, i);
      } else if (!Character.isWhitespace(c)) {
        blank = false;
      }
      if (Character.isWhitespace(c)) {
        word = Math.max(word, i);
        if (sentence < 0 && ".!?”\"".indexOf(buffer.charAt(i - 2)) >= 0) {
          sentence = i;
        }
      }
    }
    if (line > 0 || sentence > 0 || word > 0) {
      return line > 0 ? line : sentence > 0 ? sentence : word;
    }
    return Character.isHighSurrogate(buffer.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
