package io.calque.signal;

import io.calque.table.TableRow;
import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Span;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names of known places and persons in the form of another language, or spelt by the wrong table:
 * {@code Moskau}, {@code Si Jinping}. Two forms of one name in one article are a trace; the forms
 * that no English text has are one by themselves, places only after a preposition. Quotations,
 * brackets, names inside longer ones ({@code Bayer Moskau}) and sentences that speak of words are
 * left alone. All of it is candidate evidence.
 */
final class NameForms implements Signal {
  private static final double BESIDE_ANOTHER = 0.4;
  private static final double ALONE = 0.3;

  private static final Set<String> PREPOSITIONS =
      Set.of("in", "to", "from", "near", "outside", "via", "into", "of", "at", "through");

  /** A spelling to look for; {@code form} is empty for the English one. */
  private record Spelling(List<String> words, String english, Optional<NameForm> form) {}

  /** Where a spelling stands. */
  private record Use(Spelling spelling, Span span, boolean afterPreposition) {
    boolean isEnglish() {
      return spelling.form().isEmpty();
    }
  }

  private final WordIndex<List<Spelling>> byFirstWord = new WordIndex<>();
  private final WordIndex<String> gloss;
  private final List<NameForm> forms = new ArrayList<>();

  /**
   * Loads the list.
   *
   * @throws io.calque.text.BadDataException naming the file and the line of a row that cannot be
   *     read, or of a form that stands there twice
   */
  NameForms(Lexicons lexicons) {
    gloss = lexicons.index(Lexicon.GLOSS_WORDS);
    Map<String, List<Spelling>> spellings = new HashMap<>();
    Set<List<String>> known = new HashSet<>();
    Set<String> english = new HashSet<>();
    for (TableRow row : lexicons.rows(Lexicon.NAME_FORMS, NameForm.COLUMNS)) {
      NameForm form = NameForm.of(row);
      if (!known.add(form.words())) {
        throw row.bad("each form once", "'" + row.get("form") + "' again");
      }
      forms.add(form);
      add(spellings, new Spelling(form.words(), form.english(), Optional.of(form)));
      if (english.add(form.english())) {
        List<String> words = NameForm.words(form.english());
        add(spellings, new Spelling(words, form.english(), Optional.empty()));
      }
    }
    spellings.forEach(
        (word, list) -> {
          list.sort(Comparator.comparingInt(one -> -one.words().size()));
          byFirstWord.put(word, List.copyOf(list));
        });
  }

  private static void add(Map<String, List<Spelling>> spellings, Spelling spelling) {
    spellings.computeIfAbsent(spelling.words().get(0), any -> new ArrayList<>()).add(spelling);
  }

  @Override
  public String id() {
    return "name-forms";
  }

