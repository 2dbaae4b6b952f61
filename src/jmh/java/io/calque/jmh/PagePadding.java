package io.calque.jmh;

import java.util.Locale;
import java.util.Random;

/**
 * What stands around an article on a news site's page: styles, scripts and their data, an icon
 * sheet, nested menus, teasers with pictures, a footer; some 110 kB and 300 links, made up anew for
 * each page. Not thread-safe.
 */
final class PagePadding {
  private static final String[] WORDS = {
    "Town", "Coast", "Sport", "Money", "Travel", "Weather", "Opinion", "Letters", "Property",
    "Schools", "Health", "Courts", "Farming", "Books", "Music", "Walks", "Harbour", "County",
    "Traffic", "Archive", "Puzzles", "Recipes", "Gardens", "Motors", "Jobs", "Notices"
  };

  private final Random random;

  PagePadding(long seed) {
    random = new Random(seed);
  }

  /** The page {@code html} with all of it in its usual places. */
  String around(String html) {
    int head = find("</head>", html);
    int body = html.indexOf('>', find("<body", html)) + 1;
    int end = find("</body>", html);
    return html.substring(0, head)
        + metas()
        + styles()
        + data("__CONFIG__", 120)
        + html.substring(head, body)
        + icons()
        + menus()
        + html.substring(body, end)
        + teasers()
        + footer()
        + data("__STATE__", 260)
        + code()
        + html.substring(end);
  }

  private static int find(String tag, String html) {
    int at = html.indexOf(tag);
    return at < 0 ? html.indexOf(tag.toUpperCase(Locale.ROOT)) : at;
  }

  private String metas() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      out.append(text("<meta name=\"app:%s-%d\" content=\"%s\">\n", word(), i, hex()));
      out.append(text("<link rel=\"preload\" as=\"script\" href=\"/static/%s.js\">\n", hex()));
    }
    return out.toString();
  }

  private String styles() {
    StringBuilder out = new StringBuilder("<style>\n");
    for (int i = 0; i < 250; i++) {
      String rule = ".c-%s__item--%d>.%s:hover{display:flex;margin:%dpx 0;color:#%06x}\n";
      out.append(text(rule, word(), i, word(), random.nextInt(40), random.nextInt(1 << 24)));
    }
    return out.append("</style>\n").toString();
  }

  private String data(String name, int entries) {
    StringBuilder out = new StringBuilder("<script>window." + name + "={");
    for (int i = 0; i < entries; i++) {
      String entry = "\"%s%d\":{\"id\":%d,\"path\":\"/%s/%s\",\"on\":true},";
      out.append(text(entry, word(), i, random.nextInt(1 << 24), word(), hex()));
    }
    return out.append("\"end\":0};</script>\n").toString();
  }

  private String code() {
    StringBuilder out = new StringBuilder("<script>(function(w,d){\n");
    for (int i = 0; i < 150; i++) {
      String line = "if(w.q%d&&d.cookie.indexOf('%s')<0){w.q%d.push(['%s',%d,\"<i>\"]);}\n";
      out.append(text(line, i, hex(), i, word(), random.nextInt(999)));
    }
    return out.append("})(window,document);</script>\n").toString();
  }

  private String icons() {
    StringBuilder out = new StringBuilder("<svg style=\"display:none\" aria-hidden=\"true\">\n");
    for (int i = 0; i < 30; i++) {
      out.append(text("<symbol id=\"i%d\" viewBox=\"0 0 24 24\"><path d=\"M0 0", i));
      for (int k = 0; k < 30; k++) {
        out.append(text("l%d.%d %d", random.nextInt(24), random.nextInt(99), random.nextInt(24)));
      }
      out.append("z\"/></symbol>\n");
    }
    return out.append("</svg>\n").toString();
  }

  private String menus() {
    StringBuilder out = new StringBuilder("<nav class=\"mega-menu\"><ul>\n");
    for (int i = 0; i < 8; i++) {
      out.append(text("<li class=\"menu-item has-children\">%s<ul class=\"sub-menu\">\n", link()));
      for (int k = 0; k < 14; k++) {
        out.append(text("<li id=\"m-%d\" class=\"menu-item\">%s</li>\n", i * 14 + k, link()));
      }
      out.append("</ul></li>\n");
    }
    return out.append("</ul></nav>\n").toString();
  }

  private String teasers() {
    StringBuilder out = new StringBuilder("<section class=\"more-stories\"><div class=\"grid\">\n");
    for (int i = 0; i < 40; i++) {
      String name = hex();
      String card =
          "<div class=\"card\"><a href=\"/s/%1$s\"><picture><source type=\"image/webp\""
              + " srcset=\"/i/%1$s-320.webp 320w, /i/%1$s-640.webp 640w\"><img src=\"/i/%1$s.jpg\""
              + " alt=\"\" loading=\"lazy\"></picture></a><h3><a href=\"/s/%1$s\">%2$s and %3$s:"
              + " what the %4$s pages say</a></h3><span class=\"tag\">%5$s</span></div>\n";
      out.append(text(card, name, word(), word(), word(), link()));
    }
    return out.append("</div></section>\n").toString();
  }

  private String footer() {
    StringBuilder out = new StringBuilder("<footer class=\"site-footer\">\n");
    for (int i = 0; i < 6; i++) {
      out.append(text("<div class=\"column\"><h4>%s</h4><ul>\n", word()));
      for (int k = 0; k < 12; k++) {
        out.append(text("<li>%s</li>\n", link()));
      }
      out.append("</ul></div>\n");
    }
    return out.append("</footer>\n").toString();
  }

  private String link() {
    String link =
        "<a class=\"nav-link\" href=\"/%s/%s\" data-track=\"%s\"><svg class=\"icon\"><use"
            + " href=\"#i%d\"></use></svg><span>%s</span></a>";
    return text(link, word(), hex(), hex(), random.nextInt(30), word());
  }

  private String word() {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private String hex() {
    return Long.toHexString(random.nextLong());
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
