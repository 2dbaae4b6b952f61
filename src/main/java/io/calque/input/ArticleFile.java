package io.calque.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.calque.text.BadDataException;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Locale;
import java.util.Optional;

/** Opens a file in the format that the options, its name or its first characters tell. */
final class ArticleFile {
  /** Most characters of a web page. */
  static final int LONGEST_PAGE = 16_000_000;

  private static final int LONGEST_PAGE_IN_BYTES = 4 * LONGEST_PAGE;

  /** Bytes by which a file without an ending is known as a page. */
  private static final int FIRST = 1_024;

  /** How much of a file is looked at to guess. */
  static final int SAMPLE = 1 << 16;

  /** How a WARC file begins. */
  private static final String WARC = "WARC/";

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
    byte[] first = bytes.readNBytes(2);
    InputStream packed = again(first, bytes);
    if (first.length == 0 && FolderWalk.isPacked(name)) {
      throw new BadDataException(name, "", "is empty, not gzip data");
    }
    InputStream plain = GzipMembers.isBegun(first) ? new GzipMembers(name, packed) : packed;
    String kind = options.kind().orElseGet(() -> byEnding(name));
    byte[] head = kind.isEmpty() ? plain.readNBytes(WARC.length()) : new byte[0];
    if (kind.equals("warc") || new String(head, ISO_8859_1).equals(WARC)) {
      return new WarcArticles(name, head, plain);
    }
    return text(name, kind, again(head, plain));
  }

  private static InputStream again(byte[] head, InputStream bytes) {
    return new SequenceInputStream(new ByteArrayInputStream(head), bytes);
  }

  private Articles text(String name, String byName, InputStream bytes) throws IOException {
    byte[] first = byName.isEmpty() ? bytes.readNBytes(FIRST) : new byte[0];
    InputStream all = again(first, bytes);
    boolean page = byName.isEmpty() && PageStart.isPage(new String(first, ISO_8859_1));
    if (page || "html".equals(byName)) {
      return page(name, all);
    }
    BufferedReader reader =
        new BufferedReader(DecodedReader.open(name, all, byName.isEmpty()), SAMPLE);
    String sample = sample(reader);
    String format = byName.isEmpty() ? byContent(sample) : byName;
    return switch (format) {
      case "html" -> page(name, rest(name, reader), reader);
      case "csv" -> new CsvArticles(name, reader, sample, options);
      case "jsonl" -> new JsonlArticles(name, reader, options);
      default -> new TextParts(name, reader);
    };
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

  private static String byEnding(String name) {
    return switch (FolderWalk.ending(name)) {
      case "txt", "text", "md" -> "text";
      case "html", "htm", "xhtml" -> "html";
      case "csv", "tsv" -> "csv";
      case "jsonl", "ndjson" -> "jsonl";
      case "warc", "wet" -> "warc";
      default -> "";
    };
  }

  private static String byContent(String sample) {
    if (PageStart.isPage(sample)) {
      return "html";
    }
    String start = sample.stripLeading();
    return start.startsWith("{\"") || start.startsWith("{ \"") ? "jsonl" : "text";
  }

  private static String rest(String name, BufferedReader reader) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[SAMPLE];
    for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
      text.append(buffer, 0, read);
      if (text.length() > LONGEST_PAGE) {
        throw tooLong(name);
      }
    }
    return text.toString();
  }

  private static Articles page(String name, InputStream bytes) throws IOException {
    byte[] body = bytes.readNBytes(LONGEST_PAGE_IN_BYTES);
    if (body.length == LONGEST_PAGE_IN_BYTES) {
      throw tooLong(name);
    }
    return page(name, PageDecoder.decode(name, body, "", true), bytes);
  }

  private static Articles page(String name, String text, Closeable bytes) {
    if (text.length() > LONGEST_PAGE) {
      throw tooLong(name);
    }
    Source source = new Source(name, Source.Format.HTML, "", text);
    return new OneArticle(Optional.of(new Input.Usable(source)), bytes);
  }

  private static BadDataException tooLong(String name) {
    return new BadDataException(
        name, "", String.format(Locale.ROOT, "a web page of over %,d characters", LONGEST_PAGE));
  }

  /** A file that is one article. */
  private static final class OneArticle implements Articles {
    private Optional<Input> article;
    private final Closeable bytes;

    OneArticle(Optional<Input> article, Closeable bytes) {
      this.article = article;
      this.bytes = bytes;
    }

    @Override
    public Optional<Input> next() {
      Optional<Input> result = article;
      article = Optional.empty();
      return result;
    }

    @Override
    public void close() throws IOException {
      bytes.close();
    }
  }
}
