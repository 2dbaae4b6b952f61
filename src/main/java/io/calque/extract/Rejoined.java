package io.calque.extract;

import io.calque.text.Mend;
import java.util.List;

/**
 * A plain text without the line breaks that a program put into it.
 *
 * @param stretches its paragraphs, in order
 * @param mends the breaks inside them, and what is read there
 */
record Rejoined(List<Stretch> stretches, List<Mend> mends) {
  Rejoined {
    stretches = List.copyOf(stretches);
    mends = List.copyOf(mends);
  }
}
