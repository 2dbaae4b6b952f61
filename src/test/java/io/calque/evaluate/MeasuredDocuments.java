package io.calque.evaluate;

import io.calque.score.ArticleTests;
import io.calque.score.Tier;
import io.calque.score.Verdict;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Scored documents of made-up numbers. */
final class MeasuredDocuments {
  private MeasuredDocuments() {}

  /** A document of one word a sentence. */
  static Measured of(Label label, Verdict verdict, double strength, List<Measured.Row> sentences) {
    return new Measured(
        "made up",
        label,
        verdict,
        false,
        false,
        tests(verdict),
        spun(strength),
        OptionalDouble.empty(),
        sentences.size(),
        0,
        List.of(),
        sentences);
  }

  /** Of an accusation the test that it rests on fails. */
  private static ArticleTests tests(Verdict verdict) {
    return new ArticleTests(
        new ArticleTests.Test(0, verdict == Verdict.SPUN ? 0.004 : 1),
        new ArticleTests.Test(0, verdict == Verdict.TRANSLATED ? 0.002 : 1));
  }

  private static Probabilities spun(double strength) {
    double spun = 1 / (1 + Math.exp(-strength));
    return new Probabilities(1 - spun, spun, 0);
  }

  /** A sentence that the baselines know nothing of. */
  static Measured.Row row(Label label, double spun, double translated) {
    return new Measured.Row(
        label,
        new Probabilities(1 - spun - translated, spun, translated),
        0,
        0.5,
        0.5,
        OptionalDouble.empty());
  }

  /** Documents of six sentences; {@code accused} of them have the verdict spun. */
  static List<Measured> judged(Label label, int documents, int accused) {
    List<Measured.Row> rows = Collections.nCopies(6, row(label, 0.25, 0.25));
    return IntStream.range(0, documents)
        .mapToObj(i -> of(label, i < accused ? Verdict.SPUN : Verdict.ORIGINAL, 0, rows))
        .toList();
  }

  /** The same documents read by a transformer. */
  static List<Measured> deep(List<Measured> documents) {
    return documents.stream()
        .map(
            one ->
                new Measured(
                    one.group(),
                    one.label(),
                    one.verdict(),
                    true,
                    one.shortAndOdd(),
                    one.tests(),
                    one.probability(),
                    one.translation(),
                    one.words(),
                    one.marked(),
                    one.hits(),
                    one.sentences()))
        .toList();
  }

  /** A test part of nothing but documents that verdicts are held against. */
  static MeasuredText text(PromisedText promised, Map<String, List<Measured>> groups) {
    Map<String, List<Measured>> none = Map.of();
    return new MeasuredText(
        none, groups, none, none, none, none, List.of(), Map.of(), none, List.of(), none, none,
        List.of(), promised);
  }

  /** A document a strength, whose one sentence is as likely translated. */
  static List<Measured> ofStrengths(Label label, double... strengths) {
    return IntStream.range(0, strengths.length)
        .mapToObj(
            i -> {
              double translated = 1 / (1 + Math.exp(-strengths[i]));
              return of(label, Verdict.ORIGINAL, strengths[i], List.of(row(label, 0, translated)));
            })
        .toList();
  }

  /** The same with log-odds by which translations are ranked. */
  static Measured ranked(Measured one, double translation) {
    return new Measured(
        one.group(),
        one.label(),
        one.verdict(),
        one.deep(),
        one.shortAndOdd(),
        one.tests(),
        one.probability(),
        OptionalDouble.of(translation),
        one.words(),
        one.marked(),
        one.hits(),
        one.sentences());
  }

  /** Documents without evidence, a log-odds of spun each. */
  static List<Measured> spun(double... strengths) {
    return ofStrengths(Label.SPUN, strengths);
  }

  /** The cell of a goal in a tier's column, as the table of the release prints it. */
  static String cell(ReleaseTargets targets, Goal goal, Tier tier) {
    String[] cells = row(targets, goal).split(" \\| ", -1);
    return cells[tier == Tier.FAST ? 3 : tier == Tier.DEEP ? 4 : 5];
  }

  /** The baselines beside a goal. */
  static String baselines(ReleaseTargets targets, Goal goal) {
    String[] cells = row(targets, goal).split(" \\| ", -1);
    return cells[6].replaceFirst(" \\|$", "");
  }

  private static String row(ReleaseTargets targets, Goal goal) {
    return ReleaseTargets.sideBySide(List.of(targets))
        .toString()
        .lines()
        .filter(line -> line.startsWith("| " + goal.what() + " |"))
        .findFirst()
        .orElseThrow();
  }

  /** What the fast tier was measured at: what, target, measured and whether it is met. */
  static List<String> rows(Targets targets) {
    return Targets.sideBySide(List.of(targets))
        .toString()
        .lines()
        .skip(2)
        .map(row -> row.replaceFirst("\\|  \\|  \\|  \\|$", "|"))
        .toList();
  }
}
