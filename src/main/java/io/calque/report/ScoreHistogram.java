package io.calque.report;

import io.calque.score.ArticleScore;
import io.calque.score.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the scores of a site's judged articles are spread, as an inline SVG drawing: articles by the
 * probability that they are not original, in tenths, flagged ones apart.
 */
final class ScoreHistogram {
  private static final int BINS = 10;
  private static final int STEP = 32;
  private static final int BASE = 140;
  private static final int TALLEST = 100;
  private static final List<Verdict> STACK =
      List.of(Verdict.SPUN, Verdict.TRANSLATED, Verdict.ORIGINAL);

  private final Map<Verdict, List<Integer>> bins = new EnumMap<>(Verdict.class);

  /** Counts an article. */
  void add(ArticleScore score) {
    double suspicion = 1 - score.probability().original();
    int bin = (int) Math.max(0, Math.min(BINS - 1, Math.floor(suspicion * BINS)));
    List<Integer> counts = of(score.verdict());
    counts.set(bin, counts.get(bin) + 1);
  }

  /** Writes the drawing with its caption. */
  void write(HtmlWriter html, String id) throws IOException {
    html.fill("<figure>\n<svg role=\"img\" aria-labelledby=\"{}-t {}-d\"", id, id);
    html.markup(" viewBox=\"0 0 360 180\" width=\"360\" height=\"180\">\n");
    html.fill("<title id=\"{}-t\">Articles by score</title>\n", id);
    html.fill("<desc id=\"{}-d\">{}</desc>\n", id, description());
    int most =
        Math.max(1, java.util.stream.IntStream.range(0, BINS).map(this::all).max().orElse(1));
    for (int bin = 0; bin < BINS; bin++) {
      bar(html, bin, most);
    }
    html.markup("<line class=\"axis\" x1=\"20\" y1=\"140.5\" x2=\"340\" y2=\"140.5\"/>\n");
    label(html, 20, "0 %");
    label(html, 180, "50 %");
    label(html, 340, "100 %");
    html.markup("</svg>\n<figcaption>Articles by the probability that they are not original: ");
    html.markup("<span class=\"key spun\">spun</span> <span class=\"key translated\">translated");
    html.markup("</span> <span class=\"key original\">not flagged</span></figcaption>\n");
    html.markup("</figure>\n");
  }

  private void bar(HtmlWriter html, int bin, int most) throws IOException {
    double y = BASE;
    for (Verdict verdict : STACK) {
      int count = of(verdict).get(bin);
      if (count > 0) {
        double height = (double) TALLEST * count / most;
        y -= height;
        html.fill(
            "<rect class=\"bar {}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>\n",
            verdict.id(),
            20 + bin * STEP + 2,
            y,
            STEP - 4,
            height);
      }
    }
    if (all(bin) > 0) {
      html.fill(
          "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>\n",
          20 + bin * STEP + STEP / 2,
          y - 5,
          all(bin));
    }
  }

  private static void label(HtmlWriter html, int x, String text) throws IOException {
    html.fill("<text x=\"{}\" y=\"158\" text-anchor=\"middle\">{}</text>\n", x, text);
  }

  private String description() {
    StringBuilder text = new StringBuilder();
    for (int bin = 0; bin < BINS; bin++) {
      if (all(bin) > 0) {
        text.append(
            String.format(
                Locale.ROOT,
                "%s%d to %d %%: %d articles, %d flagged",
                text.length() == 0 ? "" : "; ",
                10 * bin,
                10 * bin + 10,
                all(bin),
                all(bin) - of(Verdict.ORIGINAL).get(bin)));
      }
    }
    return text.append('.').toString();
  }

  private int all(int bin) {
    return STACK.stream().mapToInt(verdict -> of(verdict).get(bin)).sum();
  }

  private List<Integer> of(Verdict verdict) {
    return bins.computeIfAbsent(
        verdict, v -> new ArrayList<>(java.util.Collections.nCopies(BINS, 0)));
  }
}
