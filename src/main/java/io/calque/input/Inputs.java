package io.calque.input;

import java.io.InputStream;
import java.util.List;
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
