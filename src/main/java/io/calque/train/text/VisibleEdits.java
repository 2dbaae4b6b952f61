package io.calque.train.text;

import io.calque.english.FunctionWords;
import io.calque.english.Inflector;
import io.calque.simulate.Thesaurus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells, of the words that an editor of a translation changed, those whose change shows in the text
 * itself: the word came back in another form or place, or a function word was exchanged or dropped,
 * or a word of the same meaning took its place. A content word exchanged for an unrelated one was
 * wrong, which only who knows the source can see. Not thread-safe.
 */
final class VisibleEdits {
  /** Words with as long a beginning in common are forms of one, at least. */
  private static final int LEAST_STEM = 4;

  /** Letters by which two such words may differ at the end of the longer. */
  private static final int ENDING = 4;

  private final Thesaurus thesaurus;
  private final Inflector inflector;
  private final Map<String, Set<String>> lemmas = new HashMap<>();

  VisibleEdits(Thesaurus thesaurus, Inflector inflector) {
    this.thesaurus = thesaurus;
    this.inflector = inflector;
  }

  /**
   * For each token whether it is a changed word and shows.
   *
   * @return empty for what nobody changed, false for what shows nothing
   */
  List<Optional<Boolean>> of(WordTags row) {
    List<String> tokens = lower(row.tokens());
    List<String> edited = lower(row.edited());
    int[] partner = partners(tokens, edited);
    Set<String> unmatched = unmatched(edited, partner);
    List<Optional<Boolean>> out = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!row.bad().get(i)) {
        out.add(Optional.empty());
      } else if (!tokens.get(i).chars().allMatch(VisibleEdits::isOfWord)) {
        out.add(Optional.of(false));
      } else {
        boolean moved = partner[i] >= 0 || unmatched.contains(tokens.get(i));
        out.add(Optional.of(moved || shows(tokens.get(i), instead(partner, edited, i))));
      }
    }
    return out;
  }

  private static Set<String> unmatched(List<String> edited, int[] partner) {
    boolean[] taken = new boolean[edited.size()];
    for (int one : partner) {
      if (one >= 0) {
        taken[one] = true;
      }
    }
    Set<String> unmatched = new HashSet<>();
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i]) {
        unmatched.add(edited.get(i));
      }
    }
    return unmatched;
  }

  private boolean shows(String word, List<String> instead) {
    return FunctionWords.contains(word)
        || instead.stream().anyMatch(other -> isFormOf(word, other) || meansTheSame(word, other));
  }

  /** What stands in the edited text between the neighbours of a token that were kept. */
  private static List<String> instead(int[] partner, List<String> edited, int at) {
    int left = at - 1;
    while (left >= 0 && partner[left] < 0) {
      left--;
    }
    int right = at + 1;
    while (right < partner.length && partner[right] < 0) {
      right++;
    }
    int start = left < 0 ? 0 : partner[left] + 1;
    int end = right == partner.length ? edited.size() : partner[right];
    return edited.subList(start, Math.max(start, end));
  }

  private boolean isFormOf(String word, String other) {
    int common = 0;
    while (common < Math.min(word.length(), other.length())
        && word.charAt(common) == other.charAt(common)) {
      common++;
    }
    int longer = Math.max(word.length(), other.length());
    return (common >= LEAST_STEM && longer - common <= ENDING)
        || lemmas(word).stream().anyMatch(lemmas(other)::contains);
  }

  private boolean meansTheSame(String word, String other) {
    return lemmas(word).stream()
        .anyMatch(one -> lemmas(other).stream().anyMatch(two -> thesaurus.areNeighbours(one, two)));
  }

  private Set<String> lemmas(String word) {
    return lemmas.computeIfAbsent(
        word,
        one -> {
          Set<String> all = new HashSet<>(Set.of(one));
          inflector.analyse(one).forEach(form -> all.add(form.lemma()));
          return all;
        });
  }

  private static List<String> lower(List<String> tokens) {
    return tokens.stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
  }

  private static boolean isOfWord(int c) {
    return Character.isLetter(c) || c == '\'' || c == '-';
  }

  /** For each token its place in the longest common subsequence's other side; -1 if it has none. */
  private static int[] partners(List<String> one, List<String> other) {
    int[][] longest = new int[one.size() + 1][other.size() + 1];
    for (int i = one.size() - 1; i >= 0; i--) {
      for (int j = other.size() - 1; j >= 0; j--) {
        longest[i][j] =
            one.get(i).equals(other.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int[] partners = new int[one.size()];
    Arrays.fill(partners, -1);
    int i = 0;
    int j = 0;
    while (i < one.size() && j < other.size()) {
      if (one.get(i).equals(other.get(j))) {
        partners[i++] = j++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return partners;
  }
}
