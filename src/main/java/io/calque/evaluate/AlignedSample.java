package io.calque.evaluate;

import io.calque.Calque;
import io.calque.score.ArticleScore;
import io.calque.score.Tier;
import io.calque.segment.Segmenter;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.signal.Signals;
import io.calque.simulate.AlteredText;
import io.calque.simulate.Change;
import io.calque.table.TableRow;
import io.calque.table.TsvTable;
import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Span;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Sample article 002 beside its reconstructed original: which of its words are pointed at. */
final class AlignedSample implements Section {
  static final String FILE = "spun/seed002-aligned.tsv";

  /** What lexicon rows and word facts name that were learnt from the sample. */
  static final String SOURCE = "sample:002";

  private final String text;
  private final List<Change> swaps;
  private final List<Evidence> evidence;
  private final List<Token> words;

  private AlignedSample(
      String text, List<Change> swaps, List<Evidence> evidence, List<Token> words) {
    this.text = text;
    this.swaps = swaps;
    this.evidence = evidence;
    this.words = words;
  }

  /** Aligns the sample and scores it without the lexicon rows it taught. */
  static AlignedSample score(Path models, Path data, Tier tier) {
    StringBuilder text = new StringBuilder();
    List<Change> swaps = new ArrayList<>();
    try (Stream<TableRow> rows = TsvTable.rows(data.resolve(FILE), "text", "original_text")) {
      rows.forEach(
          row -> {
            AlteredText altered =
                AlteredText.compare(row.get("original_text"), row.get("text"), "swap");
            for (Change change : altered.changes()) {
              Span span = change.span().shift(text.length());
              swaps.add(new Change(span, change.original(), change.kind()));
            }
            text.append(altered.text()).append('\n');
          });
    }
    Document document = new Segmenter().segmentText(text.toString());
    ArticleScore score;
    try (Calque calque =
        Calque.builder(models)
            .tier(tier)
            .falseAlarmRate(Evaluation.PROMISED)
            .signals(Signals.without(SOURCE))
            .build()) {
      score = calque.scoreTogether(List.of(document)).get(0);
    }
    return new AlignedSample(
        text.toString(),
        swaps,
        score.sentences().stream().flatMap(one -> one.evidence().stream()).toList(),
        document.sentences().stream()
            .map(Sentence::tokens)
            .flatMap(List::stream)
            .filter(token -> token.kind() != TokenKind.PUNCTUATION)
            .toList());
  }

  @Override
  public void write(Markdown out) {
    out.heading(3, "Replaced words of sample 002");
    out.paragraph(
        "By models for measuring, which never saw the words read off it. The sample aligned word by"
            + " word with a reconstruction of its original, scored without the lexicon rows and"
            + " word facts that it taught. A word is pointed at where evidence covers"
            + " it. An n-gram classifier of sentences points at no word.");
    Table table = new Table("evidence", "precision of words", "recall of words", "F1");
    row(table, "all", one -> true);
    row(table, "repeated word alone", one -> one.type() == ArtifactType.REPEATED_WORD);
    out.table(table);
    Table suggested = new Table("original wording", "first suggestion", "first three");
    suggested.row("of all replacements", suggested(1, false).text(), suggested(3, false).text());
    suggested.row("of those pointed at", suggested(1, true).text(), suggested(3, true).text());
    suggested.row("of all, put into the text", putBack(1).text(), putBack(3).text());
    out.table(suggested);
  }

  @Override
  public void addTo(ReleaseTargets targets) {
    targets.measure(Goal.PRECISION, precision(one -> true));
    targets.measure(Goal.RECALL, recall(one -> true));
    targets.measure(Goal.SUGGESTED, suggested(3, false));
    Predicate<Evidence> repeated = one -> one.type() == ArtifactType.REPEATED_WORD;
    targets.baseline(Goal.PRECISION, "repeated word alone", precision(repeated).text());
    targets.baseline(Goal.RECALL, "repeated word alone", recall(repeated).text());
  }

