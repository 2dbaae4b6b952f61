package io.calque.signal;

import java.util.Set;

/** Words that tell persons from places, brands and the rest in {@link StrangeNames}. Immutable. */
final class NameWords {
  private final Set<String> familyFirst;
  private final Set<String> deeds;
  private final Set<String> brands;
  private final Set<String> bodily;
  private final Set<String> verbs;
  private final Set<String> places;

  NameWords(Lexicons lexicons) {
    familyFirst = lexicons.words(Lexicon.FAMILY_NAMES_FIRST);
    deeds = lexicons.words(Lexicon.DEEDS);
    brands = lexicons.words(Lexicon.BRAND_SURNAMES);
    bodily = lexicons.words(Lexicon.BODILY_DEEDS);
    verbs = lexicons.words(Lexicon.PERSON_VERBS);
    places = lexicons.words(Lexicon.PLACES);
  }

  /** Whether this is a family name that is written first. */
  boolean isFamilyFirst(String name) {
    return familyFirst.contains(name);
  }

  /** What a person of this surname does and a brand of the name does not. */
  Set<String> deeds(String surname) {
    return brands.contains(surname) ? bodily : deeds;
  }

  boolean isDeedVerb(String lower) {
    return verbs.contains(lower);
  }

  boolean isPlace(String name) {
    return places.contains(name);
  }
}
