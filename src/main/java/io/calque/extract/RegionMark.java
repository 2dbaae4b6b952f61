package io.calque.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What an element's tag, role and class names say about it. Names are cut at their joints. */
enum RegionMark {
  /** Nothing. */
  NONE,
  /** Perhaps no part of the article; a wrapper of the whole article may be called so too. */
  LIKELY_ASIDE,
  /** No part of the article: menu, comments, related posts, cookie or newsletter box. */
  ASIDE;

  /** Longer attributes are not looked at. */
  static final int LONGEST_NAME = 1_000;

  private static final Set<String> ASIDE_TAGS = Set.of("nav", "footer", "dialog", "button", "menu");
  private static final Set<String> LIKELY_TAGS =
      Set.of("aside", "header", "form", "label", "iframe");
  private static final Set<String> WHOLE = Set.of("#root", "html", "body", "main");
  private static final Set<String> ASIDE_ROLES =
      Set.of("navigation", "search", "contentinfo", "dialog", "alertdialog", "menu", "menubar");
  private static final Set<String> LIKELY_ROLES = Set.of("banner", "complementary", "form");

  private static final Set<String> ASIDE_NAMES =
      Set.of(
          "comment",
          "comments",
          "commentlist",
          "commentform",
          "disqus",
          "respond",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "nav",
          "navbar",
          "navigation",
          "menu",
          "menus",
          "submenu",
          "footer",
          "breadcrumb",
          "breadcrumbs",
          "pagination",
          "related",
          "relatedposts",
          "recommended",
          "recommendations",
          "newsletter",
          "subscribe",
          "signup",
          "optin",
          "popup",
          "modal",
          "outbrain",
          "taboola",
          "recirculation");
  private static final Set<String> LIKELY_NAMES =
      Set.of(
          "sidebar",
          "rail",
          "aside",
          "widget",
          "widgets",
          "share",
          "sharing",
          "sharedaddy",
          "social",
          "promo",
          "promoted",
          "sponsor",
          "sponsored",
          "ad",
          "ads",
          "advert",
          "advertisement",
          "adsbygoogle",
          "banner",
          "trending",
          "popular",
          "latest",
          "teaser",
          "teasers",
          "toolbar",
          "topbar",
          "masthead",
          "byline",
          "bio",
          "authorbox",
          "tags",
          "tagcloud",
          "toc",
          "overlay",
          "ticker",
          "carousel",
          "login",
          "search",
          "paywall");

  private static final Set<String> COMMENT_NAMES =
      Set.of("comment", "comments", "commentlist", "disqus", "respond");
  private static final Set<String> OVERLAY_NAMES = Set.of("modal", "popup");
  private static final Set<String> CONSENT_NAMES =
      Set.of("cookie", "cookies", "consent", "gdpr", "newsletter", "subscribe", "signup", "optin");
  private static final Set<String> SIDE_NAMES =
      Set.of(
          "sidebar",
          "rail",
          "aside",
          "trending",
          "popular",
          "latest",
          "teaser",
          "teasers",
          "promo",
          "promoted",
          "sponsored");

  /** Class names that begin so tell what an article is about, or what a wrapper has. */
  private static final List<String> TOPICS =
      List.of("tag-", "category-", "has-", "with-", "no-", "without-", "is-", "elementor-");

  /** The mark of {@code element}. */
  static RegionMark of(Element element) {
    String tag = element.normalName();
    if (WHOLE.contains(tag)) {
      return NONE;
    }
    String role = element.attr("role").toLowerCase(Locale.ROOT);
    if (ASIDE_TAGS.contains(tag)
        || ASIDE_ROLES.contains(role)
        || element.attr("itemprop").equals("comment")) {
      return ASIDE;
    }
    // a heading's id is often made from its words
    String id = isHeading(tag) ? "" : element.attr("id");
    RegionMark named = max(ofNames(element.attr("class")), ofNames(id));
    boolean likely = LIKELY_TAGS.contains(tag) || LIKELY_ROLES.contains(role);
    return named == NONE && likely ? LIKELY_ASIDE : named;
  }

  private static boolean isHeading(String tag) {
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }

  /** Whether {@code element} is named after readers' comments. */
  static boolean isComments(Element element) {
    return hasName(element.attr("class"), COMMENT_NAMES)
        || hasName(element.attr("id"), COMMENT_NAMES);
  }

  /** Whether {@code element} is laid over the page, and does not ask for consent. */
  static boolean isOverlay(Element element) {
    String role = element.attr("role").toLowerCase(Locale.ROOT);
    boolean named = hasName(element.attr("class"), OVERLAY_NAMES);
    boolean asks =
        hasName(element.attr("class"), CONSENT_NAMES) || hasName(element.attr("id"), CONSENT_NAMES);
    return !asks && (named || "dialog".equals(element.normalName()) || "dialog".equals(role));
  }

  /** Whether {@code element} stands beside an article wherever there is one. */
  static boolean isSide(Element element) {
    return "aside".equals(element.normalName())
        || element.attr("role").equals("complementary")
        || hasName(element.attr("class"), SIDE_NAMES)
        || hasName(element.attr("id"), SIDE_NAMES);
  }

  private static RegionMark max(RegionMark a, RegionMark b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static RegionMark ofNames(String attribute) {
    RegionMark mark = NONE;
    for (String part : parts(attribute)) {
      if (ASIDE_NAMES.contains(part)) {
        return ASIDE;
      }
      mark = LIKELY_NAMES.contains(part) ? LIKELY_ASIDE : mark;
    }
    return mark;
  }

  /** Whether a part of the names in {@code attribute} is one of these, which are in lower case. */
  static boolean hasName(String attribute, Set<String> wanted) {
    for (String part : parts(attribute)) {
      if (wanted.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** The parts of the names in {@code attribute}, topics left out, in lower case. */
  private static List<String> parts(String attribute) {
    if (attribute.isEmpty() || attribute.length() > LONGEST_NAME) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= attribute.length(); i++) {
      if (i == attribute.length() || isBlank(attribute.charAt(i))) {
        if (i > start) {
          addParts(attribute.substring(start, i), parts);
        }
        start = i + 1;
      }
    }
    return parts;
  }

  /** As {@code \\s} in a pattern. */
  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean isTopic(String name) {
    for (String topic : TOPICS) {
      if (name.startsWith(topic)) {
        return true;
      }
    }
    return false;
  }

  private static void addParts(String name, List<String> parts) {
    if (isTopic(name)) {
      return;
    }
    int start = 0;
    for (int i = 1; i <= name.length(); i++) {
      if (i == name.length() || isJoint(name.charAt(i - 1), name.charAt(i))) {
        parts.add(name.substring(start, i).toLowerCase(Locale.ROOT));
        start = i;
        while (start < name.length() && !isLetter(name.charAt(start))) {
          start++;
        }
        i = Math.max(i, start);
      }
    }
  }

  private static boolean isJoint(char before, char c) {
    return !isLetter(c) || (Character.isLowerCase(before) && Character.isUpperCase(c));
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