  private void row(Table table, String name, Predicate<Evidence> kind) {
    Proportion precision = precision(kind);
    Proportion recall = recall(kind);
    double sum = precision.share() + recall.share();
    double f1 = sum == 0 ? 0 : 2 * precision.share() * recall.share() / sum;
    table.row(name, precision.text(), recall.text(), Figures.decimal(f1));
  }

  private Proportion precision(Predicate<Evidence> kind) {
    List<Token> shown = words.stream().filter(word -> isShown(word, kind)).toList();
    return new Proportion((int) shown.stream().filter(this::isReplaced).count(), shown.size());
  }

  private Proportion recall(Predicate<Evidence> kind) {
    List<Token> replaced = words.stream().filter(this::isReplaced).toList();
    return new Proportion(
        (int) replaced.stream().filter(word -> isShown(word, kind)).count(), replaced.size());
  }

  private boolean isShown(Token word, Predicate<Evidence> kind) {
    return evidence.stream().anyMatch(one -> kind.test(one) && one.span().overlaps(word.span()));
  }

  private boolean isReplaced(Token word) {
    return swaps.stream().anyMatch(swap -> swap.span().overlaps(word.span()));
  }

  private Proportion suggested(int first, boolean onlyShown) {
    int all = 0;
    int hits = 0;
    for (Change swap : swaps) {
      List<Evidence> own =
          evidence.stream().filter(one -> one.span().overlaps(swap.span())).toList();
      if (!onlyShown || !own.isEmpty()) {
        all++;
        hits +=
            own.stream()
                    .flatMap(one -> one.suggestions().stream().limit(first))
                    .anyMatch(one -> isSame(one, swap.original()))
                ? 1
                : 0;
      }
    }
    return new Proportion(hits, all);
  }

  /**
   * Replacements for which suggestions, one from the first of each piece of evidence that touches
   * them, give the very original when they are put into the text: neighbouring words may be pointed
   * at apart, and evidence may cover words that were left alone.
   */
  private Proportion putBack(int first) {
    int hits = 0;
    for (Change swap : swaps) {
      List<Evidence> own =
          evidence.stream().filter(one -> one.span().overlaps(swap.span())).toList();
      int start = own.stream().mapToInt(one -> one.span().start()).min().orElse(0);
      int end = own.stream().mapToInt(one -> one.span().end()).max().orElse(0);
      Span region =
          new Span(Math.min(start, swap.span().start()), Math.max(end, swap.span().end()));
      hits += !own.isEmpty() && gives(own, 0, first, region, "", before(region)) ? 1 : 0;
    }
    return new Proportion(hits, swaps.size());
  }

  /** The original of a part of the text. */
  private String before(Span region) {
    StringBuilder out = new StringBuilder();
    int next = region.start();
    for (Change swap : swaps) {
      if (swap.span().overlaps(region)) {
        out.append(text, next, Math.max(next, swap.span().start())).append(swap.original());
        next = swap.span().end();
      }
    }
    return out.append(text, Math.min(next, region.end()), region.end()).toString();
  }

  private boolean gives(
      List<Evidence> own, int at, int first, Span region, String written, String wanted) {
    int next = at == 0 ? region.start() : own.get(at - 1).span().end();
    if (at == own.size()) {
      return isSame(written + text.substring(next, region.end()), wanted);
    }
    Evidence one = own.get(at);
    if (one.span().start() < next) {
      return false;
    }
    String before = written + text.substring(next, one.span().start());
    return one.suggestions().stream()
        .limit(first)
        .anyMatch(wording -> gives(own, at + 1, first, region, before + wording, wanted));
  }

  private static boolean isSame(String suggestion, String original) {
    return suggestion.toLowerCase(Locale.ROOT).equals(original.toLowerCase(Locale.ROOT));
  }
}
