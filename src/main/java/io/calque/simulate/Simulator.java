package io.calque.simulate;

import java.util.List;

/** Makes training text from clean English. */
public interface Simulator {
  /**
   * The articles altered, in the same order.
   *
   * @throws io.calque.text.BadDataException if a program or file that it needs fails
   */
  List<SimulatedArticle> alter(List<CleanArticle> articles);
}
