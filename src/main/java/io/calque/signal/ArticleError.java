package io.calque.signal;

import io.calque.english.Pronunciation;
import io.calque.text.Sentence;
import io.calque.text.Token;
import java.util.List;
import java.util.Set;

/**
 * The wrong one of {@code a} and {@code an}: a swap of the next word that left the article as it
 * was. Only plain lower-case words are judged; learners make this mistake too, so it counts little.
 */
final class ArticleError implements SentenceSignal {
  private static final double SCORE = 0.3;
  private static final double OLD_SPELLING = 0.15;

  private final Set<String> afterAnd;
  private final Set<String> beforeLetter;
  private final Set<String> afterLetter;

  ArticleError(Lexicons lexicons) {
    afterAnd = lexicons.words(Lexicon.AFTER_AND);
    beforeLetter = lexicons.words(Lexicon.BEFORE_LETTER_A);
    afterLetter = lexicons.words(Lexicon.AFTER_LETTER_A);
  }

  @Override
  public String id() {
    return ArtifactType.ARTICLE_ERROR.id();
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.hit("The state has [a accountability -> an accountability] to its people."),
        Example.hit("It was [a open -> an open] secret."),
        Example.hit("They wrote [an statement -> a statement]."),
        Example.hit(
            "They sought [an unanimous -> a unanimous] decision and [an useful -> a "
                + "useful] one."),
        Example.hit("It is [an university -> a university] town."),
        Example.hit("She gave [a unimportant -> an unimportant] answer."),
        Example.miss("A European and a one-time user made a unanimous and a useful choice."),
        Example.miss("An hour is an honest wait for an heir and an honor."),
        Example.miss("An MP, an FBI agent and an SUV met an 8-year-old and an 11-man team."),
        Example.miss("It was an historic day at an hotel."),
        Example.miss("A U.S. unit took a usual route to a university."),
        Example.miss("Vitamin a improves the skin."),
        Example.miss("He wrote an rpm package and an nginx module for an ssh key."),
        Example.miss("They were given a “unusual” task."),
        Example.miss("Answer a is wrong and a and b are right."));
  }

  @Override
  public void find(Sentence sentence, List<Evidence> found) {
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token article = tokens.get(i);
      Token next = tokens.get(i + 1);
      if (isArticle(tokens, i) && next.text().equals(next.lower())) {
        boolean a = article.lower().equals("a");
        Pronunciation.Onset onset = Pronunciation.of(next.lower());
        if (onset == (a ? Pronunciation.Onset.VOWEL : Pronunciation.Onset.CONSONANT)
            && article.span().end() < next.span().start()) {
          String right = a ? article.text() + "n" : article.text().substring(0, 1);
          TokenRange range = new TokenRange(sentence, i, i + 2);
          found.add(
              range.evidence(
                  ArtifactType.ARTICLE_ERROR,
                  List.of(right + " " + next.text()),
                  score(range, a),
                  "the article does not fit the sound of the next word, as if that word had been"
                      + " another"));
        }
      }
    }
  }

  /** Older writers put "an" before "united" and "usage". */
  private static double score(TokenRange range, boolean a) {
    String next = range.sentence().tokens().get(range.from() + 1).lower();
    double score = !a && "eou".indexOf(next.charAt(0)) >= 0 ? OLD_SPELLING : SCORE;
    return range.isQuoted() ? score / 2 : score;
  }

  private boolean isArticle(List<Token> tokens, int at) {
    String text = tokens.get(at).text();
    if (text.equals("an") || (at == 0 && text.equals("An"))) {
      return !afterAnd.contains(WordTest.lower(tokens, at + 1));
    }
    return (text.equals("a") || (at == 0 && text.equals("A")))
        && !beforeLetter.contains(WordTest.lower(tokens, at - 1))
        && !afterLetter.contains(WordTest.lower(tokens, at + 1));
  }
}
