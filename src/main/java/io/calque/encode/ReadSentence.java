package io.calque.encode;

import io.calque.encode.Encoded.LogOdds;
import java.util.Arrays;

/** Puts the answers to the parts of a sentence together; most sentences have one. */
final class ReadSentence {
  /** Log-odds of a word without pieces: there is nothing to read. */
  private static final double NOTHING = -20;

  private final double[] replaced;
  private final double[] wordings;
  private double weight;
  private double spun;
  private double translated;
  private double windowSpun;
  private double windowTranslated;

  ReadSentence(int words) {
    replaced = new double[words];
    wordings = new double[words];
    Arrays.fill(replaced, NOTHING);
    Arrays.fill(wordings, NOTHING);
  }

  /** Adds the answer to one part: a word is as suspect as its most suspect piece. */
  void add(WindowAnswer answer, int part) {
    PieceWindow.Part own = answer.window().parts().get(part);
    for (int i = 0; i < own.size(); i++) {
      int word = own.pieces().word(own.from() + i);
      replaced[word] = Math.max(replaced[word], answer.replaced(part, i));
      wordings[word] = Math.max(wordings[word], answer.wording(part, i));
    }
    double length = own.size() + 1.0;
    weight += length;
    spun += length * answer.part(part).spun();
    translated += length * answer.part(part).translated();
    windowSpun += length * answer.whole().spun();
    windowTranslated += length * answer.whole().translated();
  }

  /** What the sentence is: the mean of its parts, each counting by its length. */
  Encoded encoded() {
    return new Encoded(
        Arrays.stream(replaced).boxed().toList(),
        Arrays.stream(wordings).boxed().toList(),
        new LogOdds(spun / weight, translated / weight),
        new LogOdds(windowSpun / weight, windowTranslated / weight));
  }
}
