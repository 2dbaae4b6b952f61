package io.calque.model;

import io.calque.signal.Habits;
import io.calque.statistics.WordInContext;
import io.calque.text.Sentence;
import io.calque.text.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What only a whole article shows: habits, diversity of words, quotations, spelling of names. */
final class ArticleStyle {
  static final List<String> NAMES =
      List.of(
          "unusual habits",
          "strength of unusual habits",
          "lexical diversity",
          "mean fit",
          "mean triples",
          "fit of quotations less narration",
          "replaced words in narration less quotations",
          "names spelt in several ways");

  /** Words in a window of the moving-average type-token ratio (Covington and McFall 2010). */
  private static final int WINDOW = 50;

  /** A contrast needs as many words on either side. */
  private static final int LEAST_WORDS = 20;

  private static final int LEAST_NAME = 5;

  private ArticleStyle() {}

  /** The numbers, shape {@code (NAMES.size())}. */
  static double[] of(List<SentenceReading> readings, Habits habits) {
    List<Sentence> sentences = readings.stream().map(SentenceReading::sentence).toList();
    Map<String, Double> unusual = habits.unusual(sentences);
    double strength = unusual.values().stream().mapToDouble(Double::doubleValue).sum();
    Side narration = new Side();
    Side quotations = new Side();
    for (SentenceReading reading : readings) {
      List<Token> tokens = reading.sentence().tokens();
      for (int i = 0; i < tokens.size(); i++) {
        if (TokenFeatures.judges(tokens.get(i))) {
          Side side = reading.sentence().isQuoted(tokens.get(i).span()) ? quotations : narration;
          side.add(reading.contexts().get(i), reading.replaced().get(i));
        }
      }
    }
    boolean both = narration.words >= LEAST_WORDS && quotations.words >= LEAST_WORDS;
    return new double[] {
      Math.sqrt(unusual.size()),
      Math.sqrt(strength),
      diversity(sentences),
      narration.mean(narration.fit),
      narration.mean(narration.triples),
      both ? quotations.mean(quotations.fit) - narration.mean(narration.fit) : 0,
      both ? narration.mean(narration.replaced) - quotations.mean(quotations.replaced) : 0,
      Math.sqrt(severalSpellings(sentences))
    };
  }

  /** Mean share of distinct words in all windows; in the whole where it is shorter. */
  private static double diversity(List<Sentence> sentences) {
    Deque<String> window = new ArrayDeque<>();
    Map<String, Integer> counts = new HashMap<>();
    double sum = 0;
    int windows = 0;
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        if (!token.isWord()) {
          continue;
        }
        window.add(token.lower());
        counts.merge(token.lower(), 1, Integer::sum);
        if (window.size() > WINDOW) {
          counts.computeIfPresent(window.remove(), (word, n) -> n == 1 ? null : n - 1);
        }
        if (window.size() == WINDOW) {
          sum += counts.size();
          windows++;
        }
      }
    }
    if (windows > 0) {
      return sum / windows / WINDOW;
    }
    return window.isEmpty() ? 0 : (double) counts.size() / window.size();
  }

  /** Share of the names that differ from another one in their vowels alone. */
  private static double severalSpellings(List<Sentence> sentences) {
    Map<String, Set<String>> bySkeleton = new HashMap<>();
    int names = 0;
    for (Sentence sentence : sentences) {
      List<Token> tokens = sentence.tokens();
      for (int i = 1; i < tokens.size(); i++) {
        String text = tokens.get(i).text();
        if (tokens.get(i).isWord()
            && tokens.get(i).isCapitalised()
            && text.length() >= LEAST_NAME) {
          names +=
              bySkeleton.computeIfAbsent(skeleton(text), k -> new HashSet<>()).add(text) ? 1 : 0;
        }
      }
    }
    return names == 0 ? 0 : (double) (names - bySkeleton.size()) / names;
  }

  private static String skeleton(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.substring(0, 1));
    for (int i = 1; i < lower.length(); i++) {
      if ("aeiouy".indexOf(lower.charAt(i)) < 0) {
        out.append(lower.charAt(i));
      }
    }
    return out.toString();
  }

  /** Sums over the words in, or outside, quotation marks. */
  private static final class Side {
    private int words;
    private double fit;
    private double triples;
    private double replaced;

    void add(WordInContext word, double score) {
      words++;
      fit += word.fit();
      triples += word.triples();
      replaced += score;
    }

    double mean(double sum) {
      return words == 0 ? 0 : sum / words;
    }
  }
}
