package io.calque.report;

import io.calque.signal.ArtifactType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Evidence in flagged articles by type, most frequent first, as an SVG drawing. */
final class TypeChart {
  private static final int ROW = 22;
  private static final int LEFT = 160;
  private static final int LONGEST = 150;

  private TypeChart() {}

  /** Writes it; nothing where there is no evidence. */
  static void write(HtmlWriter html, Map<ArtifactType, Integer> types, String id)
      throws IOException {
    if (types.isEmpty()) {
      return;
    }
    List<Map.Entry<ArtifactType, Integer>> rows =
        types.entrySet().stream()
            .sorted(Map.Entry.<ArtifactType, Integer>comparingByValue().reversed())
            .toList();
    int height = rows.size() * ROW + 8;
    html.fill("<figure>\n<svg role=\"img\" aria-labelledby=\"{}-t {}-d\"", id, id);
    html.fill(" viewBox=\"0 0 360 {}\" width=\"360\" height=\"{}\">\n", height, height);
    html.fill("<title id=\"{}-t\">Evidence by type</title>\n<desc id=\"{}-d\">", id, id);
    html.text(
        rows.stream()
            .map(row -> name(row) + " " + row.getValue())
            .collect(Collectors.joining(", ")));
    html.markup(".</desc>\n");
    for (int i = 0; i < rows.size(); i++) {
      row(html, rows.get(i), i * ROW, rows.get(0).getValue());
    }
    html.markup("</svg>\n<figcaption>Evidence in the flagged articles by type</figcaption>\n");
    html.markup("</figure>\n");
  }

  private static void row(HtmlWriter html, Map.Entry<ArtifactType, Integer> row, int y, int most)
      throws IOException {
    double length = Math.max(1, (double) LONGEST * row.getValue() / most);
    html.fill(
        "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>"
            + "<rect class=\"bar type\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>"
            + "<text x=\"{}\" y=\"{}\">{}</text>\n",
        LEFT - 8,
        y + 18,
        name(row),
        LEFT,
        y + 5,
        length,
        ROW - 5,
        LEFT + length + 6,
        y + 18,
        row.getValue());
  }

  private static String name(Map.Entry<ArtifactType, Integer> row) {
    return row.getKey().id().replace('-', ' ');
  }
}
