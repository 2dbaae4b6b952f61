package io.calque.simulate;

import io.calque.table.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words that spinners cut in two or join, from {@code word-joints.tsv}. Immutable. */
final class WordJoints {
  private final Map<String, List<Joint>> byFirstWord = new HashMap<>();

  WordJoints() {
    for (TableRow row : SimulatorLists.list("word-joints.tsv").tsv("original", "spun")) {
      if (!row.get("original").replace(" ", "").equals(row.get("spun").replace(" ", ""))) {
        throw row.bad("the same letters", "'" + row.get("spun") + "'");
      }
      Joint joint = new Joint(List.of(row.get("original").split(" ")), row.get("spun"));
      byFirstWord.computeIfAbsent(joint.words().get(0), word -> new ArrayList<>()).add(joint);
    }
  }

  /** What stands at {@code at} and may be cut or joined. */
  Optional<Joint> at(List<String> lower, int at) {
    return byFirstWord.getOrDefault(lower.get(at), List.of()).stream()
        .filter(joint -> joint.isAt(lower, at))
        .findFirst();
  }

  /**
   * A word that is cut, or words that are joined.
   *
   * @param words in lower case
   * @param spun the same letters
   */
  record Joint(List<String> words, String spun) {
    private boolean isAt(List<String> lower, int at) {
      int end = at + words.size();
      return end <= lower.size() && words.equals(lower.subList(at, end));
    }
  }
}
