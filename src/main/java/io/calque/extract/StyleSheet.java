package io.calque.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The rules of a page's own {@code style} elements that decide whether text is seen: those whose
 * selectors are made of tags, classes, ids and the elements around. Rules for printers or narrow
 * screens do not count.
 */
final class StyleSheet {
  private static final int LONGEST = 500_000;
  private static final int MOST_RULES = 2_000;
  private static final int MOST_COMPOUNDS = 4;

  /** After so many comparisons no rule counts any more. */
  private static final int MOST_STEPS = 2_000_000;

  private static final Pattern COMMENT = Pattern.compile("/\\*[^*]*+(?:\\*(?!/)[^*]*+)*+\\*/");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern COMPOUND =
      Pattern.compile("([a-zA-Z][\\w-]*+)?((?:[.#][\\w-]++)*+)");
  private static final Pattern NAME = Pattern.compile("([.#])([\\w-]++)");

  /** One part of a selector: a tag, or empty, and names. */
  private record Compound(String tag, List<String> classes, List<String> ids) {
    boolean fits(Element element) {
      if ((!tag.isEmpty() && !tag.equals(element.normalName()))
          || element.attr("class").length() > RegionMark.LONGEST_NAME) {
        return false;
      }
      for (String id : ids) {
        if (!id.equals(element.id())) {
          return false;
        }
      }
      for (String name : classes) {
        if (!element.hasClass(name)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Declarations for the elements that fit the last compound and stand in the ones before. */
  private record Rule(
      List<Compound> compounds, int weight, int order, Map<String, String> declarations) {
    boolean fits(Element element) {
      return compounds.get(compounds.size() - 1).fits(element);
    }
  }

  private final Map<String, List<Rule>> rules = new HashMap<>();
  private int count;
  private int steps;
  private boolean whole = true;

  private StyleSheet() {}

  static StyleSheet of(Document document) {
    StyleSheet sheet = new StyleSheet();
    int length = 0;
    for (Element style : document.getElementsByTag("style")) {
      String css = style.data();
      length += css.length();
      String media = style.attr("media").strip().toLowerCase(Locale.ROOT);
      boolean used = media.isEmpty() || media.equals("all") || media.equals("screen");
      if (used && length <= LONGEST && !style.hasAttr("amp-boilerplate")) {
        sheet.add(css.contains("/*") ? COMMENT.matcher(css).replaceAll(" ") : css);
      }
    }
    for (Element link : document.getElementsByTag("link")) {
      sheet.whole &= !link.attr("rel").toLowerCase(Locale.ROOT).contains("stylesheet");
    }
    return sheet;
  }

  /** Whether no other style sheet is named by the page. */
  boolean isWhole() {
    return whole;
  }

  /** What the rules, and last its own style, declare for {@code element}. */
  Map<String, String> of(Element element) {
    Map<String, String> own = Declarations.of(element.attr("style"));
    if (rules.isEmpty()) {
      return own;
    }
    List<Rule> fitting = new ArrayList<>();
    addFitting(element.normalName(), element, fitting);
    if (!element.id().isEmpty()) {
      addFitting("#" + element.id(), element, fitting);
    }
    if (element.hasAttr("class") && element.attr("class").length() <= RegionMark.LONGEST_NAME) {
      for (String name : BLANKS.split(element.attr("class"))) {
        addFitting("." + name, element, fitting);
      }
    }
    if (fitting.isEmpty()) {
      return own;
    }
    fitting.sort(
        (a, b) ->
            a.weight() != b.weight()
                ? Integer.compare(a.weight(), b.weight())
                : Integer.compare(a.order(), b.order()));
    Map<String, String> all = new HashMap<>();
    fitting.forEach(rule -> all.putAll(rule.declarations()));
    all.putAll(own);
    return all;
  }

  private void addFitting(String key, Element element, List<Rule> fitting) {
    for (Rule rule : rules.getOrDefault(key, List.of())) {
      if (steps++ > MOST_STEPS) {
        return;
      }
      if (rule.fits(element) && isInside(rule, element)) {
        fitting.add(rule);
      }
    }
  }

  private boolean isInside(Rule rule, Element element) {
    int wanted = rule.compounds().size() - 2;
    for (Element at = element.parent(); at != null && wanted >= 0; at = at.parent()) {
      wanted -= rule.compounds().get(wanted).fits(at) ? 1 : 0;
      steps++;
    }
    return wanted < 0;
  }

  /** Adds the rules of {@code css}; those inside other blocks only where these are for screens. */
  private void add(String css) {
    int at = 0;
    while (at < css.length()) {
      int open = css.indexOf('{', at);
      if (open < 0) {
        return;
      }
      String before = css.substring(at, open);
      int start = Math.max(before.lastIndexOf(';'), before.lastIndexOf('}')) + 1;
      String selector = before.substring(start).strip();
      boolean media = selector.startsWith("@");
      if (media && isForScreens(selector)) {
        at = open + 1;
        continue;
      }
      int close = media ? end(css, open) : css.indexOf('}', open);
      close = close < 0 ? css.length() : close;
      if (!media && count < MOST_RULES) {
        add(selector, css.substring(open + 1, close));
      }
      at = close + 1;
    }
  }

  private static boolean isForScreens(String selector) {
    String media = selector.toLowerCase(Locale.ROOT).replaceAll("\\s++", " ");
    return media.equals("@media screen")
        || media.equals("@media all")
        || media.equals("@media only screen")
        || media.startsWith("@layer")
        || media.startsWith("@supports");
  }

  private static int end(String css, int open) {
    int depth = 0;
    for (int i = open; i < css.length(); i++) {
      depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return css.length();
  }

  private void add(String selectors, String block) {
    Map<String, String> declarations = Declarations.of(block);
    if (declarations.isEmpty() || selectors.length() > RegionMark.LONGEST_NAME) {
      return;
    }
    for (String selector : selectors.split(",")) {
      List<Compound> compounds = compounds(selector.strip());
      if (!compounds.isEmpty()) {
        Compound last = compounds.get(compounds.size() - 1);
        int weight = compounds.stream().mapToInt(StyleSheet::weight).sum();
        rules
            .computeIfAbsent(key(last), key -> new ArrayList<>())
            .add(new Rule(compounds, weight, count++, declarations));
      }
    }
  }

  private static String key(Compound compound) {
    return !compound.ids().isEmpty()
        ? "#" + compound.ids().get(0)
        : !compound.classes().isEmpty() ? "." + compound.classes().get(0) : compound.tag();
  }

  private static int weight(Compound compound) {
    return 100 * compound.ids().size()
        + 10 * compound.classes().size()
        + (compound.tag().isEmpty() ? 0 : 1);
  }

  private static List<Compound> compounds(String selector) {
    List<Compound> compounds = new ArrayList<>();
    String[] parts = BLANKS.split(selector.replace('>', ' '));
    if (parts.length > MOST_COMPOUNDS) {
      return List.of();
    }
    for (String part : parts) {
      Matcher compound = COMPOUND.matcher(part);
      if (part.isEmpty() || !compound.matches()) {
        return List.of();
      }
      List<String> classes = new ArrayList<>();
      List<String> ids = new ArrayList<>();
      Matcher name = NAME.matcher(compound.group(2));
      while (name.find()) {
        (name.group(1).equals("#") ? ids : classes).add(name.group(2));
      }
      String tag = compound.group(1) == null ? "" : compound.group(1).toLowerCase(Locale.ROOT);
      compounds.add(new Compound(tag, classes, ids));
    }
    return compounds;
  }
}
