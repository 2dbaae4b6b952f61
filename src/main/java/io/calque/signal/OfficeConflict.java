package io.calque.signal;

import io.calque.table.TableRow;
import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Span;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One person under two names of the same office: "Secretary of State Jane Roe" and "Foreign
 * Minister Jane Roe". The title that a translator would generalise to is the one flagged.
 */
final class OfficeConflict {
  private static final double SCORE = 0.7;

  /** A general title, and the particular one it must not be mixed with. */
  private record Pair(String general, String particular) {}

  static final List<Example> EXAMPLES =
      List.of(
          Example.hit(
              "Secretary of State Jane Roe left for Rome. [Foreign Minister -> "
                  + "secretary of state] Jane Roe will be back on Friday."),
          Example.miss(
              "Secretary of State Jane Roe left for Rome. Foreign Minister Luca Bianchi met her."));

  private final List<Pair> pairs = new ArrayList<>();
  private final PhraseTable<String> titles = new PhraseTable<>();

  OfficeConflict(Lexicons lexicons) {
    for (TableRow row : lexicons.rows(Lexicon.OFFICE_PAIRS, "general", "particular")) {
      Pair pair = new Pair(row.get("general"), row.get("particular"));
      pairs.add(pair);
      titles.add(pair.general(), pair.general());
      titles.add(pair.particular(), pair.particular());
    }
  }

  List<Evidence> find(Document document) {
    Map<String, Map<String, List<Span>>> offices = new LinkedHashMap<>();
    for (Sentence sentence : document.sentences()) {
      for (PhraseTable.Match<String> match : titles.find(sentence)) {
        surnameAfter(sentence, match.last() + 1)
            .ifPresent(
                name ->
                    offices
                        .computeIfAbsent(name, n -> new HashMap<>())
                        .computeIfAbsent(match.value(), t -> new ArrayList<>())
                        .add(span(sentence, match)));
      }
    }
    List<Evidence> evidence = new ArrayList<>();
    offices.forEach((name, held) -> compare(document, held, evidence));
    return evidence;
  }

  private void compare(Document document, Map<String, List<Span>> held, List<Evidence> evidence) {
    for (Pair pair : pairs) {
      if (!held.containsKey(pair.particular())) {
        continue;
      }
      for (Span span : held.getOrDefault(pair.general(), List.of())) {
        evidence.add(
            new Evidence(
                ArtifactType.TITLE_CALQUE,
                span,
                document.read(span),
                List.of(pair.particular()),
                SCORE,
                "elsewhere in the article the same person is " + pair.particular()));
      }
    }
  }

  private static Span span(Sentence sentence, PhraseTable.Match<String> match) {
    return new Span(
        sentence.tokens().get(match.first()).span().start(),
        sentence.tokens().get(match.last()).span().end());
  }

  /** The last of up to three capitalised words, a comma allowed before them. */
  private static Optional<String> surnameAfter(Sentence sentence, int from) {
    List<Token> tokens = sentence.tokens();
    int i = from < tokens.size() && tokens.get(from).text().equals(",") ? from + 1 : from;
    int end = Math.min(tokens.size(), i + 3);
    Optional<String> surname = Optional.empty();
    while (i < end && tokens.get(i).isWord() && tokens.get(i).isCapitalised()) {
      surname = Optional.of(tokens.get(i).lower());
      i++;
    }
    return surname;
  }
}
