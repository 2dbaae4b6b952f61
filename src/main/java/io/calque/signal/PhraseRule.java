package io.calque.signal;

import io.calque.table.TableRow;
import io.calque.text.Token;
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
    return of(row, PhrasePattern.parse(row.get("pattern"), classes), row.get("source"));
  }

  /** The rule of a row whose pattern is read, and whose source is known, otherwise. */
  static PhraseRule of(TableRow row, PhrasePattern pattern, String source) {
    String suggestion = row.get("suggestion");
    List<String> suggestions = suggestion.isEmpty() ? List.of() : List.of(suggestion.split(" / "));
    List<Example> examples = new ArrayList<>();
    examples.add(hit(row.get("hit"), suggestions));
    for (String miss : row.get("near-miss").split(" / ")) {
      if (miss.isBlank()) {
        throw new IllegalArgumentException("near-miss is empty");
      }
      examples.add(Example.miss(miss));
    }
    return new PhraseRule(
        pattern,
        suggestions,
        Scores.of(row),
        ArticleCondition.parse(row.has("article") ? row.get("article") : ""),
        examples,
        source);
  }

  /** The hit of a row: words in brackets must be found with the row's suggestions. */
  private static Example hit(String marked, List<String> suggestions) {
    Example hit = Example.hit(marked);
    List<Example.Finding> findings = new ArrayList<>();
    for (Example.Finding finding : hit.findings()) {
      List<String> words = List.of(finding.span().of(hit.text()).split(" "));
      findings.add(new Example.Finding(finding.span(), filled(suggestions, words)));
    }
    return new Example(hit.text(), findings);
  }

  private static String numberWord(List<String> words) {
    for (String word : words) {
      if (word.length() == 1 && word.charAt(0) >= '0' && word.charAt(0) <= '9') {
        return NUMBERS.get(word.charAt(0) - '0');
      }
    }
    return "";
  }

  /** The suggestions with the flagged words filled in. */
  List<String> suggestionsFor(TokenRange flagged) {
    return filled(
        suggestions,
        flagged.sentence().tokens().subList(flagged.from(), flagged.to()).stream()
            .map(Token::text)
            .toList());
  }

  private static List<String> filled(List<String> suggestions, List<String> words) {
    List<String> filled = new ArrayList<>();
    for (String suggestion : suggestions) {
      String text = suggestion.replace("{number}", numberWord(words));
      for (int i = 0; i < words.size(); i++) {
        text = text.replace("{" + i + "}", words.get(i));
      }
      filled.add(text);
    }
    return filled;
  }
}