  /** The forms, in the order of the list. */
  List<NameForm> forms() {
    return List.copyOf(forms);
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.hit("He flew to Moscow in May. A week later he left [Moskova -> Moscow] again."),
        Example.hit("The minister flew to [Moskau -> Moscow] in May."),
        Example.hit("On Friday [Si Jinping -> Xi Jinping] opened the hall."),
        Example.hit(
            "Zelensky thanked the crews. On Friday [Zelenskiy -> Zelensky] opened the bridge."),
        Example.hit("Minister Wang Yi left. Later [Van I -> Wang Yi] wrote a note."),
        Example.miss("He stayed at the Hotel Moskau in May."),
        Example.miss("He flew to Moscow (Moskau) in May."),
        Example.miss("He said “I was in Moskau” and left for Moscow."),
        Example.miss("The German word for it is Moskau, and he flew to Moskau."),
        Example.miss("On Friday Zelenskiy opened the bridge, and Zelenskiy left."),
        Example.miss("The driver of the van I saw left Rome."));
  }

  @Override
  public List<Evidence> find(Document document) {
    Map<String, List<Use>> names = new LinkedHashMap<>();
    for (Sentence sentence : document.sentences()) {
      collect(sentence, names);
    }
    List<Evidence> evidence = new ArrayList<>();
    names.values().forEach(uses -> judge(document, uses, evidence));
    evidence.sort(Comparator.comparing(Evidence::span));
    return evidence;
  }

  private void collect(Sentence sentence, Map<String, List<Use>> names) {
    List<Token> tokens = sentence.tokens();
    int brackets = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String lower = tokens.get(i).lower();
      if (lower.equals("(") || lower.equals("[")) {
        brackets++;
      } else if (lower.equals(")") || lower.equals("]")) {
        brackets = Math.max(0, brackets - 1);
      } else {
        Optional<Spelling> found = spellingAt(tokens, i);
        if (found.isPresent()) {
          int end = i + found.get().words().size();
          use(sentence, found.get(), i, end, brackets)
              .ifPresent(
                  use ->
                      names
                          .computeIfAbsent(use.spelling().english(), any -> new ArrayList<>())
                          .add(use));
          i = end - 1;
        }
      }
    }
  }

  private Optional<Spelling> spellingAt(List<Token> tokens, int at) {
    List<Spelling> spellings = byFirstWord.get(tokens.get(at).lower());
    if (spellings != null) {
      for (Spelling spelling : spellings) {
        if (stands(spelling.words(), tokens, at)) {
          return Optional.of(spelling);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean stands(List<String> words, List<Token> tokens, int at) {
    for (int i = 0; i < words.size(); i++) {
      if (!WordTest.isCapitalised(tokens, at + i)
          || !WordTest.lower(tokens, at + i).equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The use as evidence may be drawn from it; nothing where it may be meant as it stands. */
  private Optional<Use> use(Sentence sentence, Spelling spelling, int from, int end, int brackets) {
    List<Token> tokens = sentence.tokens();
    Span span = new Span(tokens.get(from).span().start(), tokens.get(end - 1).span().end());
    boolean place = spelling.form().map(NameForm::place).orElse(false);
    boolean longer =
        place && (WordTest.isCapitalised(tokens, from - 1) || WordTest.isCapitalised(tokens, end));
    boolean meant =
        brackets > 0
            || longer
            || WordTest.lower(tokens, end).equals("(")
            || tokens.stream().anyMatch(token -> gloss.contains(token.lower()));
    return sentence.isQuoted(span) || (spelling.form().isPresent() && meant)
        ? Optional.empty()
        : Optional.of(
            new Use(spelling, span, PREPOSITIONS.contains(WordTest.lower(tokens, from - 1))));
  }

  private static void judge(Document document, List<Use> uses, List<Evidence> evidence) {
    Use main = main(uses);
    boolean several =
        uses.stream().anyMatch(use -> !use.spelling().words().equals(main.spelling().words()));
    for (Use use : uses) {
      if (use.isEnglish()) {
        continue;
      }
      NameForm form = use.spelling().form().orElseThrow();
      if (several && !use.spelling().words().equals(main.spelling().words())) {
        String other = document.read(main.span());
        evidence.add(
            evidence(
                document,
                use.span(),
                other,
                BESIDE_ANOTHER,
                "the article also writes “" + other + "”; this form is " + form.language()));
      } else if (form.alone() && (!form.place() || use.afterPreposition())) {
        evidence.add(
            evidence(
                document, use.span(), form.english(), ALONE, "a name as in " + form.language()));
      }
    }
  }

  private static Evidence evidence(
      Document document, Span span, String suggestion, double score, String reason) {
    return new Evidence(
        ArtifactType.CORRUPTED_NAME,
        span,
        document.read(span),
        List.of(suggestion),
        score,
        reason,
        true);
  }

  /** The first English use, or the first of the commonest form where there is none. */
  private static Use main(List<Use> uses) {
    Map<List<String>, List<Use>> byForm = new LinkedHashMap<>();
    for (Use use : uses) {
      if (use.isEnglish()) {
        return use;
      }
      byForm.computeIfAbsent(use.spelling().words(), any -> new ArrayList<>()).add(use);
    }
    List<Use> commonest = uses;
    int most = 0;
    for (List<Use> same : byForm.values()) {
      if (same.size() > most) {
        most = same.size();
        commonest = same;
      }
    }
    return commonest.get(0);
  }
}
