package io.calque.spark;

import io.calque.Batches;
import io.calque.input.Input;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/** Rows made of inputs, a batch at a time as they are asked for. Not thread-safe. */
final class ScoredRows implements Iterator<Row> {
  private final Iterator<FoundInput> inputs;
  private final BatchRows made;
  private final Deque<FoundInput> taken = new ArrayDeque<>();
  private final Batches batches;
  private boolean ended;

  ScoredRows(Iterator<FoundInput> inputs, BatchRows made) {
    this.inputs = inputs;
    this.made = made;
    batches = new Batches(new Plain());
  }

  /** The inputs without their files, which are kept until the batch is full. */
  private final class Plain implements Iterator<Input> {
    @Override
    public boolean hasNext() {
      return inputs.hasNext();
    }

    @Override
    public Input next() {
      FoundInput next = inputs.next();
      taken.add(next);
      return next.input();
    }
  }

  @Override
  public boolean hasNext() {
    while (made.rows().isEmpty() && !ended) {
      if (batches.hasNext()) {
        batches.next();
        List<FoundInput> batch = new ArrayList<>(taken);
        taken.clear();
        made.score(batch);
      } else {
        made.end();
        ended = true;
      }
    }
    return !made.rows().isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return made.rows().remove();
  }
}
