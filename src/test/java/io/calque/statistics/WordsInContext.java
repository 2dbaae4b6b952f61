package io.calque.statistics;

import io.calque.segment.Segmenter;
import io.calque.text.Token;
import java.util.List;

/** Words in context for the tests of what reads them. */
public final class WordsInContext {
  private WordsInContext() {}

  /** A word of which nothing is known. */
  public static WordInContext none() {
    return WordInContext.NONE;
  }

  /** The word {@code hovered} of tiny statistics where {@code rose} would suit better. */
  public static WordInContext outdone(LanguageStatistics tiny) {
    List<Token> tokens =
        new Segmenter().segmentText("The prices hovered on Monday.").sentences().get(0).tokens();
    return new ContextReader(tiny).read(tokens).get(2);
  }
}
