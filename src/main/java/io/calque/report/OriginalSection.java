package io.calque.report;

import io.calque.version.Comparison;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Articles of the run that are versions of trusted ones, the first of them side by side. */
final class OriginalSection {
  /** Pairs shown whole; of the others the names. */
  private static final int MOST_SHOWN = 50;

  private final List<Pair> pairs = new ArrayList<>();

  /**
   * A pair.
   *
   * @param original name of the trusted article
   * @param version name of the scored one
   * @param markup both side by side, or empty
   */
  private record Pair(String original, String version, Optional<HtmlWriter.Markup> markup) {}

  void add(Comparison comparison) throws IOException {
    Optional<HtmlWriter.Markup> markup =
        pairs.size() < MOST_SHOWN ? Optional.of(VersionTable.folded(comparison)) : Optional.empty();
    pairs.add(new Pair(comparison.before().source(), comparison.after().source(), markup));
  }

  boolean isEmpty() {
    return pairs.isEmpty();
  }

  /**
   * Writes the section; nothing where there are no versions.
   *
   * @param anchors ids of the articles on the page, by source
   */
  void write(HtmlWriter html, Map<String, String> anchors) throws IOException {
    if (pairs.isEmpty()) {
      return;
    }
    html.markup("<section id=\"originals\" aria-labelledby=\"originals-title\">\n");
    html.markup("<h2 id=\"originals-title\">Versions of trusted articles</h2>\n<ol>\n");
    for (Pair pair : pairs) {
      String anchor = anchors.getOrDefault(pair.version(), "articles");
      html.fill("<li><a href=\"#{}\">{}</a> is a version of ", anchor, pair.version());
      html.text(pair.original());
      if (pair.markup().isPresent()) {
        html.markup(pair.markup().get());
      }
      html.markup("</li>\n");
    }
    html.markup("</ol>\n</section>\n");
  }
}
