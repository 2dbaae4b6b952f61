package io.calque.extract;

import io.calque.text.BlockKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds the line on a page that is its article's title. */
final class TitleFinder {
  /** Fewer letters say nothing. */
  static final int SHORTEST = 8;

  private static final int LONGEST = 300;
  private static final int MOST_HEADINGS = 500;

  /** Letters of the first block of running text. */
  private static final int LONGEST_WEIGHT = 120;

  private static final Pattern BAR = Pattern.compile(" (?:[|–—»·-]|::) ");

  private TitleFinder() {}

  /**
   * Index of the block that holds the title: the longest heading that stands in a declared title,
   * or begins with one, or is the first of the first level; without headings the last line before
   * the text that is a declared title or a part of one between bars.
   *
   * @param declared titles as the page's head gives them
   */
  static OptionalInt block(PageText page, List<String> declared) {
    List<String> known = declared.stream().map(TitleFinder::plain).toList();
    OptionalInt here = heading(page, known, true);
    OptionalInt found = here.isPresent() ? here : heading(page, known, false);
    return found.isPresent() ? found : unmarked(page, declared);
  }

  /**
   * The heading that agrees best, none of a box beside the article unless {@code here} is false.
   */
  private static OptionalInt heading(PageText page, List<String> known, boolean here) {
    Elsewhere elsewhere = new Elsewhere(page.regions().get(0).element());
    int best = RegionTree.NONE;
    int most = 0;
    int headings = 0;
    for (int i = 0; i < page.blocks().size() && headings < MOST_HEADINGS; i++) {
      PageBlock block = page.blocks().get(i);
      if (block.kind() == BlockKind.HEADING && block.text().length() <= LONGEST) {
        headings++;
        int agreement = agreement(plain(block.text()), known, page.tag(block));
        agreement = here && elsewhere.contains(element(page, block)) ? 0 : agreement;
        best = agreement > most ? i : best;
        most = Math.max(most, agreement);
      }
    }
    return best == RegionTree.NONE ? OptionalInt.empty() : OptionalInt.of(best);
  }

  private static Element element(PageText page, PageBlock block) {
    return page.regions().get(block.region()).element();
  }

  /** Letters shared with a declared title; 2 if one begins the line, 1 for any first heading. */
  private static int agreement(String line, List<String> known, String tag) {
    if (line.length() >= SHORTEST && known.stream().anyMatch(title -> title.contains(line))) {
      return line.length();
    }
    boolean longer =
        known.stream().anyMatch(title -> title.length() >= SHORTEST * 2 && line.startsWith(title));
    return longer ? 2 : "h1".equals(tag) ? 1 : 0;
  }

  private static OptionalInt unmarked(PageText page, List<String> declared) {
    Set<String> parts = new HashSet<>();
    for (String title : declared) {
      parts.add(plain(title));
      BAR.splitAsStream(title).map(TitleFinder::plain).forEach(parts::add);
    }
    parts.removeIf(part -> part.length() < SHORTEST);
    OptionalInt found = OptionalInt.empty();
    for (int i = 0; i < Math.min(MOST_HEADINGS, page.blocks().size()); i++) {
      PageBlock block = page.blocks().get(i);
      if (block.weight() > LONGEST_WEIGHT) {
        break;
      }
      if (block.text().length() <= LONGEST && parts.contains(plain(block.text()))) {
        found = OptionalInt.of(i);
      }
    }
    return found;
  }

  /**
   * A declared title without the name of the site: up to the last bar or dash with blanks around
   * it, where the longer part stands before it.
   */
  static String withoutSite(String title) {
    Matcher bar = BAR.matcher(title);
    int cut = -1;
    while (bar.find()) {
      cut = bar.start();
    }
    return cut > title.length() / 2 ? title.substring(0, cut).strip() : title.strip();
  }

  /** Letters and digits alone, in lower case. */
  static String plain(String title) {
    StringBuilder letters = new StringBuilder();
    title
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
