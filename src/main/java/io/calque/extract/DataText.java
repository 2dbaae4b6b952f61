package io.calque.extract;

import io.calque.text.Alignment.Run;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/** The text of an article that stands as a string in a script, plain or as HTML. */
final class DataText {
  private static final Pattern MARKUP =
      Pattern.compile(
          "</?(?:p|br|div|h[1-6]|li|ul|ol|em|strong|b|i|a|span)\\b", Pattern.CASE_INSENSITIVE);

  private DataText() {}

  /** What {@code text} reads as, aligned to the script if that is known. */
  static PageText of(String text, Optional<Element> script, PageSource source) {
    String decoded = text.contains("&lt;") ? Parser.unescapeEntities(text, false) : text;
    if (!decoded.equals(text) && !MARKUP.matcher(text).find() && MARKUP.matcher(decoded).find()) {
      List<Run> runs = new ReferenceRuns(text).of(decoded, 0, text.length());
      return of(decoded, ReferenceRuns.joined(runs, places(script, text, source)), source);
    }
    return of(text, places(script, text, source), source);
  }

  private static PageText of(String text, List<Run> places, PageSource source) {
    boolean plain = !MARKUP.matcher(text).find();
    PageSource inside = new PageSource(text, source.isAligned(), plain);
    Document document = inside.parse(text);
    PageText page = PageWalk.of(document, inside);
    Map<Document, Embedded> embedded = new HashMap<>(page.embedded());
    embedded.put(document, new Embedded(text, places));
    return new PageText(
        page.blocks(), page.all(), page.regions(), page.marks(), page.places(), embedded);
  }

  private static List<Run> places(Optional<Element> script, String text, PageSource source) {
    return script.map(one -> placesIn(one, text, source)).orElse(List.of());
  }

  private static List<Run> placesIn(Element script, String text, PageSource source) {
    if (!source.isAligned() || !(script.firstChild() instanceof DataNode data)) {
      return List.of();
    }
    Range range = data.sourceRange();
    boolean asWritten =
        range.isTracked()
            && range.endPos() <= source.html().length()
            && source.html().startsWith(data.getWholeData(), range.startPos());
    if (!asWritten) {
      return List.of();
    }
    int shift = range.startPos();
    return JsonStrings.runs(data.getWholeData(), "articleBody", text).stream()
        .map(run -> new Run(run.text(), run.source().shift(shift), run.verbatim()))
        .toList();
  }
}
