package io.calque.report;

import io.calque.score.Verdict;
import io.calque.signal.ArtifactType;
import java.io.IOException;
import java.util.Map;

/** The controls over the list of articles; shown by the script that makes them work. */
final class FilterForm {
  private FilterForm() {}

  static void write(HtmlWriter html) throws IOException {
    html.markup("<form id=\"tools\" hidden aria-label=\"Filter the articles\">\n");
    html.markup("<fieldset>\n<legend>Verdict</legend>\n");
    for (Verdict verdict : Verdict.values()) {
      box(html, "verdict", verdict.id(), verdict.id());
    }
    html.markup("</fieldset>\n<details class=\"types\">\n<summary>Types of evidence</summary>\n");
    html.markup("<fieldset>\n<legend>Show marks of these types, and articles that have one");
    html.markup("</legend>\n");
    for (Map.Entry<ArtifactType, ArtifactHelp> type : ArtifactHelp.all().entrySet()) {
      box(html, "type", type.getKey().id(), type.getValue().name());
    }
    html.markup("<p><button type=\"button\" id=\"types-all\">All types</button>\n");
    html.markup("<button type=\"button\" id=\"types-none\">No type</button></p>\n");
    html.markup("</fieldset>\n</details>\n");
    html.markup("<p class=\"row\"><label for=\"find\">Title or address has</label>\n");
    html.markup("<input id=\"find\" type=\"search\" autocomplete=\"off\">\n");
    html.markup("<label><input type=\"checkbox\" id=\"inline\"> Suggestions in the text</label>\n");
    html.markup("<button type=\"button\" id=\"open-all\">Open all</button>\n");
    html.markup("<button type=\"button\" id=\"close-all\">Close all</button></p>\n");
    html.markup("<p id=\"count\" role=\"status\"></p>\n");
    html.markup("<p class=\"keys\">Keys: <kbd>j</kbd> and <kbd>k</kbd> next and previous article,");
    html.markup(" <kbd>o</kbd> open or close it, <kbd>n</kbd> and <kbd>p</kbd> next and previous");
    html.markup(" mark, <kbd>s</kbd> suggestions in the text.</p>\n</form>\n");
  }

  private static void box(HtmlWriter html, String name, String value, String label)
      throws IOException {
    html.fill("<label><input type=\"checkbox\" name=\"{}\" value=\"{}\"", name, value);
    html.fill(" checked> {}</label>\n", label);
  }
}
