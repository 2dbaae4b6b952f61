package io.calque.simulate;

import io.calque.english.Inflector;
import io.calque.table.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Respells some names of a document as a transliteration there and back would: to a commoner
 * spelling of the same name, or by sound. Not thread-safe.
 */
final class NameRespelling {
  private static final List<TableRow> SPELLINGS =
      SimulatorLists.list("name-spellings.tsv").tsv("kind", "from", "to");
  private static final Set<String> CALENDAR =
      Set.copyOf(SimulatorLists.list("calendar.txt").entries());
  private static final int LEAST_MENTIONS = 2;

  private final Map<String, String> respelt = new HashMap<>();
  private final Map<String, Integer> mentionsLeftAlone = new HashMap<>();

  /** Chooses names: capitalised inside a sentence, mentioned twice, and no dictionary word. */
  NameRespelling(
      List<Passage> passages, Inflector inflector, double rate, SplittableRandom random) {
    Map<String, Integer> mentions = new TreeMap<>();
    for (Passage passage : passages) {
      for (int i = 0; i < passage.size(); i++) {
        String text = passage.at(i).text();
        if (passage.at(i).isCapitalised() && !passage.isStart(i) && isName(text, inflector)) {
          mentions.merge(text, 1, Integer::sum);
        }
      }
    }
    mentions.forEach(
        (name, count) -> {
          if (count >= LEAST_MENTIONS && random.nextDouble() < rate) {
            respell(name, random).ifPresent(spelling -> respelt.put(name, spelling));
            mentionsLeftAlone.put(name, random.nextBoolean() ? 0 : count / 2);
          }
        });
  }

  /** Respells the chosen names in {@code passage}; call in document order. */
  void apply(Passage passage) {
    for (int i = 0; i < passage.size(); i++) {
      String name = passage.at(i).text();
      String spelling = respelt.getOrDefault(name, name);
      if (!spelling.equals(name) && mentionsLeftAlone.merge(name, -1, Integer::sum) < 0) {
        passage.replace(i, i + 1, spelling, Perturbation.NAME_RESPELT);
      }
    }
  }

  /** Another spelling of {@code name}; empty if no rule changes it. */
  static Optional<String> respell(String name, SplittableRandom random) {
    String lower = name.toLowerCase(Locale.ROOT);
    List<String> spellings = new ArrayList<>();
    for (TableRow row : SPELLINGS) {
      String from = row.get("from");
      if (row.get("kind").equals("name") && from.equals(name)) {
        return Optional.of(row.get("to"));
      }
      int at = row.get("kind").equals("sound") ? lower.indexOf(from) : -1;
      if (at >= 0) {
        spellings.add(lower.substring(0, at) + row.get("to") + lower.substring(at + from.length()));
      }
    }
    if (spellings.isEmpty()) {
      return Optional.empty();
    }
    String chosen = spellings.get(random.nextInt(spellings.size()));
    return Optional.of(chosen.substring(0, 1).toUpperCase(Locale.ROOT) + chosen.substring(1));
  }

  private static boolean isName(String text, Inflector inflector) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean letters = text.chars().allMatch(Character::isLetter);
    boolean acronym = text.length() > 1 && Character.isUpperCase(text.charAt(1));
    return letters
        && !acronym
        && text.length() > 1
        && !CALENDAR.contains(lower)
        && inflector.analyse(lower).isEmpty();
  }
}
