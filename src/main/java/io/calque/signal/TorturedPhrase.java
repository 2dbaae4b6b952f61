package io.calque.signal;

import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Established terms whose words a synonym swapper replaced one by one: "profound neural
 * organization" for "deep neural network". The list is that of the Problematic Paper Screener,
 * without the phrases that were seen in human text.
 */
final class TorturedPhrase implements Signal {
  private static final double SINGLE_PAIR = 0.6;
  private static final double LONG_PHRASE = 0.85;
  private static final double SEVERAL = 0.9;

  private record Found(Sentence sentence, PhraseTable.Match<String> match) {}

  private final PhraseTable<String> phrases = new PhraseTable<>();
  private final List<String> rows = new ArrayList<>();

  TorturedPhrase(Lexicons lexicons) {
    lexicons
        .rows(Lexicon.TORTURED_PHRASES, "tortured", "expected")
        .forEach(
            row -> {
              phrases.add(row.get("tortured"), row.get("expected"));
              rows.add(row.get("tortured"));
            });
  }

  @Override
  public String id() {
    return "tortured-phrase";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.hit("The clinic treats [bosom malignancy -> breast cancer] in women."),
        Example.hit("They trained [irregular timberlands -> random forest] on the records."),
        Example.miss("The clinic treats breast cancer in women."),
        Example.miss("The irregular edge of the timberland follows the river."),
        Example.miss("He spoke of “bosom malignancy” in the paper."));
  }

  @Override
  public List<String> phrases() {
    return List.copyOf(rows);
  }

  @Override
  public List<Evidence> find(Document document) {
    List<Found> found = new ArrayList<>();
    Set<String> terms = new HashSet<>();
    for (Sentence sentence : document.sentences()) {
      for (PhraseTable.Match<String> match : phrases.find(sentence)) {
        if (!sentence.isQuoted(span(sentence, match))) {
          found.add(new Found(sentence, match));
          terms.add(match.value());
        }
      }
    }
    return found.stream().map(f -> evidence(document, f, terms.size() > 1)).toList();
  }

  private static Evidence evidence(Document document, Found found, boolean several) {
    Span span = span(found.sentence(), found.match());
    String text = document.read(span);
    boolean pair = found.match().last() - found.match().first() < 2;
    return new Evidence(
        ArtifactType.TORTURED_PHRASE,
        span,
        text,
        List.of(found.match().value()),
        several ? SEVERAL : pair ? SINGLE_PAIR : LONG_PHRASE,
        "the established term is “" + found.match().value() + "”; word-by-word synonyms of it");
  }

  private static Span span(Sentence sentence, PhraseTable.Match<String> match) {
    return new Span(
        sentence.tokens().get(match.first()).span().start(),
        sentence.tokens().get(match.last()).span().end());
  }
}
