package io.calque.signal;

import io.calque.statistics.LanguageStatistics;
import io.calque.statistics.Vocabulary;
import io.calque.table.TableRow;
import io.calque.text.BadDataException;
import io.calque.text.Language;
import io.calque.text.Sentence;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far an article's choice between two wordings is from what English writers choose: "stated"
 * often and "said" never, "within the" and never "in the". One such choice says nothing, as any
 * writer has habits; many in one article are a dictionary's. Immutable and thread-safe.
 */
public final class Habits {
  /** One unusual habit counts no more than this, in natural-logarithm units. */
  private static final double MOST = 6;

  private final List<Habit> habits = new ArrayList<>();
  private final Map<String, List<Integer>> places = new HashMap<>();

  /** The habits of English. */
  public Habits(LanguageStatistics statistics) {
    this(Language.ENGLISH, statistics);
  }

  /**
   * Reads the table and looks up what is usual.
   *
   * @param language that of the statistics
   * @throws BadDataException if a row is not one or two words on each side
   */
  public Habits(Language language, LanguageStatistics statistics) {
    for (TableRow row : new Lexicons(language).rows(Lexicon.HABITS, "swap", "usual")) {
      String swap = wording(row, "swap");
      String usual = wording(row, "usual");
      double rare = count(statistics, swap) + 1;
      double common = count(statistics, usual) + 1;
      register(swap, 2 * habits.size());
      register(usual, 2 * habits.size() + 1);
      habits.add(new Habit(swap, usual, rare / (rare + common)));
    }
  }

  /**
   * The habits that an article has more of than is usual, each with the log-likelihood ratio of its
   * own share of the swap against the usual share, 0 to {@value #MOST}; quotations are left out.
   *
   * @return by swap, in alphabetical order; empty where nothing is unusual
   */
  public Map<String, Double> unusual(List<Sentence> sentences) {
    int[] counts = new int[2 * habits.size()];
    for (Sentence sentence : sentences) {
      count(sentence, counts);
    }
    Map<String, Double> out = new TreeMap<>();
    for (int i = 0; i < habits.size(); i++) {
      double surprise = habits.get(i).surprise(counts[2 * i], counts[2 * i + 1]);
      if (surprise > 0) {
        out.put(habits.get(i).swap(), Math.min(MOST, surprise));
      }
    }
    return out;
  }

  private void count(Sentence sentence, int[] counts) {
    String before = "";
    for (Token token : sentence.tokens()) {
      if (sentence.isQuoted(token.span())) {
        before = "";
        continue;
      }
      String word = token.lower();
      add(word, counts);
      if (!before.isEmpty()) {
        add(before + " " + word, counts);
      }
      before = word;
    }
  }

  private void add(String wording, int[] counts) {
    for (int place : places.getOrDefault(wording, List.of())) {
      counts[place]++;
    }
  }

  private void register(String wording, int place) {
    places.computeIfAbsent(wording, key -> new ArrayList<>()).add(place);
  }

  private static double count(LanguageStatistics statistics, String wording) {
    String[] words = wording.split(" ", -1);
    return words.length == 1
        ? count(statistics, statistics.id(words[0]))
        : Math.pow(2, statistics.pairLog2(statistics.id(words[0]), statistics.id(words[1]))) - 1;
  }

  private static double count(LanguageStatistics statistics, int id) {
    return id == Vocabulary.UNKNOWN ? 0 : statistics.count(id);
  }

  private static String wording(TableRow row, String column) {
    String wording = row.get(column);
    if (!wording.equals(wording.toLowerCase(Locale.ROOT)) || wording.split(" ", -1).length > 2) {
      throw row.bad("one or two words in lower case", "'" + wording + "'");
    }
    return wording;
  }

  /** Share of the swap among both wordings in usual English. */
  private record Habit(String swap, String usual, double share) {
    double surprise(int swaps, int usuals) {
      int all = swaps + usuals;
      double own = all == 0 ? 0 : (double) swaps / all;
      if (swaps < 2 || own <= share) {
        return 0;
      }
      double others = usuals == 0 ? 0 : usuals * Math.log((1 - own) / (1 - share));
      return swaps * Math.log(own / share) + others;
    }
  }
}
