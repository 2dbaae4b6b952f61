package io.calque.signal;

import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An article whose speakers always "stated" and never "said". Any one of them is good English; a
 * synonym swapper that replaces the commonest reporting verb everywhere leaves this habit.
 */
final class ReportingHabit implements Signal {
  private static final int FEWEST_SENTENCES = 8;
  private static final int FEWEST_USES = 3;
  private static final double SCORE = 0.3;

  private static final String MISS =
      "The board met. It was late. The chair stated the aim. The clerk stated the cost. Roe stated"
          + " her doubts. Lund said no. Nobody spoke. The board rose. It was over.";

  private final WordIndex<String> saying;
  private final Set<String> notVerb;

  ReportingHabit(Lexicons lexicons) {
    saying = lexicons.index(Lexicon.SAID_AND_TOLD);
    notVerb = lexicons.words(Lexicon.BEFORE_STATED);
  }

  @Override
  public String id() {
    return "reporting-habit";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.hit(
            MISS.replace("Lund said no", "Lund left early").replace("stated", "[stated -> said]")),
        Example.miss(MISS),
        Example.miss("The board met. The chair stated the aim. The clerk stated the cost."));
  }

  @Override
  public List<Evidence> find(Document document) {
    if (document.sentences().size() < FEWEST_SENTENCES) {
      return List.of();
    }
    List<Evidence> evidence = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        boolean says = saying.contains(token.lower());
        if ((!says && !token.lower().equals("stated")) || sentence.isQuoted(token.span())) {
          continue;
        }
        if (says) {
          return List.of();
        }
        if (i > 0 && !notVerb.contains(tokens.get(i - 1).lower())) {
          evidence.add(evidence(token));
        }
      }
    }
    return evidence.size() >= FEWEST_USES ? evidence : List.of();
  }

  private static Evidence evidence(Token token) {
    return new Evidence(
        ArtifactType.FUNCTION_WORD_SWAP,
        token.span(),
        token.text(),
        List.of("said"),
        SCORE,
        "everybody in this article “stated”, nobody “said”");
  }
}
