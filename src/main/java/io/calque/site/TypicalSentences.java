package io.calque.site;

import io.calque.score.ArticleScore;
import io.calque.score.SentenceScore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a site that read most translated, each wording once, no more than {@value
 * #MOST}. What is kept of a whole is kept of its parts, so they may be merged in any order. Not
 * thread-safe.
 */
final class TypicalSentences {
  private static final int MOST = 6;

  /** Sentences of one article, at most: a site's habit shows in several. */
  private static final int MOST_OF_ARTICLE = 2;

  /** Shorter ones show no habit. In words. */
  private static final int LEAST_WORDS = 8;

  /** UTF-16 units kept of a sentence. */
  private static final int LONGEST = 280;

  private final Map<String, SiteSentence> byText = new HashMap<>();
  private final SortedSet<SiteSentence> kept = new TreeSet<>(SiteSentence.STRENGTH);

  /** Those of an article, strongest first. */
  static List<SiteSentence> of(ArticleScore article) {
    return article.sentences().stream()
        .filter(one -> one.sentence().tokens().size() >= LEAST_WORDS)
        .filter(one -> one.probability().translated() > 0)
        .map(one -> sentence(article.article().source(), one))
        .sorted(SiteSentence.STRENGTH)
        .limit(MOST_OF_ARTICLE)
        .toList();
  }

  /** Adds sentences; of the same words those that came first, or are stronger, stay. */
  void add(Collection<SiteSentence> sentences) {
    for (SiteSentence one : sentences) {
      @Nullable SiteSentence known = byText.get(one.text());
      if (known != null && known.thousandths() >= one.thousandths()) {
        continue;
      }
      if (known != null) {
        kept.remove(known);
      }
      byText.put(one.text(), one);
      kept.add(one);
      if (kept.size() > MOST) {
        SiteSentence out = kept.last();
        kept.remove(out);
        byText.remove(out.text());
      }
    }
  }

  /** The strongest, strongest first. */
  List<SiteSentence> list() {
    return List.copyOf(kept);
  }

  private static SiteSentence sentence(String source, SentenceScore score) {
    String text = score.sentence().text().strip();
    if (text.length() > LONGEST) {
      text = text.substring(0, text.offsetByCodePoints(LONGEST, -1)) + "…";
    }
    int thousandths = (int) Math.round(1000 * score.probability().translated());
    return new SiteSentence(source, score.sentence().index(), text, thousandths);
  }
}
