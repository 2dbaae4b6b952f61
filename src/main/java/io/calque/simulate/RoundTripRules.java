package io.calque.simulate;

import io.calque.table.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Fixed wordings and what comes back for them, from {@code roundtrip-rules.tsv}. Immutable. */
final class RoundTripRules {
  private final Map<String, List<Rule>> byFirstWord = new HashMap<>();

  RoundTripRules() {
    for (TableRow row :
        SimulatorLists.list("roundtrip-rules.tsv").tsv("original", "altered", "perturbation")) {
      Perturbation kind = perturbation(row);
      List<String> words = List.of(row.get("original").split(" "));
      byFirstWord
          .computeIfAbsent(words.get(0), word -> new ArrayList<>())
          .add(new Rule(words, row.get("altered"), kind));
    }
  }

  private static Perturbation perturbation(TableRow row) {
    try {
      return Perturbation.valueOf(row.get("perturbation").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.bad("a perturbation", "'" + row.get("perturbation") + "'");
    }
  }

  /** Applies, outside quotations, a random one of the longest rules that match at each place. */
  void apply(Passage passage, Set<Perturbation> wanted, double rate, SplittableRandom random) {
    for (int i = 0; i < passage.size(); i++) {
      List<Rule> found = passage.isQuoted(i) ? List.of() : matching(passage, i, wanted);
      if (!found.isEmpty() && random.nextDouble() < rate) {
        Rule rule = found.get(random.nextInt(found.size()));
        passage.replace(i, i + rule.words().size(), rule.altered(), rule.kind());
      }
    }
  }

  private List<Rule> matching(Passage passage, int at, Set<Perturbation> wanted) {
    List<Rule> found = new ArrayList<>();
    int longest = 0;
    for (Rule rule : byFirstWord.getOrDefault(passage.lower(at), List.of())) {
      int length = rule.words().size();
      if (length >= longest && wanted.contains(rule.kind()) && passage.matches(rule.words(), at)) {
        if (length > longest) {
          found.clear();
          longest = length;
        }
        found.add(rule);
      }
    }
    return found;
  }

  private record Rule(List<String> words, String altered, Perturbation kind) {}
}
