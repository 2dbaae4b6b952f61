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

  private static final WordIndex<String> SAYING = WordIndex.of("said says say saying tells told");

  /** Words before "stated" that make it an adjective or a passive. */
  private static final Set<String> NOT_A_VERB =
      Set.of(
          ("the a its their his her our my your as otherwise clearly is was are were be been being"
                  + " previously explicitly publicly often expressly any this that these those to")
              .split(" "));

  private static final String MISS =
      "The board met. It was late. The chair stated the aim. The clerk stated the cost. Roe stated"
          + " her doubts. Lund said no. Nobody spoke. The board rose. It was over.";

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
        boolean saying = SAYING.contains(token.lower());
        if ((!saying && !token.lower().equals("stated")) || sentence.isQuoted(token.span())) {
          continue;
        }
        if (saying) {
          return List.of();
        }
        if (i > 0 && !NOT_A_VERB.contains(tokens.get(i - 1).lower())) {
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
