package io.calque.report;

import io.calque.version.Comparison;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
  private record Pair(String original, String version, String markup) {}

  void add(Comparison comparison) throws IOException {
    String markup = pairs.size() < MOST_SHOWN ? VersionTable.folded(comparison) : "";
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
      html.markup("<li><a href=\"#" + anchors.getOrDefault(pair.version(), "articles") + "\">");
      html.text(pair.version()).markup("</a> is a version of ").text(pair.original());
      html.markup(pair.markup()).markup("</li>\n");
    }
    html.markup("</ol>\n</section>\n");
  }
}
