package io.calque.report;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.io.IOException;
import java.util.List;

/**
 * The head of a self-contained page: a content security policy that allows its own style sheets and
 * scripts by their digests and nothing else, no request included.
 */
final class PageHead {
  private PageHead() {}

  /**
   * Writes the head; {@code body} comes next.
   *
   * @param styles names of resources beside this class
   */
  static void write(HtmlWriter html, String title, List<String> styles, List<InlineAsset> scripts)
      throws IOException {
    List<InlineAsset> sheets = styles.stream().map(InlineAsset::read).toList();
    html.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'");
    sources(html, "; style-src", sheets);
    sources(html, "; script-src", scripts);
    html.markup("; base-uri 'none'; form-action 'none'\">\n");
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.markup("<meta name=\"color-scheme\" content=\"light dark\">\n");
    html.markup("<meta name=\"referrer\" content=\"no-referrer\">\n");
    html.element("title", title).markup("\n");
    for (InlineAsset sheet : sheets) {
      html.markup("<style>").asset(sheet).markup("</style>\n");
    }
    html.markup("</head>\n");
  }

  private static void sources(
      HtmlWriter html, @CompileTimeConstant String directive, List<InlineAsset> assets)
      throws IOException {
    if (!assets.isEmpty()) {
      html.markup(directive);
    }
    for (InlineAsset asset : assets) {
      html.fill(" '{}'", asset.digest());
    }
  }
}
