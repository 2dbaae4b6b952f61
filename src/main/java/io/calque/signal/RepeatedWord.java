package io.calque.signal;

import io.calque.english.FunctionWords;
import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A word written twice, or a phrase whose last word stands there once more ({@code go to to}). The
 * repetition is left by a dictionary entry that ends, or begins, with the word beside it.
 */
final class RepeatedWord implements Signal {
  private static final String REASON = "the same word stands twice in a row";
  private static final Set<String> STRONG =
      Set.of("to of in for with at from by within than towards".split(" "));
  private static final Set<String> TYPED_TWICE =
      Set.of("the a an and or as was were be been will their".split(" "));
  private static final Set<String> SUBJECTS = Set.of("they", "he", "she", "we", "it", "i", "you");

  /** They begin a relative clause, which may end with a preposition whose noun stands before it. */
  private static final Set<String> RELATIVE =
      Set.of("that", "which", "who", "whom", "what", "whatever", "where");

  /** Of what is easy to look at, too, the noun stands elsewhere. */
  private static final Set<String> TOUGH =
      Set.of("easy hard difficult nice good pleasant tough awkward fun possible".split(" "));

  /** Words that end no verb phrase. */
  private static final Set<String> NO_VERBS =
      Set.of(
          ("the a an this that these those his her its their our your my and or but of at for from"
                  + " by is was are were be been not no")
              .split(" "));

  /** Words between the beginning of such a clause and its preposition, at the most. */
  private static final int CLAUSE = 6;

  private final Set<String> saying;
  private final Set<String> pointing;
  private final SpeechText speech;

  RepeatedWord(Lexicons lexicons) {
    saying = lexicons.words(Lexicon.BEFORE_CLAUSE_THAT);
    pointing = lexicons.words(Lexicon.BEFORE_POINTING_THAT);
    speech = new SpeechText(lexicons);
  }

