package io.calque.simulate;

import io.calque.english.Form;
import io.calque.english.FunctionWords;
import io.calque.english.Inflector;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Rewords quotations and opens direct speech with a dash. */
final class QuotationPerturber {
  private static final Map<String, String> LONG_FORMS =
      SimulatorLists.list("long-forms.tsv").tsv("short", "long").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get("short"), row -> row.get("long")));
  private static final double REWORDED = 0.5;

  private final Neighbours neighbours;
  private final Inflector inflector;

  QuotationPerturber(Neighbours neighbours, Inflector inflector) {
    this.neighbours = neighbours;
    this.inflector = inflector;
  }

  void apply(Passage passage, Set<Perturbation> wanted, double rate, SplittableRandom random) {
    if (wanted.contains(Perturbation.DASH_QUOTATION) && random.nextDouble() < rate) {
      dash(passage, random);
    }
    if (wanted.contains(Perturbation.QUOTATION_REWORDED)) {
      for (int i = 0; i < passage.size(); i++) {
        if (passage.isQuoted(i)) {
          reword(passage, i, rate, random);
        }
      }
    }
  }

  private void reword(Passage passage, int i, double rate, SplittableRandom random) {
    String word = passage.lower(i);
    if (LONG_FORMS.containsKey(word)) {
      passage.replace(
          i, i + 1, LONG_FORMS.getOrDefault(word, word), Perturbation.QUOTATION_REWORDED);
      return;
    }
    List<Form> readings = passage.isLowerWord(i) ? inflector.analyse(word) : List.of();
    boolean content = word.length() > 3 && !FunctionWords.contains(word);
    if (content && !readings.isEmpty() && random.nextDouble() < rate * REWORDED) {
      List<String> candidates = neighbours.frequent(word, readings.get(0));
      if (!candidates.isEmpty()) {
        String synonym = candidates.get(random.nextInt(Math.min(2, candidates.size())));
        passage.replace(i, i + 1, synonym, Perturbation.QUOTATION_REWORDED);
      }
    }
  }

  /** "We won," she said: – We won," she said, or the closing mark goes too. */
  private static void dash(Passage passage, SplittableRandom random) {
    boolean opens =
        passage.size() > 2 && "\"“".contains(passage.lower(0)) && passage.at(1).isWord();
    if (!opens) {
      return;
    }
    int close = 2;
    while (close < passage.size() && !"\"”".contains(passage.lower(close))) {
      close++;
    }
    passage.replace(0, 2, "– " + passage.at(1).text(), Perturbation.DASH_QUOTATION);
    if (close > 2 && close < passage.size() && random.nextBoolean()) {
      passage.replace(
          close - 1, close + 1, passage.at(close - 1).text(), Perturbation.DASH_QUOTATION);
    }
  }
}
