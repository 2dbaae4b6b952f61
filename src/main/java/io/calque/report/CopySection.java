package io.calque.report;

import io.calque.score.ArticleScore;
import io.calque.score.SentenceScore;
import io.calque.text.Document;
import io.calque.version.Comparison;
import io.calque.version.NearCopies;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Articles of the run that are versions of one another: the groups, and the first pairs side by
 * side. Holds the latest {@value #MOST_HELD} articles, the only ones a pair can be shown of.
 */
final class CopySection {
  private static final int MOST_HELD = 200;
  private static final int MOST_SHOWN = 20;

  private final NearCopies copies = new NearCopies();
  private final Map<String, Document> held = new LinkedHashMap<>();
  private final List<HtmlWriter.Markup> shown = new ArrayList<>();

  /** Looks for versions of an article among those before it. */
  void add(ArticleScore score) throws IOException {
    Document document =
        new Document(
            score.article(), score.sentences().stream().map(SentenceScore::sentence).toList());
    Optional<Document> closest =
        copies.add(document).stream()
            .findFirst()
            .flatMap(match -> Optional.ofNullable(held.get(match.source())));
    if (closest.isPresent() && shown.size() < MOST_SHOWN) {
      shown.add(VersionTable.folded(Comparison.of(closest.get(), document)));
    }
    held.put(score.article().source(), document);
    if (held.size() > MOST_HELD) {
      held.remove(held.keySet().iterator().next());
    }
  }

  boolean isEmpty() {
    return copies.groups().isEmpty();
  }

  /**
   * Writes the section; nothing where there are no versions.
   *
   * @param anchors ids of the articles on the page, by source
   */
  void write(HtmlWriter html, Map<String, String> anchors) throws IOException {
    List<List<String>> groups = copies.groups();
    if (groups.isEmpty()) {
      return;
    }
    html.markup("<section id=\"copies\" aria-labelledby=\"copies-title\">\n");
    html.markup("<h2 id=\"copies-title\">Near-copies</h2>\n<p>Articles that share so many");
    html.markup(" quotations, names and numbers that one was made from the other, or both from a");
    html.markup(" third. That alone accuses nobody: news agencies are reprinted everywhere.</p>\n");
    html.markup("<ol>\n");
    for (List<String> group : groups) {
      html.fill("<li>{} versions:\n<ul>\n", group.size());
      for (String source : group) {
        String anchor = anchors.getOrDefault(source, "articles");
        html.fill("<li><a href=\"#{}\">{}</a></li>\n", anchor, source);
      }
      html.markup("</ul>\n</li>\n");
    }
    html.markup("</ol>\n");
    for (HtmlWriter.Markup pair : shown) {
      html.markup(pair);
    }
    html.markup("</section>\n");
  }
}
