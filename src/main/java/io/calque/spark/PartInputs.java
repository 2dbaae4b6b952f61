package io.calque.spark;

import io.calque.input.FileInputs;
import io.calque.input.Input;
import io.calque.input.InputOptions;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;

/** The inputs of a part, one open file at a time. Not thread-safe. */
final class PartInputs implements Iterator<FoundInput>, AutoCloseable {
  private final Part part;
  private final InputOptions options;
  private final Configuration hadoop;
  private final Iterator<InputFile> files;
  private long left;
  private String name = "";
  private @Nullable FileInputs open;
  private @Nullable Input failure;

  PartInputs(Part part, InputOptions options, Configuration hadoop) {
    this.part = part;
    this.options = options;
    this.hadoop = hadoop;
    files = part.files().iterator();
    left = part.inputs();
  }

  @Override
  public boolean hasNext() {
    if (left == 0) {
      close();
      return false;
    }
    while (failure == null && (open == null || !open.hasNext())) {
      close();
      if (!files.hasNext()) {
        return false;
      }
      open(files.next());
    }
    return true;
  }

  private void open(InputFile file) {
    name = file.name();
    long offset = part.place().offset();
    try {
      open =
          offset == 0
              ? FileInputs.open(name, file.open(hadoop, 0), options)
              : FileInputs.openAt(name, file.open(hadoop, offset), part.place());
    } catch (IOException e) {
      failure = new Input.Failed(name, name + ": cannot be read: " + e.getMessage());
    }
  }

  @Override
  public FoundInput next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    left--;
    Input next = failure;
    failure = null;
    if (next == null && open != null) {
      next = open.next();
    }
    if (next == null) {
      throw new NoSuchElementException();
    }
    return new FoundInput(name, next);
  }

  @Override
  public void close() {
    FileInputs file = open;
    open = null;
    if (file != null) {
      file.close();
    }
  }
}
