package io.calque.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
  private static final Pattern HEADING = Pattern.compile("h[1-6]");

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
    String id = HEADING.matcher(tag).matches() ? "" : element.attr("id");
    RegionMark named = max(ofNames(element.attr("class")), ofNames(id));
    boolean likely = LIKELY_TAGS.contains(tag) || LIKELY_ROLES.contains(role);
    return named == NONE && likely ? LIKELY_ASIDE : named;
  }

  /** Whether {@code element} is named after readers' comments. */
  static boolean isComments(Element element) {
    return names(element.attr("class")).anyMatch(COMMENT_NAMES::contains)
        || names(element.attr("id")).anyMatch(COMMENT_NAMES::contains);
  }

  /** Whether {@code element} is laid over the page, and does not ask for consent. */
  static boolean isOverlay(Element element) {
    String role = element.attr("role").toLowerCase(Locale.ROOT);
    boolean named = names(element.attr("class")).anyMatch(OVERLAY_NAMES::contains);
    boolean asks =
        names(element.attr("class")).anyMatch(CONSENT_NAMES::contains)
            || names(element.attr("id")).anyMatch(CONSENT_NAMES::contains);
    return !asks && (named || "dialog".equals(element.normalName()) || "dialog".equals(role));
  }

  /** Whether {@code element} stands beside an article wherever there is one. */
  static boolean isSide(Element element) {
    return "aside".equals(element.normalName())
        || element.attr("role").equals("complementary")
        || names(element.attr("class")).anyMatch(SIDE_NAMES::contains)
        || names(element.attr("id")).anyMatch(SIDE_NAMES::contains);
  }

  private static RegionMark max(RegionMark a, RegionMark b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static RegionMark ofNames(String attribute) {
    return names(attribute)
        .map(
            part ->
                ASIDE_NAMES.contains(part)
                    ? ASIDE
                    : LIKELY_NAMES.contains(part) ? LIKELY_ASIDE : NONE)
        .reduce(NONE, RegionMark::max);
  }

  /** The parts of the names in {@code attribute}, topics left out, in lower case. */
  static Stream<String> names(String attribute) {
    if (attribute.isEmpty() || attribute.length() > LONGEST_NAME) {
      return Stream.empty();
    }
    return Stream.of(attribute.split("\\s+"))
        .filter(name -> !isTopic(name))
        .flatMap(name -> parts(name).stream());
  }

  private static boolean isTopic(String name) {
    for (String topic : TOPICS) {
      if (name.startsWith(topic)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
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
    return parts;
  }

  private static boolean isJoint(char before, char c) {
    return !isLetter(c) || (Character.isLowerCase(before) && Character.isUpperCase(c));
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
