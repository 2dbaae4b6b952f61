package io.calque.extract;

import io.calque.text.Alignment.Run;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/**
 * The HTML of a page, or of a document inside one.
 *
 * @param html as it was read
 * @param isAligned whether places in it are wanted
 * @param hasLines whether a line break ends a line of text, as it does in plain text
 */
record PageSource(String html, boolean isAligned, boolean hasLines) {
  /** Deeper elements are flattened, so that no later step can overflow the stack. */
  private static final int DEEPEST = 256;

  Document parse(String part) {
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST).setTrackPosition(isAligned);
    return Jsoup.parse(part, "", parser);
  }

  /**
   * Where the value of an attribute stands in the page.
   *
   * @param around the document inside the page in which {@code element} stands, if it is in one
   */
  List<Run> placesOfAttribute(
      Element element, String attribute, String value, Optional<Embedded> around) {
    if (!isAligned) {
      return List.of();
    }
    Range range = element.attributes().sourceRange(attribute).valueRange();
    if (!range.isTracked()) {
      return List.of();
    }
    String outer = around.map(Embedded::text).orElse(html);
    List<Run> runs = new ReferenceRuns(outer).of(value, range.startPos(), range.endPos());
    return around.map(inside -> ReferenceRuns.joined(runs, inside.places())).orElse(runs);
  }
}
