package io.calque.input.web;

import io.calque.input.Input;
import java.io.Closeable;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/** What one argument gives, one after another. */
interface InputPart extends Closeable {
  /** The next input; empty at the end. */
  Optional<Input> next();

  @Override
  void close();

  /** The inputs of a stream, pulled lazily. */
  static InputPart of(Stream<Input> stream) {
    Iterator<Input> left = stream.iterator();
    return new InputPart() {
      @Override
      public Optional<Input> next() {
        return left.hasNext() ? Optional.of(left.next()) : Optional.empty();
      }

      @Override
      public void close() {
        stream.close();
      }
    };
  }
}
