package io.calque.signal;

import io.calque.english.Nouns;
import io.calque.text.Sentence;
import io.calque.text.Token;
import java.util.List;
import java.util.Set;

/**
 * A determiner whose number its noun contradicts: {@code each nations} (for both), {@code this
 * issues}; and the United States with a plural verb.
 */
final class NumberAgreement implements SentenceSignal {
  private static final Set<String> PLURAL_VERBS = Set.of("are", "have", "were");

  /** Words that a plural may stand before as an adjective does: {@code this events company}. */
  private static final Set<String> HEADS =
      Set.of(
          ("union unions provider providers firm firms company companies council group groups"
                  + " committee department minister ministry agency association team club market"
                  + " markets industry sector bill law act report survey body chief manager"
                  + " director officer business giant maker makers centre center programme program"
                  + " policy system service services site store shop park hall court")
              .split(" "));

  /**
   * What may stand before {@code this} where it is no determiner: {@code with this visitors see}.
   */
  private static final Set<String> BEFORE_PRONOUN =
      Set.of("with without after before in of following from by despite besides all".split(" "));

  private final Set<String> unsure;

  NumberAgreement(Lexicons lexicons) {
    unsure = lexicons.words(Lexicon.AFTER_THIS);
  }

  @Override
  public String id() {
    return ArtifactType.AGREEMENT.id();
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.hit("A deal that [each nations -> both nations] signed."),
        Example.hit("There were losses on [each sides -> both sides]."),
        Example.hit("Talks on [this issues -> these issues] go on."),
        Example.hit("He said that United States [are -> is] ready."),
        Example.miss("Each nation’s flag was raised, and each nation left."),
        Example.miss("Each of the nations signed every few weeks."),
        Example.miss("They met at each other’s houses; each mentions the other."),
        Example.miss("These kind of problems and this means a lot."),
        Example.miss("People in the United States are worried."),
        Example.miss("This year’s events and this works council meet."),
        Example.miss("This events company and this minerals group merged."),
        Example.miss("After this members may vote; all this visitors know."),
        Example.hit("After [this issues -> these issues], we went on."),
        Example.miss("Each countries’ list is long."));
  }

  @Override
  public void find(Sentence sentence, List<Evidence> found) {
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      String word = tokens.get(i).lower();
      if (isDeterminer(word, WordTest.lower(tokens, i + 1))
          && isPluralAlone(tokens, i + 1)
          && !isPronoun(tokens, i)) {
        addDeterminer(new TokenRange(sentence, i, i + 2), word.equals("each"), found);
      } else if (word.equals("united") && isPluralSubject(tokens, i)) {
        found.add(
            new TokenRange(sentence, i + 2, i + 3)
                .evidence(
                    ArtifactType.AGREEMENT,
                    List.of(singular(tokens.get(i + 2).lower())),
                    0.3,
                    "the United States takes a singular verb in today’s English"));
      }
    }
  }

  private static void addDeterminer(TokenRange range, boolean each, List<Evidence> found) {
    String noun = range.sentence().tokens().get(range.from() + 1).text();
    double score = each ? 0.6 : 0.3;
    found.add(
        range.evidence(
            each ? ArtifactType.FUNCTION_WORD_SWAP : ArtifactType.AGREEMENT,
            List.of((each ? "both " : "these ") + noun),
            range.isQuoted() ? score / 2 : score,
            each
                ? "‘each’ takes a singular noun; spinners put it for ‘both’"
                : "‘this’ takes a singular noun"));
  }

  /** "this years Brits" lacks an apostrophe; "this people" and "each people" are nations. */
  private boolean isDeterminer(String word, String noun) {
    return (word.equals("each") && !noun.equals("people"))
        || (word.equals("this") && !unsure.contains(noun));
  }

  private static boolean isPluralAlone(List<Token> tokens, int at) {
    String after = WordTest.lower(tokens, at + 1);
    return !tokens.get(at).isCapitalised()
        && Nouns.isPlural(tokens.get(at).lower())
        && !HEADS.contains(after)
        && !after.equals("'")
        && !after.equals("’")
        && !after.equals("'s");
  }

  /** "After this members may vote": at the beginning of a clause, and no comma follows. */
  private static boolean isPronoun(List<Token> tokens, int at) {
    if (!tokens.get(at).lower().equals("this")
        || !BEFORE_PRONOUN.contains(WordTest.lower(tokens, at - 1))) {
      return false;
    }
    int begin = WordTest.lower(tokens, at - 2).equals("because") ? at - 2 : at - 1;
    return !WordTest.isWord(tokens, begin - 1) && WordTest.isWord(tokens, at + 2);
  }

  private static boolean isPluralSubject(List<Token> tokens, int at) {
    String before = WordTest.lower(tokens, at - 1);
    return WordTest.lower(tokens, at + 1).equals("states")
        && tokens.get(at).isCapitalised()
        && PLURAL_VERBS.contains(WordTest.lower(tokens, at + 2))
        && Set.of("that", "because", "if", "while", "when", "but", "whether", "as")
            .contains(before);
  }

  private static String singular(String verb) {
    return switch (verb) {
      case "are" -> "is";
      case "have" -> "has";
      default -> "was";
    };
  }
}
