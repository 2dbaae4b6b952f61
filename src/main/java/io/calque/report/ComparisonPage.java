package io.calque.report;

import io.calque.version.Comparison;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Two articles side by side as a web page without scripts or requests. */
final class ComparisonPage implements ComparisonReport {
  private final HtmlWriter html;

  ComparisonPage(Writer out) {
    this.html = new HtmlWriter(out);
  }

  @Override
  public void write(Comparison comparison) throws IOException {
    PageHead.write(html, "Calque: two articles side by side", List.of("report.css"), List.of());
    html.markup("<body>\n<header><h1 class=\"brand\">Two articles side by side</h1></header>\n");
    html.markup("<main>\n<h2>").text(comparison.before().source()).markup(" beside ");
    html.text(comparison.after().source()).markup("</h2>\n");
    new VersionTable(html, comparison).write();
    html.markup("</main>\n</body>\n</html>\n");
    html.flush();
  }
}
