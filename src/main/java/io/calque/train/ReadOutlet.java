package io.calque.train;

import io.calque.train.text.WriterKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was read of the articles of a human outlet.
 *
 * @param kind who wrote it
 * @param articles in order
 */
record ReadOutlet<T>(WriterKind kind, List<T> articles) {
  /** Copies the list. */
  ReadOutlet {
    articles = List.copyOf(articles);
  }

  /** The same with something else of each article; those without are left out. */
  <U> ReadOutlet<U> each(Function<T, Optional<U>> rule) {
    return new ReadOutlet<>(kind, articles.stream().map(rule).flatMap(Optional::stream).toList());
  }
}
