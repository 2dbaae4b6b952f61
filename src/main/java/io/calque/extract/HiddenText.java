package io.calque.extract;

import io.calque.text.Residue;
import io.calque.text.ResidueType;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds text that a page holds and no reader sees, as link spammers leave it. Menus, forms, boxes
 * that open later and labels for screen readers are hidden for good reasons.
 */
final class HiddenText {
  private static final int MOST = 50;
  private static final int LONGEST = 4_000;

  /** Running text has at least so many words. */
  private static final int FEWEST_WORDS = 8;

  /** Labels for screen readers are shorter. */
  private static final int LONGEST_LABEL = 160;

  private static final int FEWEST_LINKS = 2;

  /** Roles and names of what scripts show when it is wanted. */
  private static final Set<String> OPENED =
      Set.of("tabpanel", "tooltip", "alert", "status", "log", "dialog", "alertdialog", "menu");

  private static final Set<String> OPENED_NAMES =
      Set.of(
          "tab",
          "tabs",
          "pane",
          "tabpanel",
          "tooltip",
          "slide",
          "slider",
          "carousel",
          "swiper",
          "accordion",
          "faq",
          "lightbox",
          "gallery",
          "modal",
          "popup",
          "popover",
          "overlay",
          "menu",
          "submenu",
          "nav",
          "dropdown",
          "offcanvas",
          "drawer",
          "search",
          "login",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "newsletter",
          "subscribe",
          "signup",
          "comment",
          "comments",
          "respond",
          "share",
          "print",
          "error",
          "message",
          "alert",
          "notice",
          "loading",
          "template",
          "honeypot");

  private static final Set<String> ASKING = Set.of("input", "textarea");

  private final PageText page;
  private final Map<Element, Boolean> honest = new HashMap<>();
  private final boolean[] asking;

  private HiddenText(PageText page) {
    this.page = page;
    asking = new boolean[page.regions().size()];
    for (Element mark : page.marks()) {
      if (ASKING.contains(mark.normalName()) && !"hidden".equals(mark.attr("type"))) {
        asking[page.place(mark).region()] = true;
      }
    }
  }

  /**
   * The hidden text of {@code page}, a piece of residue for each block.
   *
   * @param read blocks that belong to the article all the same
   */
  static List<Residue> residue(PageText page, Set<PageBlock> read, Span where) {
    HiddenText hidden = new HiddenText(page);
    List<Residue> found = new ArrayList<>();
    int spoken = 0;
    for (int i = 0; i < page.all().size(); i++) {
      PageBlock block = page.all().get(i);
      spoken = block.sight() == Sight.SPOKEN ? Math.max(spoken, hidden.spokenFrom(i)) : 0;
      if (found.size() < MOST && !read.contains(block) && hidden.isSuspect(block, spoken)) {
        String text = block.text();
        String words = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        found.add(new Residue(ResidueType.HIDDEN_TEXT, where, words));
      }
    }
    return found;
  }

  /** Letters of the blocks for screen readers from an index on, up to more than a label has. */
  private int spokenFrom(int index) {
    int letters = 0;
    int i = index;
    while (i < page.all().size()
        && letters <= LONGEST_LABEL
        && page.all().get(i).sight() == Sight.SPOKEN) {
      letters += page.all().get(i).letters();
      i++;
    }
    return letters;
  }

  private boolean isSuspect(PageBlock block, int spoken) {
    boolean hidden =
        switch (block.sight()) {
          case SHOWN, UNSCRIPTED -> false;
          case SPOKEN -> spoken > LONGEST_LABEL;
          case UNDISPLAYED, CONCEALED -> true;
        };
    return hidden && isProse(block) && !isHonest(block);
  }

  /** Running text, or links to other sites in a row. */
  private boolean isProse(PageBlock block) {
    boolean words = words(block.text()) >= FEWEST_WORDS;
    return words && (block.weight() > 0 || foreignLinks(block) >= FEWEST_LINKS);
  }

  private static int words(String text) {
    int words = 0;
    int at = Words.next(text, 0);
    while (at < text.length()) {
      words++;
      at = Words.next(text, Words.end(text, at));
    }
    return words;
  }

  private static int foreignLinks(PageBlock block) {
    Set<Element> links = Collections.newSetFromMap(new IdentityHashMap<>());
    for (PageBlock.Piece piece : block.pieces()) {
      Element at = piece.node().parent();
      Element link = at == null ? null : at.closest("a[href]");
      if (link != null && link.attr("href").contains("://")) {
        links.add(link);
      }
    }
    return links.size();
  }

  private boolean isHonest(PageBlock block) {
    boolean weak = block.sight() != Sight.CONCEALED;
    int region = block.region();
    for (int i = 0; i < 2 && region > 0; i++) {
      if (asking[region]) {
        return true;
      }
      region = page.regions().get(region).parent();
    }
    Element element = page.regions().get(block.region()).element();
    return weak && isOpened(element);
  }

  private boolean isOpened(Element element) {
    List<Element> path = new ArrayList<>();
    Element at = element;
    while (at != null && !honest.containsKey(at)) {
      path.add(at);
      at = at.parent();
    }
    boolean opened = at != null && honest.getOrDefault(at, false);
    for (int i = path.size() - 1; i >= 0; i--) {
      Element next = path.get(i);
      opened = opened || isOpenedItself(next);
      honest.put(next, opened);
    }
    return opened;
  }

  private static boolean isOpenedItself(Element element) {
    String tag = element.normalName();
    if (Set.of("html", "body", "main", "#root").contains(tag)) {
      return false;
    }
    return Set.of("nav", "dialog", "menu", "button", "form", "label", "header").contains(tag)
        || OPENED.contains(element.attr("role"))
        || RegionMark.hasName(element.attr("class"), OPENED_NAMES)
        || RegionMark.hasName(element.attr("id"), OPENED_NAMES);
  }
}
