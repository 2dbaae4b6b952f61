package io.calque.train.text;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Gathers neighbouring rows with the same key, reading no further than asked. */
final class Runs<T> extends Spliterators.AbstractSpliterator<List<T>> {
  private final Stream<T> rows;
  private final Iterator<T> iterator;
  private final Function<T, String> key;
  private List<T> run = new ArrayList<>();

  Runs(Stream<T> rows, Function<T, String> key) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.rows = rows;
    this.iterator = rows.iterator();
    this.key = key;
  }

  /** The runs, each turned into a document; closing closes the rows. */
  Stream<TrainingDocument> documents(Function<List<T>, TrainingDocument> document) {
    return StreamSupport.stream(this, false).map(document).onClose(rows::close);
  }

  @Override
  public boolean tryAdvance(Consumer<? super List<T>> action) {
    while (iterator.hasNext()) {
      T row = iterator.next();
      if (!run.isEmpty() && !key.apply(run.get(0)).equals(key.apply(row))) {
        List<T> done = run;
        run = new ArrayList<>(List.of(row));
        action.accept(done);
        return true;
      }
      run.add(row);
    }
    if (run.isEmpty()) {
      return false;
    }
    List<T> done = run;
    run = new ArrayList<>();
    action.accept(done);
    return true;
  }
}
