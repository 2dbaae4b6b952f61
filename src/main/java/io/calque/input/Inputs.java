package io.calque.input;

import io.calque.text.BadDataException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads command-line inputs: files, folders and standard input.
 *
 * <p>Files packed with gzip are unpacked as they are read. What cannot be used comes as {@link
 * Input.Failed}, in its place among the rest; no exception leaves the sequence. Immutable and
 * thread-safe; the streams it opens are not thread-safe.
 */
public final class Inputs {
  /** Most UTF-16 units of a plain text that is one article; a longer one comes in parts. */
  public static final int LONGEST_TEXT = TextParts.LONGEST;

  private final InputOptions options;
  private final InputStream standardInput;

  /** Inputs without a standard input: {@code -} is empty. */
  public Inputs(InputOptions options) {
    this(options, InputStream.nullInputStream());
  }

  /** Inputs with {@code standardInput} for {@code -}; it is never closed here. */
  public Inputs(InputOptions options, InputStream standardInput) {
    this.options = options;
    this.standardInput = standardInput;
  }

  /**
   * The source of an input that holds one article.
   *
   * @param argument a path, or {@code -}
   * @throws BadDataException if it cannot be used, or holds none or several
   */
  public Source one(String argument) {
    try (Stream<Input> stream = open(List.of(argument))) {
      List<Input> found = stream.limit(2).toList();
      if (found.size() == 1 && found.get(0) instanceof Input.Usable usable) {
        return usable.source();
      }
      if (found.size() == 1 && found.get(0) instanceof Input.Failed failed) {
        throw failed.exception();
      }
      String many = found.isEmpty() ? "no article" : "more than one article";
      throw new BadDataException(argument, "", many + " in it; give a file that holds one");
    }
  }

  /**
   * A plain text as one source or, where it is longer than {@value #LONGEST_TEXT} UTF-16 units, as
   * parts of at most as many, named {@code NAME#part=N}.
   */
  public static Stream<Source> parts(String name, String text) {
    TextParts parts = new TextParts(name, new BufferedReader(new StringReader(text)));
    return Stream.generate(() -> next(parts))
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream);
  }

  private static Optional<Source> next(TextParts parts) {
    try {
      return parts.next().map(part -> ((Input.Usable) part).source());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The inputs the arguments name, in their order, pulled lazily: at most one file is open and at
   * most one article held. A folder gives its files in name order, subfolders included, hidden ones
   * skipped; a row file gives an article a row, a WARC file an article a page; a text of more than
   * {@value TextParts#LONGEST} characters comes in parts.
   *
   * @param arguments paths, or {@code -}
   * @return an ordered stream; close it unless it was read to its end
   */
  public Stream<Input> open(List<String> arguments) {
    InputSequence sequence = new InputSequence(arguments, options, standardInput);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                sequence, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(sequence::close);
  }
}
