package io.calque.review.page;

import io.calque.report.HtmlWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The frame of every page: head, navigation, the list of keys. */
final class Frame {
  private Frame() {}

  /** A whole page. */
  static String page(String title, Visit visit, HtmlWriter.Part main) {
    StringWriter out = new StringWriter();
    HtmlWriter html = new HtmlWriter(out);
    try {
      head(html, title);
      navigation(html, visit);
      html.markup("<main id=\"main\">\n");
      main.write(html);
      html.markup("</main>\n<p id=\"said\" class=\"hidden\" aria-live=\"polite\"></p>\n");
      keys(html);
      html.markup("</body>\n</html>\n");
      html.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** A page that says one thing, for failures and for asking for the token. */
  static String bare(String title, HtmlWriter.Part main) {
    StringWriter out = new StringWriter();
    HtmlWriter html = new HtmlWriter(out);
    try {
      head(html, title);
      html.markup("<main id=\"main\">\n").element("h1", title).markup("\n");
      main.write(html);
      html.markup("</main>\n</body>\n</html>\n");
      html.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void head(HtmlWriter html, String title) throws IOException {
    html.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.markup("<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
    html.text(title + " — Calque").markup("</title>\n");
    html.markup("<link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\">\n");
    html.markup("<link rel=\"stylesheet\" href=\"/desk.css\">\n");
    html.markup("<script src=\"/desk.js\" defer></script>\n</head>\n<body>\n");
    html.markup("<a class=\"skip\" href=\"#main\">Skip to the page</a>\n");
  }

  private static void navigation(HtmlWriter html, Visit visit) throws IOException {
    html.markup("<header><p class=\"brand\">Calque <span>review desk</span></p>\n");
    html.markup("<nav aria-label=\"Desk\"><ul>\n");
    html.fill("<li><a href=\"{}\" data-key=\"q\">Queue</a></li>\n", visit.view().queue());
    html.markup("<li><a href=\"/statistics\" data-key=\"a\">Agreement</a></li>\n");
    html.markup("<li><button type=\"button\" id=\"help\" data-key=\"?\">Keys <kbd>?</kbd>");
    html.markup("</button></li>\n</ul></nav>\n");
    html.markup("<form class=\"who\" method=\"post\" action=\"/name\">\n");
    html.fill("<input type=\"hidden\" name=\"token\" value=\"{}\">\n", visit.token());
    html.markup("<label>You are <input name=\"reviewer\" autocomplete=\"username\" required");
    html.fill(" maxlength=\"80\" size=\"12\" value=\"{}\"></label>\n", visit.reviewer());
    html.markup("<button>Change</button></form></header>\n");
  }

  private static void keys(HtmlWriter html) throws IOException {
    html.markup("<dialog id=\"keys\" aria-labelledby=\"keys-title\">\n");
    html.markup("<h2 id=\"keys-title\">Keys</h2>\n<dl>\n");
    for (Key key : Key.values()) {
      html.markup("<div><dt>");
      for (String one : key.keys()) {
        html.element("kbd", one).markup(" ");
      }
      html.markup("</dt>").element("dd", key.does()).markup("</div>\n");
    }
    html.markup("</dl>\n<p><label><input type=\"checkbox\" id=\"keys-on\" checked>");
    html.markup(" Single keys work on this computer</label></p>\n");
    html.markup("<form method=\"dialog\"><button>Close</button></form>\n</dialog>\n");
  }
}
