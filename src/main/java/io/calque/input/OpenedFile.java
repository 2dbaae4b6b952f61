package io.calque.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.calque.text.BadDataException;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;

/** A file whose reading begins: unpacked bytes, or the text in them. Not thread-safe. */
final class OpenedFile {
  /** How many characters of a text are looked at to guess. */
  static final int SAMPLE = 1 << 16;

  /** Bytes that tell an archive or a page. */
  private static final int HEAD = 1024;

  private static final String MARK = "\u00ef\u00bb\u00bf";

  private final String name;
  private final InputOptions options;
  private final InputStream bytes;
  private byte[] first = new byte[0];
  private @Nullable BufferedReader text;
  private @Nullable String sample;

  OpenedFile(String name, InputStream bytes, InputOptions options) {
    this.name = name;
    this.bytes = bytes;
    this.options = options;
  }

  String name() {
    return name;
  }

  InputOptions options() {
    return options;
  }

  /** The bytes that were looked at. */
  byte[] first() {
    return first.clone();
  }

  /** What follows them. */
  InputStream bytes() {
    return bytes;
  }

  /** The first bytes, each one character, without mark and line breaks. */
  String head() throws IOException {
    first = DecodedReader.head(bytes, HEAD);
    String latin = new String(first, ISO_8859_1);
    return (latin.startsWith(MARK) ? latin.substring(MARK.length()) : latin).stripLeading();
  }

  /**
   * The text of the bytes, which are no longer read otherwise.
   *
   * @param declared whether a charset declared in HTML is honoured
   */
  BufferedReader decode(boolean declared) throws IOException {
    InputStream all = new SequenceInputStream(new ByteArrayInputStream(first), bytes);
    text = new BufferedReader(DecodedReader.open(name, all, declared), SAMPLE);
    return text;
  }

  /** Whether the bytes were decoded. */
  boolean isDecoded() {
    return text != null;
  }

  /** All bytes, those looked at too, as far as {@code most} of them. */
  byte[] read(int most) throws IOException {
    return new SequenceInputStream(new ByteArrayInputStream(first), bytes).readNBytes(most);
  }

  /** The text, decoded before. */
  BufferedReader text() {
    if (text == null) {
      throw new IllegalStateException(name + " is not decoded");
    }
    return text;
  }

  /** The first characters of the text, which are read again. */
  String sample() throws IOException {
    if (sample == null) {
      sample = sample(text());
    }
    return sample;
  }

  private static String sample(BufferedReader reader) throws IOException {
    reader.mark(SAMPLE);
    char[] buffer = new char[SAMPLE];
    int length = 0;
    try {
      int read = 0;
      while (length < SAMPLE && read >= 0) {
        length += read;
        read = reader.read(buffer, length, SAMPLE - length);
      }
      reader.reset();
    } catch (BadDataException e) {
      // what can be read before the bad byte is read again, up to it
      if (length == 0) {
        throw e;
      }
      reader.reset();
    }
    return new String(buffer, 0, length);
  }
}
