package io.calque.signal;

import io.calque.table.TableRow;
import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Span;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Slavic surname that one article spells by two tables ({@link SlavicSurname}): {@code Petrov}
 * and {@code Petrow}. Persons told apart by their first names, quotations, headlines and brackets
 * are left alone. Candidate evidence; {@link NameSpellings} finds slips in names with a first name,
 * {@link NameForms} the names that it lists.
 */
final class RomanisedTwice implements Signal {
  private static final double SCORE = 0.35;

  /** Where a surname stands, and the capitalised word before it; empty if there is none. */
  private record Use(String lower, Span span, String firstName) {}

  private final Set<String> listed = new HashSet<>();
  private final WordIndex<String> others;

  /**
   * Reads the names that it leaves to {@link NameForms}.
   *
   * @throws io.calque.text.BadDataException naming the file and the line of a row that cannot be
   *     read
   */
  RomanisedTwice(Lexicons lexicons) {
    others = lexicons.index(Lexicon.CAPITALISED_WORDS);
    for (TableRow row : lexicons.rows(Lexicon.NAME_FORMS, NameForm.COLUMNS)) {
      listed.addAll(NameForm.of(row).words());
      listed.addAll(NameForm.words(row.get("english")));
    }
  }

  @Override
  public String id() {
    return "romanised-twice";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.hit(
            "The coach praised Shevchenko. Later Shevchenko left. The bus of [Schewtschenko ->"
                + " Shevchenko] was late."),
        Example.hit("Anna Petrova won the race. On Monday [Petrowa -> Petrova] flew home."),
        Example.miss("The coach praised Shevchenko. The bus of Shevchenko was late."),
        Example.miss("Anna Petrova won the race. Her rival Olga Petrowa flew home."),
        Example.miss("The coach praised Petrov. He wrote “Petrow was good” in a note."),
        Example.miss("The coach praised Petrov (Petrow in the list of players)."),
        Example.miss("The coach praised Novotná. The bus of Kovářová and Kovarova was late."),
        Example.miss("Malkov praised Volkov and the rest."));
  }

  @Override
  public List<Evidence> find(Document document) {
    Map<String, List<Use>> names = new LinkedHashMap<>();
    for (Sentence sentence : document.sentences()) {
      collect(sentence, names);
    }
    List<Evidence> evidence = new ArrayList<>();
    for (List<Use> uses : names.values()) {
      judge(document, uses, evidence);
    }
    evidence.sort(Comparator.comparing(Evidence::span));
    return evidence;
  }

  private void collect(Sentence sentence, Map<String, List<Use>> names) {
    List<Token> tokens = sentence.tokens();
    int brackets = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.lower().equals("(")) {
        brackets++;
      } else if (token.lower().equals(")")) {
        brackets = Math.max(0, brackets - 1);
      } else if (brackets == 0
          && WordTest.isCapitalised(tokens, i)
          && !listed.contains(token.lower())
          && !sentence.isQuoted(token.span())) {
        String key = SlavicSurname.key(token.text());
        if (!key.isEmpty()) {
          boolean named =
              WordTest.isCapitalised(tokens, i - 1) && !others.contains(tokens.get(i - 1).lower());
          names
              .computeIfAbsent(key, any -> new ArrayList<>())
              .add(new Use(token.lower(), token.span(), named ? tokens.get(i - 1).lower() : ""));
        }
      }
    }
  }

  private static void judge(Document document, List<Use> uses, List<Evidence> evidence) {
    Map<String, List<Use>> forms = new LinkedHashMap<>();
    uses.forEach(use -> forms.computeIfAbsent(use.lower(), any -> new ArrayList<>()).add(use));
    if (forms.size() < 2) {
      return;
    }
    List<Use> main =
        forms.values().stream()
            .max(
                Comparator.<List<Use>>comparingInt(List::size)
                    .thenComparing(same -> -same.get(0).span().start()))
            .orElseThrow();
    String expected = document.read(main.get(0).span());
    for (List<Use> same : forms.values()) {
      if (same != main
          && !SlavicSurname.isSameButForAccents(same.get(0).lower(), main.get(0).lower())
          && !areTwoPersons(main, same)) {
        for (Use use : same) {
          evidence.add(
              new Evidence(
                  ArtifactType.CORRUPTED_NAME,
                  use.span(),
                  document.read(use.span()),
                  List.of(expected),
                  SCORE,
                  "elsewhere the article romanises the name as “" + expected + "”",
                  true));
        }
      }
    }
  }

  /** Whether both forms go with first names, and with none in common. */
  private static boolean areTwoPersons(List<Use> one, List<Use> other) {
    Set<String> first = firstNames(one);
    Set<String> second = firstNames(other);
    boolean named = !first.isEmpty() && !second.isEmpty();
    first.retainAll(second);
    return named && first.isEmpty();
  }

  private static Set<String> firstNames(List<Use> uses) {
    Set<String> names = new HashSet<>();
    uses.stream().map(Use::firstName).filter(name -> !name.isEmpty()).forEach(names::add);
    return names;
  }
}
