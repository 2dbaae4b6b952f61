package io.calque.input;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The formats of input files: what each is called, which files are named so, how one begins and how
 * it is opened. In {@link #CSV_HTML} and {@link #JSONL_HTML} every text is a web page; otherwise a
 * row's text is one where it begins like one. Whether a file is packed is seen from its bytes.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists and functions are never changed
public enum InputFormat {
  /** Plain text, one article a file. */
  TEXT("text", "txt", "text md", start -> false, TextParts::open),
  /** A web page. */
  HTML("html", "html htm xhtml", "", PageStart::isPage, PageFile::open),
  /** A table with a header, one article a row. */
  CSV("csv", "csv tsv", "", start -> false, CsvArticles::open),
  /** The same, of pages. */
  CSV_HTML("csv-html", "", "", start -> false, CsvArticles::open),
  /** JSON objects, one a line. */
  JSONL("jsonl", "jsonl ndjson", "", JsonShape::beginsLines, JsonArticles::open),
  /** The same, of pages. */
  JSONL_HTML("jsonl-html", "", "", start -> false, JsonArticles::open),
  /** JSON objects one after another or in an array, however they are laid out. */
  JSON("json", "json", "", JsonShape::begins, JsonArticles::open),
  /** An archive of web pages. */
  WARC("warc", "warc", "", start -> start.startsWith("WARC/"), WarcArticles::open),
  /** An archive of the texts of web pages. */
  WET("wet", "wet", "", start -> false, WarcArticles::open),
  /** An archive of web pages as they were before WARC, version 1 or 2. */
  ARC("arc", "arc", "", start -> start.startsWith("filedesc:"), WarcArticles::open);

  /** Endings of the names of packed files. */
  private static final List<String> PACKED = List.of(".gz", ".zst");

  private static final List<InputFormat> OF_BYTES = List.of(WARC, WET, ARC, HTML);

  private final String id;
  private final List<String> endings;
  private final List<String> otherEndings;
  private final Predicate<String> sniffer;
  private final Opener opener;

  /** Opens a file of the format. */
  interface Opener {
    Articles open(OpenedFile file) throws IOException;
  }

  /**
   * A format.
   *
   * @param endings of the names of its files
   * @param otherEndings the same, of files that are not taken from folders
   * @param sniffer tells it by the first characters, a mark left out
   */
  InputFormat(
      String id, String endings, String otherEndings, Predicate<String> sniffer, Opener opener) {
    this.id = id;
    this.endings = words(endings);
    this.otherEndings = words(otherEndings);
    this.sniffer = sniffer;
    this.opener = opener;
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  /** What {@code --input-format} calls it. */
  public String id() {
    return id;
  }

  /** What the formats are called, in their order. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(InputFormat::id).toList();
  }

  /**
   * The format called {@code name}, {@code .gz} or {@code .zst} after it or not.
   *
   * @throws IllegalArgumentException naming those that there are
   */
  public static InputFormat of(String name) {
    String plain = unpacked(name);
    return Arrays.stream(values())
        .filter(format -> format.id.equals(plain))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'" + name + "' is not one of " + String.join(", ", ids())));
  }

  /** The format of files that are called like {@code file}; empty if the name does not tell. */
  static Optional<InputFormat> named(String file) {
    String ending = ending(file);
    return Arrays.stream(values())
        .filter(f -> f.endings.contains(ending) || f.otherEndings.contains(ending))
        .findFirst();
  }

  /** The format that is read as bytes and begins with {@code start}, each byte one character. */
  static Optional<InputFormat> ofBytes(String start) {
    return OF_BYTES.stream().filter(format -> format.sniffer.test(start)).findFirst();
  }

  /** The format of a file of text that begins with {@code start}: plain text if nothing is told. */
  static InputFormat ofText(String start) {
    return Arrays.stream(values())
        .filter(format -> !format.isArchive() && format.sniffer.test(start))
        .findFirst()
        .orElse(TEXT);
  }

  /** Whether files called like {@code file} are taken from a folder. */
  public static boolean isTaken(String file) {
    String ending = ending(file);
    return Arrays.stream(values()).anyMatch(format -> format.endings.contains(ending));
  }

  /** The usual endings of files that are taken from folders, for messages. */
  static String taken() {
    List<String> all =
        Arrays.stream(values())
            .flatMap(format -> format.endings.stream().limit(1))
            .map(ending -> "." + ending)
            .toList();
    int last = all.size() - 1;
    return String.join(", ", all.subList(0, last)) + " or " + all.get(last);
  }

  /** Whether it is read as bytes, not as text: it says itself what charset it is in. */
  boolean isOfBytes() {
    return OF_BYTES.contains(this);
  }

  private boolean isArchive() {
    return this == WARC || this == WET || this == ARC;
  }

  /** Whether every text in it is a web page. */
  boolean isOfPages() {
    return this == CSV_HTML || this == JSONL_HTML;
  }

  Articles open(OpenedFile file) throws IOException {
    return opener.open(file);
  }

  /** Whether the name says that the file is packed. */
  static boolean isPacked(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    return PACKED.stream().anyMatch(lower::endsWith);
  }

  private static String unpacked(String name) {
    return isPacked(name) ? name.substring(0, name.lastIndexOf('.')) : name;
  }

  /** What stands after the last stop of a name, {@code .gz} aside, in lower case. */
  private static String ending(String file) {
    String name = unpacked(file);
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return id;
  }
}
