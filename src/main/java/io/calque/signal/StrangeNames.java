package io.calque.signal;

import io.calque.english.FirstNames;
import io.calque.english.NameSound;
import io.calque.text.Document;
import io.calque.text.Span;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds surnames of one article that nobody introduced, that sound like a person who was, and that
 * stand among the same people or under the same title. Near names are looked up by key and by keys
 * with one sound left out, so the work is linear in the article.
 */
final class StrangeNames {
  private static final int MOST_USES = 2;
  private static final int MOST_NAMES = 64;
  private static final int SHORTEST_KEY = 3;
  private static final int SHORTEST_NEAR_KEY = 6;
  private static final double OTHER_SPELLING = 0.4;
  private static final double DISTANT = 0.85;
  private static final double DISTANT_ALONE = 0.6;
  private static final double MISSPELT = 0.45;
  private static final double MISSPELT_ALONE = 0.35;
  private static final int NOUN_REACH = 3;

  /** A person introduced in full, and the word of the name a text may go on with. */
  private record Introduced(NameMention mention, int word, String key) {
    String name() {
      return mention.words().get(word);
    }
  }

  private final Document document;
  private final List<NameMention> mentions;
  private final FirstNames firstNames;
  private final NameWords nameWords;
  private final Map<String, List<Introduced>> byKey = new HashMap<>();
  private final Map<Integer, Set<String>> bySentence = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  StrangeNames(
      Document document, List<NameMention> mentions, FirstNames firstNames, NameWords nameWords) {
    this.document = document;
    this.mentions = mentions;
    this.firstNames = firstNames;
    this.nameWords = nameWords;
  }

  List<Evidence> find() {
    Map<String, List<NameMention>> singles = new LinkedHashMap<>();
    Set<String> done = new HashSet<>();
    for (NameMention mention : mentions) {
      Set<String> names = bySentence.computeIfAbsent(mention.sentence(), s -> new HashSet<>());
      if (names.size() < MOST_NAMES) {
        names.add(mention.surname());
      }
      if (mention.words().size() == 1) {
        singles.computeIfAbsent(mention.surname(), s -> new ArrayList<>()).add(mention);
      } else {
        known.addAll(mention.words());
        introduce(mention, done);
      }
    }
    List<Evidence> evidence = new ArrayList<>();
    singles.forEach((name, uses) -> check(name, uses, evidence));
    return evidence;
  }

  private void introduce(NameMention mention, Set<String> done) {
    List<String> words = mention.words();
    boolean familyFirst = nameWords.isFamilyFirst(words.get(0));
    boolean person =
        !mention.title().isEmpty() || familyFirst || firstNames.gender(words.get(0)).isPresent();
    if (!person || words.size() > 3 || !done.add(String.join(" ", words) + mention.sentence())) {
      return;
    }
    index(mention, words.size() - 1);
    if (familyFirst) {
      index(mention, 0);
    }
  }

  private void index(NameMention mention, int word) {
    String key = NameSound.key(mention.words().get(word));
    if (key.length() < SHORTEST_KEY) {
      return;
    }
    Introduced introduced = new Introduced(mention, word, key);
    for (String near : neighbours(key)) {
      List<Introduced> list = byKey.computeIfAbsent(near, k -> new ArrayList<>());
      if (list.size() < 8) {
        list.add(introduced);
      }
    }
  }

  private static Set<String> neighbours(String key) {
    Set<String> keys = new HashSet<>();
    keys.add(key);
    if (key.length() >= SHORTEST_NEAR_KEY) {
      for (int i = 0; i < key.length(); i++) {
        keys.add(key.substring(0, i) + key.substring(i + 1));
      }
    }
    return keys;
  }

  private void check(String name, List<NameMention> uses, List<Evidence> evidence) {
    if (uses.size() > MOST_USES
        || known.contains(name)
        || known.contains(PhraseTable.singular(name))
        || nameWords.isPlace(name)
        || firstNames.gender(name).isPresent()) {
      return;
    }
    for (NameMention use : uses) {
      if (!use.quoted() && isPersonSlot(use)) {
        nearest(use, NameSound.key(name)).ifPresent(p -> evidence.add(evidence(use, p)));
      }
    }
  }

  private Optional<Introduced> nearest(NameMention use, String key) {
    Optional<Introduced> best = Optional.empty();
    if (key.length() < SHORTEST_KEY) {
      return best;
    }
    for (String near : neighbours(key)) {
      for (Introduced person : byKey.getOrDefault(near, List.of())) {
        if (isNear(person, key)
            && person.mention().sentence() < use.sentence()
            && !NameSound.plain(person.name()).equals(NameSound.plain(use.surname()))
            && (best.isEmpty() || rank(use, person, key) > rank(use, best.get(), key))) {
          best = Optional.of(person);
        }
      }
    }
    return best;
  }

  private int rank(NameMention use, Introduced person, String key) {
    return (sharesContext(use, person) ? 2 : 0) + (person.key().equals(key) ? 1 : 0);
  }

  private static boolean isNear(Introduced person, String key) {
    return person.key().equals(key)
        || (key.length() >= SHORTEST_NEAR_KEY
            && person.key().length() >= SHORTEST_NEAR_KEY
            && NameSound.distance(person.key(), key) <= 1);
  }

  private boolean sharesContext(NameMention use, Introduced person) {
    if (!use.title().isEmpty() && use.title().equals(person.mention().title())) {
      return true;
    }
    Set<String> here = bySentence.getOrDefault(use.sentence(), Set.of());
    Set<String> there = bySentence.getOrDefault(person.mention().sentence(), Set.of());
    for (String other : here) {
      if (!other.equals(use.surname())
          && !nameWords.isPlace(other)
          && there.contains(other)
          && !person.mention().words().contains(other)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPersonSlot(NameMention use) {
    List<Token> tokens = document.sentences().get(use.sentence()).tokens();
    int next = use.first() + 1;
    if (!use.possessive()) {
      return !use.title().isEmpty()
          || (next < tokens.size() && nameWords.isDeedVerb(tokens.get(next).lower()));
    }
    Set<String> deeds = nameWords.deeds(use.surname());
    for (int i = next + 1; i <= next + NOUN_REACH && i < tokens.size(); i++) {
      if (deeds.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  private Evidence evidence(NameMention use, Introduced person) {
    Span span = use.span(document, 0);
    String text = document.read(span);
    String name = document.read(person.mention().span(document, person.word()));
    String full = person.mention().name(document);
    boolean among = sharesContext(use, person);
    return new Evidence(
        ArtifactType.CORRUPTED_NAME,
        span,
        text,
        List.of(name),
        score(use.surname(), person.name(), among),
        "nobody called “"
            + text
            + "” is introduced; it sounds like "
            + full
            + (among ? " and stands among the same people" : ""));
  }

  /** Other letters for the same sounds speak for a round trip; a letter or two for a slip. */
  private static double score(String found, String expected, boolean among) {
    double change =
        (double) NameSound.distance(found, expected) / Math.max(found.length(), expected.length());
    if (change >= OTHER_SPELLING) {
      return among ? DISTANT : DISTANT_ALONE;
    }
    return among ? MISSPELT : MISSPELT_ALONE;
  }
}
