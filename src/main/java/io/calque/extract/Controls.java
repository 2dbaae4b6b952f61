package io.calque.extract;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Tells whether a page has a control that opens what it does not display at first. */
final class Controls {
  private static final int LONGEST = 40;
  private static final int MOST_NODES = 12;
  private static final int NEAR = 3;
  private static final int MOST_TARGETS = 10_000;

  private static final Pattern OPENS =
      Pattern.compile(
          "(?:\\W{0,4}(?:read|show|see|view|load|continue|keep|expand|unfold|reveal|open|click"
              + " to|tap to|full|more|the rest|rest of)\\b).{0,36}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern QUOTED = Pattern.compile("['\"][#.]?([\\w-]{1,80})['\"]");

  private final Set<String> targets = new HashSet<>();

  private Controls() {}

  static Controls of(Document document) {
    Controls controls = new Controls();
    for (Element element : document.getAllElements()) {
      if (controls.targets.size() > MOST_TARGETS) {
        break;
      }
      controls.add(element);
    }
    return controls;
  }

  private void add(Element element) {
    if (element.attributesSize() == 0) {
      return;
    }
    String controlled = element.attr("aria-controls");
    if (!controlled.isEmpty()) {
      for (String id : BLANKS.split(controlled, 4)) {
        target("#" + id);
      }
    }
    target(element.attr("data-target"));
    target(element.attr("data-bs-target"));
    target(element.attr("data-toggle-target"));
    String name = element.normalName();
    if ("a".equals(name)) {
      target(element.attr("href"));
    }
    String click = element.attr("onclick");
    if (!click.isEmpty() && click.length() <= RegionMark.LONGEST_NAME) {
      Matcher quoted = QUOTED.matcher(click);
      while (quoted.find()) {
        target("#" + quoted.group(1));
      }
    }
  }

  private void target(String selector) {
    if (selector.length() > 1 && selector.length() < LONGEST * 3 && selector.charAt(0) == '#') {
      targets.add(selector.substring(1));
    }
  }

  /** Whether a control names {@code element}, or one beside it says that it opens something. */
  boolean open(Element element) {
    return targets.contains(element.id())
        || isBeside(element)
        || (element.parent() != null
            && element.parent().childrenSize() <= NEAR
            && isBeside(element.parent()));
  }

  private static boolean isBeside(Element element) {
    @Nullable Node before = element;
    @Nullable Node after = element;
    for (int i = 0; i < 2 * NEAR; i++) {
      before = before == null ? null : before.previousSibling();
      after = after == null ? null : after.nextSibling();
      if (isControl(before) || isControl(after)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isControl(@Nullable Node node) {
    if (!(node instanceof Element element)) {
      return false;
    }
    String text = shortText(element);
    return !text.isEmpty() && OPENS.matcher(text).matches() && isActive(element);
  }

  private static boolean isActive(Element element) {
    String name = element.normalName();
    boolean active =
        Set.of("a", "button", "label", "summary").contains(name)
            || element.hasAttr("onclick")
            || element.attr("role").equals("button")
            || element.hasAttr("aria-expanded");
    if (active) {
      return true;
    }
    for (Element child : element.children()) {
      if (isActive(child)) {
        return true;
      }
    }
    return element.hasAttr("class")
        && element.attr("class").length() <= RegionMark.LONGEST_NAME
        && element.attr("class").toLowerCase(Locale.ROOT).matches(".*(?:more|toggle|expand|btn).*");
  }

  /** The text of {@code element} if that is short, else nothing. */
  private static String shortText(Element element) {
    StringBuilder text = new StringBuilder();
    int nodes = 0;
    @Nullable Node at = element;
    while (at != null && nodes++ < MOST_NODES) {
      if (at instanceof TextNode words) {
        String whole = words.getWholeText();
        if (whole.length() + text.length() > 2 * LONGEST) {
          return "";
        }
        text.append(whole);
      }
      at = next(at, element);
    }
    String line = text.toString().replaceAll("\\s+", " ").strip();
    return at == null && line.length() <= LONGEST ? line : "";
  }

  private static @Nullable Node next(Node node, Element within) {
    if (node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    @Nullable Node at = node;
    while (at != null && !at.equals(within) && at.nextSibling() == null) {
      at = at.parent();
    }
    return at == null || at.equals(within) ? null : at.nextSibling();
  }
}
