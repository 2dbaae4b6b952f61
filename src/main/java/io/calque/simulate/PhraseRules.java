package io.calque.simulate;

import io.calque.table.TableRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fixed wordings and what spinners put for them, from {@code phrase-rules.tsv}. Immutable. */
final class PhraseRules {
  private final Map<String, List<Rule>> byFirstWord = new HashMap<>();

  PhraseRules() {
    for (TableRow row : SimulatorLists.list("phrase-rules.tsv").tsv("original", "spun", "kind")) {
      SpinFamily family = family(row);
      Rule rule = new Rule(List.of(row.get("original").split(" ")), row.get("spun"), family);
      byFirstWord.computeIfAbsent(rule.words().get(0), word -> new ArrayList<>()).add(rule);
    }
    byFirstWord
        .values()
        .forEach(
            rules -> rules.sort(Comparator.comparingInt((Rule r) -> r.words().size()).reversed()));
  }

  private static SpinFamily family(TableRow row) {
    return switch (row.get("kind")) {
      case "phrase" -> SpinFamily.PHRASE;
      case "split" -> SpinFamily.SPLIT;
      default -> throw row.bad("phrase or split", "'" + row.get("kind") + "'");
    };
  }

  /** The rules that match the lower-case words from {@code at}, longest first. */
  List<Rule> matching(List<String> words, int at) {
    List<Rule> found = new ArrayList<>();
    for (Rule rule : byFirstWord.getOrDefault(words.get(at), List.of())) {
      int end = at + rule.words().size();
      if (end <= words.size() && rule.words().equals(words.subList(at, end))) {
        found.add(rule);
      }
    }
    return found;
  }

  /**
   * A fixed wording.
   *
   * @param words lower-case words
   * @param spun what is put for them
   * @param family {@link SpinFamily#PHRASE} or {@link SpinFamily#SPLIT}
   */
  record Rule(List<String> words, String spun, SpinFamily family) {
    /** The wording as one string, the key of the spinner's choice. */
    String key() {
      return String.join(" ", words);
    }
  }
}
