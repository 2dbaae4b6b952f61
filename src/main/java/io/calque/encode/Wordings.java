package io.calque.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.PriorityQueue;

/**
 * What an encoder thinks stood in place of a replaced word. Immutable; for as long as it is open.
 */
public final class Wordings {
  private final float[] logits;
  private final WordPieces pieces;
  private final double total;

  Wordings(float[] logits, WordPieces pieces) {
    this.logits = logits;
    this.pieces = pieces;
    double highest = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      highest = Math.max(highest, logit);
    }
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit - highest);
    }
    total = highest + Math.log(sum);
  }

  /**
   * How likely a word is to have stood there: natural logarithm of its probability among the pieces
   * of the vocabulary; empty if it is not one of them.
   */
  public OptionalDouble logLikelihood(String word) {
    Pieces cut = pieces.of(List.of(word));
    return cut.size() == 1 ? OptionalDouble.of(logits[cut.id(0)] - total) : OptionalDouble.empty();
  }

  /** The likeliest whole words in lower case, likeliest first; at most {@code most}. */
  public List<String> likeliest(int most) {
    PriorityQueue<Integer> left =
        new PriorityQueue<>((one, other) -> Float.compare(logits[other], logits[one]));
    for (int id = 0; id < logits.length; id++) {
      left.add(id);
    }
    List<String> out = new ArrayList<>();
    for (Integer id = left.poll(); id != null && out.size() < most; id = left.poll()) {
      String text = pieces.text(id);
      if (!text.isEmpty() && text.chars().allMatch(Character::isLetter)) {
        out.add(text);
      }
    }
    return out;
  }
}
