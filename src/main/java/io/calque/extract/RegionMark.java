package io.calque.extract;

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

  private static final int LONGEST_NAME = 1_000;

  private static final Set<String> ASIDE_TAGS = Set.of("nav", "footer", "dialog", "button", "menu");
  private static final Set<String> LIKELY_TAGS = Set.of("aside", "header", "form", "label");
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
    RegionMark named = max(ofNames(element.attr("class")), ofNames(element.attr("id")));
    boolean likely =
        LIKELY_TAGS.contains(tag)
            || LIKELY_ROLES.contains(role)
            || element.hasAttr("hidden")
            || isUndisplayed(element.attr("style"));
    return named == NONE && likely ? LIKELY_ASIDE : named;
  }

  private static boolean isUndisplayed(String style) {
    return style.length() < LONGEST_NAME
        && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
  }

  private static RegionMark max(RegionMark a, RegionMark b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static RegionMark ofNames(String attribute) {
    if (attribute.isEmpty() || attribute.length() > LONGEST_NAME) {
      return NONE;
    }
    RegionMark mark = NONE;
    for (String name : attribute.split("\\s+")) {
      if (!isTopic(name)) {
        mark = max(mark, ofName(name));
      }
    }
    return mark;
  }

  private static boolean isTopic(String name) {
    for (String topic : TOPICS) {
      if (name.startsWith(topic)) {
        return true;
      }
    }
    return false;
  }

  private static RegionMark ofName(String name) {
    RegionMark mark = NONE;
    int start = 0;
    for (int i = 1; i <= name.length(); i++) {
      if (i == name.length() || isJoint(name.charAt(i - 1), name.charAt(i))) {
        String part = name.substring(start, i).toLowerCase(Locale.ROOT);
        if (ASIDE_NAMES.contains(part)) {
          return ASIDE;
        }
        mark = LIKELY_NAMES.contains(part) ? LIKELY_ASIDE : mark;
        start = i;
        while (start < name.length() && !isLetter(name.charAt(start))) {
          start++;
        }
        i = Math.max(i, start);
      }
    }
    return mark;
  }

  private static boolean isJoint(char before, char c) {
    return !isLetter(c) || (Character.isLowerCase(before) && Character.isUpperCase(c));
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
