package io.calque.signal;

import io.calque.english.FirstNames;
import io.calque.english.NameSound;
import io.calque.text.Document;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds persons of one article whose first name or surname is spelt in two ways that sound alike.
 * People misspell too, so the evidence is weak.
 */
final class NameSpellings {
  private static final double FIRST_NAME = 0.45;
  private static final double SURNAME = 0.4;
  private static final int SHORTEST = 4;

  private final Document document;
  private final List<NameMention> mentions;
  private final FirstNames firstNames;

  NameSpellings(Document document, List<NameMention> mentions, FirstNames firstNames) {
    this.document = document;
    this.mentions = mentions;
    this.firstNames = firstNames;
  }

  List<Evidence> find() {
    List<Evidence> evidence = new ArrayList<>();
    compare(0, FIRST_NAME, evidence);
    compare(1, SURNAME, evidence);
    return evidence;
  }

  /** Groups two-word names that agree but for word {@code varying}, which must sound alike. */
  private void compare(int varying, double score, List<Evidence> evidence) {
    Map<String, Map<String, List<NameMention>>> groups = new LinkedHashMap<>();
    for (NameMention mention : mentions) {
      if (mention.words().size() == 2 && !mention.quoted() && isPerson(mention)) {
        String word = mention.words().get(varying);
        String key = NameSound.key(word);
        if (word.length() >= SHORTEST && key.length() >= 3) {
          groups
              .computeIfAbsent(
                  varying + " " + mention.words().get(1 - varying) + " " + key,
                  k -> new LinkedHashMap<>())
              .computeIfAbsent(NameSound.plain(word), w -> new ArrayList<>())
              .add(mention);
        }
      }
    }
    for (Map<String, List<NameMention>> forms : groups.values()) {
      if (forms.size() > 1) {
        flagMinorities(forms, varying, score, evidence);
      }
    }
  }

  private boolean isPerson(NameMention mention) {
    return !mention.title().isEmpty() || firstNames.gender(mention.words().get(0)).isPresent();
  }

  private void flagMinorities(
      Map<String, List<NameMention>> forms, int varying, double score, List<Evidence> evidence) {
    List<NameMention> main =
        forms.values().stream()
            .max(
                Comparator.<List<NameMention>>comparingInt(List::size)
                    .thenComparing(uses -> -uses.get(0).sentence()))
            .orElseThrow();
    String expected = document.read(main.get(0).span(document, varying));
    for (List<NameMention> uses : forms.values()) {
      for (NameMention use : uses == main ? List.<NameMention>of() : uses) {
        Span span = use.span(document, varying);
        String other = document.read(use.span(document, 1 - varying));
        evidence.add(
            new Evidence(
                ArtifactType.CORRUPTED_NAME,
                span,
                document.read(span),
                List.of(expected),
                score,
                "elsewhere in the article the name with “"
                    + other
                    + "” is spelt “"
                    + expected
                    + "”"));
      }
    }
  }
}