  @Override
  public String id() {
    return ArtifactType.REPEATED_WORD.id();
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.hit("She left for a three-day [go to to -> visit to] Paris."),
        Example.hit("They plan a [go to to -> visit to] the region."),
        Example.hit("He said [that that -> that] they had won."),
        Example.hit("The minister stated [that that -> that] it had failed."),
        Example.hit("It will be ready [within within -> within] the week."),
        Example.hit("He is one [of of -> of] the winners."),
        Example.hit("The plan, which a part [of of -> of] the town likes, failed."),
        Example.miss("The friends she never knew what became of of late were there."),
        Example.hit("They wanted [to to -> to] leave early."),
        Example.miss("There are events I go to to relax."),
        Example.miss("The parcel she was waiting for for weeks came."),
        Example.miss("It is easy to look at at night."),
        Example.miss("The house he got on to to mend the roof fell."),
        Example.hit("The parcel was sent [for for -> for] him."),
        Example.miss("They had had enough of it."),
        Example.miss("The fact that that book was lost is sad."),
        Example.miss("I think that that is fine."),
        Example.miss("He said that that was fine."),
        Example.miss("They flew to Bora Bora and Walla Walla."),
        Example.miss("It was very, very cold and very very late."),
        Example.miss("No no, he said, bye bye."),
        Example.miss("Everyone knows what it is is unclear."),
        Example.miss("“We went to to the shop,” he said."),
        Example.miss("Uh we went to to the shop, um, yesterday."),
        Example.miss("The number 7 7 came up."));
  }

  @Override
  public List<Evidence> find(Document document) {
    List<Evidence> found = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i + 1 < tokens.size(); i++) {
        if (isRepeated(tokens, i)) {
          add(sentence, i, found);
        }
      }
    }
    return found.isEmpty() || speech.isSpeech(document) ? List.of() : found;
  }

  private static boolean isRepeated(List<Token> tokens, int at) {
    Token first = tokens.get(at);
    Token second = tokens.get(at + 1);
    return first.isWord()
        && first.lower().equals(second.lower())
        && !second.isCapitalised()
        && first.span().end() < second.span().start()
        && !WordTest.lower(tokens, at + 2).equals(first.lower())
        && !WordTest.lower(tokens, at - 1).equals(first.lower());
  }

  private void add(Sentence sentence, int at, List<Evidence> found) {
    TokenRange pair = new TokenRange(sentence, at, at + 2);
    if (pair.isQuoted()) {
      return;
    }
    List<Token> tokens = sentence.tokens();
    String word = tokens.get(at).lower();
    if (word.equals("to") && WordTest.lower(tokens, at - 1).equals("go")) {
      addPhrase(new TokenRange(sentence, at - 1, at + 2), found);
      return;
    }
    double score = score(tokens, at, word);
    if (score > 0) {
      List<String> suggestions = List.of(tokens.get(at).text());
      found.add(pair.evidence(ArtifactType.REPEATED_WORD, suggestions, score, REASON));
    }
  }

  /** "go to to" for "visit to"; "the events I go to to relax" is English. */
  private static void addPhrase(TokenRange phrase, List<Evidence> found) {
    List<Token> tokens = phrase.sentence().tokens();
    if (!SUBJECTS.contains(WordTest.lower(tokens, phrase.from() - 1))) {
      found.add(
          phrase.evidence(
              ArtifactType.REPEATED_WORD,
              List.of("visit to"),
              isNounSlot(tokens, phrase.from()) ? 0.95 : 0.3,
              "a phrase put in place of one word ends with the word that follows it"));
    }
  }

  private static boolean isNounSlot(List<Token> tokens, int at) {
    String before = WordTest.lower(tokens, at - 1);
    return before.contains("-")
        || Set.of("a his her their its the 's official state recent".split(" ")).contains(before);
  }

  private double score(List<Token> tokens, int at, String word) {
    if (word.equals("that")) {
      return scoreOfThat(tokens, at);
    }
    if (STRONG.contains(word)) {
      return isParticle(tokens, at, word) || isStranded(tokens, at) ? 0 : 0.4;
    }
    return TYPED_TWICE.contains(word) ? 0.2 : 0;
  }

  /** "going on on Monday" and "log in in Berlin" are English. */
  private static boolean isParticle(List<Token> tokens, int at, String word) {
    String before = WordTest.lower(tokens, at - 1);
    return switch (word) {
      case "in", "by" ->
          !Set.of("", "is", "was", "that", "and", ",").contains(before)
              && at > 0
              && !before.endsWith("tion")
              && !WordTest.lower(tokens, at + 2).equals("the");
      default -> false;
    };
  }

  /**
   * "The parcel she was waiting for for weeks" and "easy to look at at night": the first
   * preposition may end a relative clause or an infinitive.
   */
  private static boolean isStranded(List<Token> tokens, int at) {
    if (!WordTest.isWord(tokens, at - 1)
        || NO_VERBS.contains(tokens.get(at - 1).lower())
        || isPartOf(tokens, at)) {
      return false;
    }
    for (int i = at - 2; i > 0 && i >= at - CLAUSE && tokens.get(i).isWord(); i--) {
      String word = tokens.get(i).lower();
      boolean contact = SUBJECTS.contains(word) && isNoun(tokens, i - 1);
      boolean infinitive = word.equals("to") && TOUGH.contains(WordTest.lower(tokens, i - 1));
      if (contact || infinitive || RELATIVE.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** "A number of" and the like: the noun of this preposition follows. */
  private static boolean isPartOf(List<Token> tokens, int at) {
    return tokens.get(at).lower().equals("of")
        && Set.of("a", "the").contains(WordTest.lower(tokens, at - 2));
  }

  /** Whether what stands here may be the noun of a relative clause without a pronoun. */
  private static boolean isNoun(List<Token> tokens, int at) {
    return WordTest.isWord(tokens, at) && !FunctionWords.contains(tokens.get(at).lower());
  }

  private double scoreOfThat(List<Token> tokens, int at) {
    if (!SUBJECTS.contains(WordTest.lower(tokens, at + 2))
        || pointing.contains(WordTest.lower(tokens, at - 1))) {
      return 0;
    }
    return saying.contains(WordTest.lower(tokens, at - 1)) ? 0.7 : 0.3;
  }
}
