package io.calque.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The articles of one file that the caller opened, from the beginning or from a {@link Place}. As
 * of {@link Inputs}, no exception leaves it. Not thread-safe.
 */
public final class FileInputs implements Iterator<Input>, AutoCloseable {
  private final InputSequence sequence;

  private boolean isSummary;

  private FileInputs(InputSequence sequence) {
    this.sequence = sequence;
  }

  /**
   * All articles of a file.
   *
   * @param name what it is called in origins and messages, and what its format is guessed by
   * @param bytes the file, closed with this or at its end
   */
  public static FileInputs open(String name, InputStream bytes, InputOptions options) {
    InputSequence sequence = new InputSequence(List.of(), options, InputStream.nullInputStream());
    sequence.openStream(name, bytes, bytes);
    return new FileInputs(sequence);
  }

  /**
   * The articles of a WARC or WET file from a place on.
   *
   * @param bytes the file from {@link Place#offset} on
   */
  public static FileInputs openAt(String name, InputStream bytes, Place place) throws IOException {
    InputSequence sequence =
        new InputSequence(List.of(), InputOptions.defaults(), InputStream.nullInputStream());
    sequence.openArticles(name, WarcArticles.openAt(name, bytes, place));
    return new FileInputs(sequence);
  }

  @Override
  public boolean hasNext() {
    return sequence.hasNext();
  }

  @Override
  public Input next() {
    Input next = sequence.next();
    isSummary = sequence.isSummed();
    return next;
  }

  /** Whether the input given last sums up the whole file, which no other reading of it should. */
  public boolean isSummary() {
    return isSummary;
  }

  /**
   * Where reading can begin anew with the input that {@link #next} gives next; empty at the end,
   * and where it cannot: at a failure, in a file packed otherwise than record by record, and in one
   * that is no archive.
   */
  public Optional<Place> place() {
    return hasNext() ? sequence.place() : Optional.empty();
  }

  @Override
  public void close() {
    sequence.close();
  }
}
