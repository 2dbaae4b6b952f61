package io.calque.report;

import java.io.IOException;
import java.util.Locale;

/** The steps of the heat map as an inline SVG drawing, described in words for who cannot see it. */
final class HeatLegend {
  private static final int WIDTH = 84;
  private static final int HEIGHT = 26;

  private HeatLegend() {}

  static void write(HtmlWriter html) throws IOException {
    int steps = Heat.values().length - 1;
    html.fill(
        "<svg class=\"legend\" role=\"img\" aria-labelledby=\"legend-title legend-steps\""
            + " width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\">\n",
        steps * WIDTH,
        HEIGHT,
        steps * WIDTH,
        HEIGHT);
    html.markup("<title id=\"legend-title\">Probability that a spinner put a word there</title>\n");
    html.markup("<desc id=\"legend-steps\">").text(description()).markup("</desc>\n");
    int x = 0;
    for (Heat heat : Heat.values()) {
      if (heat != Heat.COLD) {
        html.fill(
            "<rect class=\"{}\" x=\"{}\" y=\"1\" width=\"{}\" height=\"{}\"/>"
                + "<text class=\"{}\" x=\"{}\" y=\"18\" text-anchor=\"middle\">{}+</text>\n",
            name(heat),
            x,
            WIDTH - 4,
            HEIGHT - 2,
            name(heat),
            x + WIDTH / 2 - 2,
            heat.least());
        x += WIDTH;
      }
    }
    html.markup("</svg>\n");
  }

  /** The name of the step in the style sheet. */
  static String name(Heat heat) {
    return heat.name().toLowerCase(Locale.ROOT);
  }

  private static String description() {
    StringBuilder steps = new StringBuilder("From pale to strong:");
    for (Heat heat : Heat.values()) {
      if (heat != Heat.COLD) {
        String mark = heat == Heat.WARM ? " " : ", ";
        steps.append(String.format(Locale.ROOT, "%s%.1f and more", mark, heat.least()));
      }
    }
    return steps.append('.').toString();
  }
}
