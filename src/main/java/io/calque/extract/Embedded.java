package io.calque.extract;

import io.calque.text.Alignment.Run;
import java.util.List;

/**
 * A document inside a page: in an attribute, or in a string of a script.
 *
 * @param text what was parsed
 * @param places where {@code text} stands in the page; empty if that is not known
 */
record Embedded(String text, List<Run> places) {
  Embedded {
    places = List.copyOf(places);
  }
}
