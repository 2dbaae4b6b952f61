package io.calque.signal;

import io.calque.table.TableRow;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of a phrase lexicon.
 *
 * @param pattern what to flag, in its context
 * @param suggestions probable originals, best first; {@code {n}} stands for flagged word n, from 0,
 *     {@code {number}} for a flagged digit in letters
 * @param score how strongly it speaks for an artifact, 0 to 1
 * @param condition what the rest of the article must show for a higher score
 * @param examples the row's hit and near misses
 * @param source {@code general}, or {@code sample:ID} where only a sample article taught it
 */
record PhraseRule(
    PhrasePattern pattern,
    List<String> suggestions,
    double score,
    ArticleCondition condition,
    List<Example> examples,
    String source) {
  private static final List<String> NUMBERS =
      List.of("zero one two three four five six seven eight nine".split(" "));

  PhraseRule {
    suggestions = List.copyOf(suggestions);
    examples = List.copyOf(examples);
    if (!source.equals("general") && !source.startsWith("sample:")) {
      throw new IllegalArgumentException("source '" + source + "' is not general or sample:ID");
    }
  }

  static PhraseRule of(TableRow row, WordClasses classes) {
    List<Example> examples = new ArrayList<>();
    String hit = row.get("hit");
    int open = hit.indexOf('[');
    int close = hit.indexOf(']');
    if (open < 0 || close < open) {
      throw new IllegalArgumentException("hit '" + hit + "' has no words in brackets");
    }
    examples.add(
        Example.hit(
            hit.substring(0, open) + hit.substring(open + 1, close) + hit.substring(close + 1),
            hit.substring(open + 1, close)));
    for (String miss : row.get("near-miss").split(" / ")) {
      if (miss.isBlank()) {
        throw new IllegalArgumentException("near-miss is empty");
      }
      examples.add(Example.miss(miss));
    }
    String suggestion = row.get("suggestion");
    return new PhraseRule(
        PhrasePattern.parse(row.get("pattern"), classes),
        suggestion.isEmpty() ? List.of() : List.of(suggestion.split(" / ")),
        Scores.of(row),
        ArticleCondition.parse(row.has("article") ? row.get("article") : ""),
        examples,
        row.get("source"));
  }

  private static String numberWord(TokenRange flagged) {
    for (int i = flagged.from(); i < flagged.to(); i++) {
      String word = flagged.sentence().tokens().get(i).text();
      if (word.length() == 1 && word.charAt(0) >= '0' && word.charAt(0) <= '9') {
        return NUMBERS.get(word.charAt(0) - '0');
      }
    }
    return "";
  }

  /** The suggestions with the flagged words filled in. */
  List<String> suggestionsFor(TokenRange flagged) {
    List<String> filled = new ArrayList<>();
    for (String suggestion : suggestions) {
      String text = suggestion.replace("{number}", numberWord(flagged));
      for (int i = 0; i < flagged.to() - flagged.from(); i++) {
        String word = flagged.sentence().tokens().get(flagged.from() + i).text();
        text = text.replace("{" + i + "}", word);
      }
      filled.add(text);
    }
    return filled;
  }
}
