package io.calque;

import io.calque.input.Input;
import io.calque.input.Source;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Inputs in the batches that a run scores together: at most {@value #MOST} inputs, and no further
 * one after {@value #TEXT} UTF-16 units. Quotations are compared within a batch, so whoever scores
 * the same batches elsewhere gets the same scores.
 */
public final class Batches implements Iterator<List<Input>> {
  /** Most inputs in a batch. */
  static final int MOST = 256;

  /** UTF-16 units of text after which a batch takes no further input. */
  static final int TEXT = 2_000_000;

  /** Units of a page for one of its text, at least: most of a page is markup. */
  private static final int MARKUP = 8;

  private final Iterator<? extends Input> inputs;

  /** The batches of {@code inputs}, which are taken as each batch is asked for. */
  public Batches(Iterator<? extends Input> inputs) {
    this.inputs = inputs;
  }

  @Override
  public boolean hasNext() {
    return inputs.hasNext();
  }

  @Override
  public List<Input> next() {
    List<Input> batch = new ArrayList<>();
    int text = 0;
    while (batch.size() < MOST && text < TEXT && inputs.hasNext()) {
      Input input = inputs.next();
      batch.add(input);
      text += input instanceof Input.Usable usable ? weight(usable.source()) : 0;
    }
    return batch;
  }

  private static int weight(Source source) {
    int length = source.text().length();
    return source.format() == Source.Format.HTML ? length / MARKUP : length;
  }
}
