package io.calque.version;

import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Span;
import io.calque.text.Token;
import io.calque.version.AlignedPart.Kind;
import io.calque.version.Comparison.Substitution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines up two versions of an article. Words match as {@link WordMatches} finds; what lies between
 * two matches is a replacement where both sides have a few words, else a removal and an addition.
 */
final class VersionAlignment {
  /** More words on one side are another passage, not another wording. */
  private static final int MOST_REPLACED = 8;

  private final Side before;
  private final Side after;
  private final List<AlignedPart> parts = new ArrayList<>();
  private final Map<List<String>, Integer> replaced = new LinkedHashMap<>();
  private int matched;

  private VersionAlignment(Document before, Document after) {
    this.before = Side.of(before);
    this.after = Side.of(after);
  }

  static VersionAlignment of(Document before, Document after) {
    VersionAlignment alignment = new VersionAlignment(before, after);
    alignment.align();
    return alignment;
  }

  List<AlignedPart> parts() {
    return parts;
  }

  double sameWords() {
    int all = before.words(0, before.size()) + after.words(0, after.size());
    return all == 0 ? 0 : 2.0 * matched / all;
  }

  List<Substitution> substitutions() {
    return replaced.entrySet().stream()
        .map(one -> new Substitution(one.getKey().get(0), one.getKey().get(1), one.getValue()))
        .sorted(Comparator.comparingInt(Substitution::count).reversed())
        .toList();
  }

  private void align() {
    int i = 0;
    int j = 0;
    for (WordMatches.Run run : WordMatches.of(before.tokens(), after.tokens())) {
      gap(i, run.before(), j, run.after());
      i = run.before() + run.length();
      j = run.after() + run.length();
      matched += before.words(run.before(), i);
      same(run);
    }
    gap(i, before.size(), j, after.size());
  }

  /** A part for each sentence of the first text. */
  private void same(WordMatches.Run run) {
    int end = run.before() + run.length();
    int shift = run.after() - run.before();
    for (int from = run.before(); from < end; ) {
      int to = Math.min(end, before.sentenceEnd(from));
      add(Kind.SAME, before.span(from, to), after.span(from + shift, to + shift));
      from = to;
    }
  }

  private void gap(int from, int to, int start, int end) {
    int removed = to - from;
    int added = end - start;
    boolean both = removed > 0 && added > 0;
    if (both && Math.max(removed, added) <= MOST_REPLACED) {
      Span left = before.span(from, to);
      Span right = after.span(start, end);
      add(Kind.REPLACED, left, right);
      if (before.words(from, to) > 0 && after.words(start, end) > 0) {
        replaced.merge(List.of(before.lower(from, to), after.lower(start, end)), 1, Integer::sum);
      }
      return;
    }
    if (removed > 0) {
      add(Kind.REMOVED, before.span(from, to), after.span(start, start));
    }
    if (added > 0) {
      add(Kind.ADDED, before.span(to, to), after.span(start, end));
    }
  }

  private void add(Kind kind, Span left, Span right) {
    parts.add(new AlignedPart(kind, left, right));
  }

  /**
   * One of the texts as tokens.
   *
   * @param ends for each token the index behind the last token of its sentence
   */
  private record Side(List<Token> tokens, List<Integer> ends) {
    static Side of(Document document) {
      List<Token> tokens = new ArrayList<>();
      List<Integer> ends = new ArrayList<>();
      for (Sentence sentence : document.sentences()) {
        tokens.addAll(sentence.tokens());
        ends.addAll(Collections.nCopies(sentence.tokens().size(), tokens.size()));
      }
      return new Side(tokens, ends);
    }

    int sentenceEnd(int token) {
      return ends.get(token);
    }

    int size() {
      return tokens.size();
    }

    int words(int from, int to) {
      return (int) tokens.subList(from, to).stream().filter(WordMatches::isWord).count();
    }

    String lower(int from, int to) {
      StringBuilder text = new StringBuilder();
      for (int i = from; i < to; i++) {
        boolean spaced = i > from && tokens.get(i - 1).span().end() < tokens.get(i).span().start();
        text.append(spaced ? " " : "").append(tokens.get(i).lower());
      }
      return text.toString();
    }

    /** The tokens' range; the place before a token where there are none. */
    Span span(int from, int to) {
      if (from < to) {
        return new Span(tokens.get(from).span().start(), tokens.get(to - 1).span().end());
      }
      int at =
          from < size()
              ? tokens.get(from).span().start()
              : tokens.isEmpty() ? 0 : tokens.get(size() - 1).span().end();
      return new Span(at, at);
    }
  }
}
