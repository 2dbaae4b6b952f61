package io.calque.dist;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the AsciiDoc that picocli writes for a manual page into troff, which {@code man} reads. It
 * knows the few forms that picocli uses: sections, paragraphs, lists of terms, bold and italics.
 */
final class Troff {
  private static final Pattern LINK = Pattern.compile("xref:([\\w-]+)\\.adoc\\[\\*[^*]*\\*]");
  private static final Pattern BOLD = Pattern.compile("\\*([^*]+)\\*");
  private static final Pattern ITALIC = Pattern.compile("(?<![A-Za-z0-9])_([^_]+)_");
  private static final String TERM_END = "::";

  private final StringBuilder out = new StringBuilder();
  private boolean synopsis;
  private boolean inTerm;

  /**
   * Begins a page of section 1.
   *
   * @param name its name
   * @param date day shown at its foot
   * @param source name and version of the program
   */
  Troff(String name, String date, String source) {
    line(
        ".TH \"%s\" \"1\" \"%s\" \"%s\" \"Calque Manual\""
            .formatted(name.toUpperCase(Locale.ROOT), date, source));
    line(".nh");
    line(".ad l");
  }

  /** The page of this AsciiDoc. */
  String page(String asciidoc) {
    asciidoc.lines().forEach(this::read);
    return out.toString();
  }

  private void read(String line) {
    if (line.startsWith("== ")) {
      synopsis = line.equals("== Synopsis");
      inTerm = false;
      String heading = line.substring(3).strip().replaceFirst(":$", "");
      line(".SH \"" + heading.toUpperCase(Locale.ROOT) + '"');
    } else if (line.endsWith(TERM_END)) {
      inTerm = true;
      line(".TP");
      line(marked(line.substring(0, line.length() - TERM_END.length())));
    } else if (line.isBlank()) {
      endParagraph();
    } else if (!line.startsWith("//") && !line.startsWith(":") && !line.startsWith("= ")) {
      line(synopsis ? marked(line.strip()) : plain(line.strip()));
    }
  }

  private void endParagraph() {
    String last = out.substring(out.lastIndexOf("\n", out.length() - 2) + 1);
    if (!inTerm && !last.startsWith(".")) {
      line(".PP");
    }
  }

  private static String marked(String text) {
    String page = LINK.matcher(text).replaceAll("*$1*(1)");
    String bold = BOLD.matcher(escaped(page)).replaceAll(found -> font("B", found));
    return guarded(ITALIC.matcher(bold).replaceAll(found -> font("I", found)));
  }

  private static String font(String font, MatchResult found) {
    return Matcher.quoteReplacement("\\f" + font + found.group(1) + "\\fR");
  }

  private static String plain(String text) {
    return guarded(escaped(text));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-");
  }

  /** A line must not begin like a request. */
  private static String guarded(String text) {
    return text.startsWith(".") || text.startsWith("'") ? "\\&" + text : text;
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
