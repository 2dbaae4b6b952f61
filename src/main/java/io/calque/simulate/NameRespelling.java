package io.calque.simulate;

import io.calque.english.Inflector;
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
  private static final Map<String, String> COMMON =
      Map.ofEntries(
          Map.entry("Antony", "Anthony"),
          Map.entry("Jon", "John"),
          Map.entry("Sara", "Sarah"),
          Map.entry("Steven", "Stephen"),
          Map.entry("Stephen", "Steven"),
          Map.entry("Geoffrey", "Jeffrey"),
          Map.entry("Katherine", "Catherine"),
          Map.entry("Erik", "Eric"),
          Map.entry("Marc", "Mark"),
          Map.entry("Philip", "Phillip"),
          Map.entry("Mohamed", "Muhammad"),
          Map.entry("Mohammed", "Mohamed"),
          Map.entry("Yusuf", "Joseph"),
          Map.entry("Qin", "Chin"),
          Map.entry("Xi", "Si"));
  private static final List<List<String>> SOUNDS =
      List.of(
          List.of("qu", "kw"),
          List.of("q", "ch"),
          List.of("ph", "f"),
          List.of("ck", "k"),
          List.of("ch", "tch"),
          List.of("ee", "i"),
          List.of("oo", "u"),
          List.of("ou", "au"),
          List.of("ea", "i"),
          List.of("ai", "ei"),
          List.of("sh", "sch"),
          List.of("th", "t"),
          List.of("wh", "w"),
          List.of("ca", "ka"),
          List.of("co", "ko"),
          List.of("cr", "kr"),
          List.of("x", "ks"),
          List.of("w", "v"),
          List.of("y", "i"),
          List.of("z", "s"),
          List.of("ll", "l"),
          List.of("tt", "t"),
          List.of("nn", "n"),
          List.of("rr", "r"),
          List.of("ss", "s"));
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
    if (COMMON.containsKey(name)) {
      return Optional.of(COMMON.getOrDefault(name, name));
    }
    String lower = name.toLowerCase(Locale.ROOT);
    List<String> spellings = new ArrayList<>();
    for (List<String> sound : SOUNDS) {
      int at = lower.indexOf(sound.get(0));
      if (at >= 0) {
        spellings.add(
            lower.substring(0, at) + sound.get(1) + lower.substring(at + sound.get(0).length()));
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

  private static final Set<String> CALENDAR =
      Set.of(
          ("monday tuesday wednesday thursday friday saturday sunday january february march april"
                  + " may june july august september october november december")
              .split(" "));
}
