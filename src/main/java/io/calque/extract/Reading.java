package io.calque.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;

/**
 * One way to read a page, and the article it gives: what a reader sees; if that is no article, what
 * stands in {@code noscript}, in the page's data, or hidden until a script shows it.
 *
 * @param page the page as it is read this way
 * @param facts about it
 * @param main the article's blocks, in order
 * @param isArticle whether they were told from the rest of the page
 */
record Reading(PageText page, FactsReader facts, List<PageBlock> main, boolean isArticle) {
  /** With fewer letters of running text than this, something longer elsewhere is the article. */
  private static final int SHORTEST = 250;

  private static final int FEWEST = 140;

  /** What is so much longer is the article even where the page shows some text. */
  private static final double LONGER = 3;

  /** Text that a page shows beside an article in its data is at most so long. */
  private static final int LONGEST_NOTICE = 600;

  /** The beginning of an article is shown, the whole stands in the data: it is longer by this. */
  private static final double WHOLE = 1.5;

  Reading {
    main = List.copyOf(main);
  }

  /** The best way to read {@code document}. */
  static Reading of(Document document, PageSource source, String origin, EndMarks ends) {
    PageText page = PageWalk.of(document, source);
    Reading shown = of(page, document.title(), origin, ends);
    Optional<Reading> body = shown.body(source);
    if (body.isPresent() && body.get().continues(shown)) {
      return body.get();
    }
    int weight = shown.weight();
    boolean isShort = weight < SHORTEST;
    List<Reading> others = new ArrayList<>();
    body.ifPresent(others::add);
    if (has(page, Sight.UNSCRIPTED)) {
      Set<Sight> sights = Set.of(Sight.SHOWN, Sight.UNSCRIPTED);
      others.add(of(page.seenAs(sights), document.title(), origin, ends));
    }
    Reading best = shown;
    for (Reading other : others) {
      boolean longer = other.weight() >= LONGER * weight && weight < LONGEST_NOTICE;
      boolean better = isShort ? other.weight() > best.weight() : longer;
      best = better && other.weight() >= FEWEST && other.weight() > best.weight() ? other : best;
    }
    if (has(page, Sight.UNDISPLAYED) || has(page, Sight.CONCEALED)) {
      Reading all = of(page.seenAs(Set.of(Sight.values())), document.title(), origin, ends);
      boolean nothing = best.weight() < FEWEST && all.weight() > best.weight();
      return nothing || all.isTitledBetterThan(best) ? all : best;
    }
    return best;
  }

  private static Reading of(PageText page, String title, String origin, EndMarks ends) {
    FactsReader facts = new FactsReader(page, title, origin);
    Optional<List<PageBlock>> main = MainPart.of(page, facts.heading(), ends);
    return new Reading(page, facts, main.orElse(page.blocks()), main.isPresent());
  }

  private static boolean has(PageText page, Sight sight) {
    return page.all().stream().anyMatch(block -> block.sight() == sight && block.weight() > 0);
  }

  private int weight() {
    return isArticle ? main.stream().mapToInt(PageBlock::weight).sum() : 0;
  }

  /** Whether this has the heading that the page declares, hidden, and the other has none. */
  private boolean isTitledBetterThan(Reading other) {
    return isArticle
        && other.facts.heading().isEmpty()
        && facts.heading().isPresent()
        && page.blocks().get(facts.heading().getAsInt()).sight() != Sight.SHOWN
        && weight() > other.weight() + SHORTEST;
  }

  /** The article as the page's data give it. */
  private Optional<Reading> body(PageSource source) {
    String text = facts.data().body();
    if (text.length() < FEWEST) {
      return Optional.empty();
    }
    PageText inside = DataText.of(text, facts.data().script(), source);
    List<PageBlock> blocks = new ArrayList<>();
    facts.heading().ifPresent(title -> blocks.add(page.blocks().get(title)));
    blocks.addAll(inside.blocks());
    PageText both =
        new PageText(
            page.blocks(),
            page.all(),
            page.regions(),
            page.marks(),
            page.places(),
            inside.embedded());
    return Optional.of(new Reading(both, facts, blocks, true));
  }

  /** Whether the other is no more than the beginning of this. */
  private boolean continues(Reading beginning) {
    if (weight() < WHOLE * beginning.weight()) {
      return false;
    }
    StringBuilder whole = new StringBuilder();
    main.forEach(block -> whole.append(TitleFinder.plain(block.text())));
    int shared = 0;
    int own = 0;
    for (PageBlock block : beginning.main) {
      if (block.weight() > 0) {
        own += block.weight();
        String plain = TitleFinder.plain(block.text());
        boolean is = whole.indexOf(plain.substring(0, Math.min(plain.length(), 60))) >= 0;
        shared += is ? block.weight() : 0;
      }
    }
    return own > 0 && shared >= 0.7 * own;
  }
}
