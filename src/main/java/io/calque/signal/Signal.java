package io.calque.signal;

import io.calque.text.Document;
import java.util.List;

/**
 * A detector of one kind of artifact. Implementations are immutable and safe for use by several
 * threads; each carries examples that are checked when the signals are loaded. One of your own
 * joins the others by {@link Signals#with}.
 */
public interface Signal {
  /** Short name in kebab case, unique among the signals: {@code repeated-word}. */
  String id();

  /** At least one hit and one near miss, of which each says all that must be found in it. */
  List<Example> examples();

  /** What it finds in {@code document}, in order of appearance, each inside one sentence. */
  List<Evidence> find(Document document);

  /** The phrases of a list that examples do not show, in lower case. */
  default List<String> phrases() {
    return List.of();
  }
}
