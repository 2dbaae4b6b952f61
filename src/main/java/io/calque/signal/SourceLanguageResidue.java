package io.calque.signal;

import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Words of another language left standing in an English sentence: a foreign function word between
 * lower-case English words, letters of another script without a gloss, or one word spelt with the
 * letters of two scripts. Names, quotations, brackets and sentences that speak of words are left
 * alone.
 */
final class SourceLanguageResidue implements Signal {
  private static final double FUNCTION_WORD = 0.6;
  private static final double OTHER_SCRIPT = 0.6;
  private static final double MIXED_SCRIPT = 0.7;

  /** The letters before this one are Latin, Greek or of no script. */
  private static final char FIRST_OTHER = '\u0400';

  /** Cyrillic letters that look like Latin ones. */
  private static final String LOOK_ALIKES = "аеорсухіјѕԁһАВЕКМНОРСТХІЈЅ";

  private final WordIndex<String> english;
  private final WordIndex<String> foreign;
  private final WordIndex<String> gloss;

  SourceLanguageResidue(Lexicons lexicons) {
    english = lexicons.index(Lexicon.COMMONEST_WORDS);
    foreign = lexicons.index(Lexicon.FOREIGN_WORDS);
    gloss = lexicons.index(Lexicon.GLOSS_WORDS);
  }

  @Override
  public String id() {
    return "source-language-residue";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.hit("It was signed by the minister [und] the envoy last week."),
        Example.hit("Officials said that the [вопрос] was closed in May."),
        Example.hit("The [b\u0430nk] closed its doors in May."),
        Example.miss("The minister was the de facto head of the vis-a-vis commission."),
        Example.miss("The German word und stands between the two names."),
        Example.miss("He read Sein und Zeit on the train."),
        Example.miss("She calls it “the minister und the envoy” in her book."),
        Example.miss("The question (вопрос) was closed in May."));
  }

  @Override
  public List<Evidence> find(Document document) {
    List<Evidence> evidence = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      List<Evidence> found = find(sentence);
      if (!found.isEmpty() && isEnglish(sentence)) {
        evidence.addAll(found);
      }
    }
    return evidence;
  }

  private List<Evidence> find(Sentence sentence) {
    List<Evidence> found = List.of();
    for (int i = 0; i < sentence.tokens().size(); i++) {
      Token token = sentence.tokens().get(i);
      if (token.isWord()
          && (foreign.contains(token.text()) || hasOtherLetter(token.text()))
          && !sentence.isQuoted(token.span())) {
        Optional<Evidence> evidence = judge(sentence, i, token);
        if (evidence.isPresent()) {
          found = found.isEmpty() ? new ArrayList<>() : found;
          found.add(evidence.get());
        }
      }
    }
    return found;
  }

  private static boolean hasOtherLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_OTHER) {
        return true;
      }
    }
    return false;
  }

  private Optional<Evidence> judge(Sentence sentence, int i, Token token) {
    boolean inProse = isPlain(sentence, i - 1) && isPlain(sentence, i + 1);
    if (foreign.contains(token.text())) {
      return inProse && (isEnglishWord(sentence, i - 1) || isEnglishWord(sentence, i + 1))
          ? evidence(token, FUNCTION_WORD, "a function word of another language")
          : Optional.empty();
    }
    int other = otherLetters(token.text());
    if (other > 0 && other < letters(token.text())) {
      return isMixed(token.text())
          ? evidence(token, MIXED_SCRIPT, "one word with letters of two alphabets")
          : Optional.empty();
    }
    return other > 0 && inProse
        ? evidence(token, OTHER_SCRIPT, "a word in another script, without a gloss")
        : Optional.empty();
  }

  private static Optional<Evidence> evidence(Token token, double score, String reason) {
    return Optional.of(
        new Evidence(
            ArtifactType.SOURCE_LANGUAGE_RESIDUE,
            token.span(),
            token.text(),
            List.of(),
            score,
            reason));
  }

  private boolean isEnglishWord(Sentence sentence, int i) {
    return english.contains(sentence.tokens().get(i).lower());
  }

  /** Whether the token there is an English-looking lower-case word and no foreign one. */
  private boolean isPlain(Sentence sentence, int i) {
    if (i < 0 || i >= sentence.tokens().size()) {
      return false;
    }
    Token token = sentence.tokens().get(i);
    return token.isWord()
        && !foreign.contains(token.lower())
        && token.text().chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-' || c == '\'');
  }

  private boolean isEnglish(Sentence sentence) {
    int latin = 0;
    int others = 0;
    for (Token token : sentence.tokens()) {
      if (gloss.contains(token.lower())) {
        return false;
      }
      if (token.isWord()) {
        boolean other = foreign.contains(token.lower()) || otherLetters(token.text()) > 0;
        others += other ? 1 : 0;
        latin += other ? 0 : 1;
      }
    }
    return latin >= 5 && others <= 2;
  }

  private static int letters(String text) {
    return (int) text.codePoints().filter(Character::isLetter).count();
  }

  private static int otherLetters(String text) {
    return (int)
        text.codePoints()
            .filter(c -> Character.isLetter(c) && isOtherScript(Character.UnicodeScript.of(c)))
            .count();
  }

  private static boolean isOtherScript(Character.UnicodeScript script) {
    return switch (script) {
      case CYRILLIC, HAN, HIRAGANA, KATAKANA, HANGUL, ARABIC, HEBREW, DEVANAGARI, BENGALI, THAI ->
          true;
      default -> false;
    };
  }

  private static boolean isMixed(String text) {
    return letters(text) >= 4
        && text.indexOf('-') < 0
        && text.codePoints()
            .filter(Character::isLetter)
            .allMatch(c -> c < 0x250 || LOOK_ALIKES.indexOf(c) >= 0);
  }
}
