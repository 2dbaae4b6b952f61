package io.calque.segment;

import io.calque.table.ResourceList;
import io.calque.text.Article;
import io.calque.text.Block;
import io.calque.text.BlockKind;
import io.calque.text.Document;
import io.calque.text.Language;
import io.calque.text.Passage;
import io.calque.text.Sentence;
import io.calque.text.Span;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Cuts articles into sentences, tokens and quotation spans. Immutable and thread-safe. */
public final class Segmenter {
  /**
   * Most tokens a sentence holds. A stretch of prose without a sentence end is cut here, after a
   * semicolon, colon, dash or comma of its second half where there is one.
   */
  public static final int MAX_TOKENS = 400;

  private final Language language;
  private final Tokenizer tokenizer;
  private final SentenceBreaks breaks;

  /** A segmenter for English. */
  public Segmenter() {
    this(Language.ENGLISH);
  }

  private Segmenter(Language language) {
    this.language = language;
    Abbreviations abbreviations = Abbreviations.load(language);
    tokenizer = new Tokenizer(abbreviations);
    breaks =
        new SentenceBreaks(
            abbreviations,
            Wordlist.load(language, "starters.txt"),
            Wordlist.load(language, "speech.txt"));
  }

  /**
   * A segmenter for articles in {@code language}.
   *
   * @throws IllegalArgumentException if it is not English, the one that there are lists for
   */
  public static Segmenter of(Language language) {
    if (!language.equals(Language.ENGLISH)) {
      throw new IllegalArgumentException(
          "language '" + language + "' has no segmenter; known: " + Language.ENGLISH);
    }
    return new Segmenter(language);
  }

  /** The lists that the cuts depend on, in a fixed order. */
  public static List<ResourceList> lists(Language language) {
    return Stream.of("abbreviations.tsv", "starters.txt", "speech.txt")
        .map(name -> ResourceList.of(Segmenter.class, language, name))
        .toList();
  }

  /** The sentences of the prose blocks of {@code article}. */
  public Document segment(Article article) {
    List<Sentence> sentences = new ArrayList<>();
    for (Block block : article.blocks()) {
      if (block.isProse()) {
        addSentences(block, article, sentences);
      }
    }
    return new Document(article, sentences);
  }

  /** A plain text in the language, each non-blank line a paragraph. */
  public Document segmentText(String text) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      if (!text.substring(start, end).isBlank()) {
        blocks.add(new Block(new Span(start, end), BlockKind.PARAGRAPH));
      }
      start = end + 1;
    }
    return segment(new Article("text", "", language.id(), text, blocks, List.of()));
  }

  private void addSentences(Block block, Article article, List<Sentence> sentences) {
    Passage passage = article.passage(block.span());
    String paragraph = passage.text();
    Quotations quotations = Quotations.of(paragraph);
    List<Span> quoted = quotations.spans().stream().map(passage::inArticle).toList();
    int quote = 0;
    for (Span span : breaks.cut(paragraph, quotations)) {
      int start = span.start();
      while (start < span.end()) {
        List<Token> tokens =
            tokenizer.tokens(passage, start, span.end(), quotations, MAX_TOKENS + 1);
        int count = cutAt(tokens);
        int end =
            count == tokens.size()
                ? span.end()
                : passage.inText(tokens.get(count - 1).span()).end();
        Span whole = passage.inArticle(new Span(start, end));
        quote = firstReaching(quoted, quote, whole.start());
        sentences.add(
            new Sentence(
                sentences.size(),
                whole,
                paragraph.substring(start, end),
                block.kind(),
                tokens.subList(0, count),
                clip(quoted, quote, whole),
                passage.mends().isEmpty() ? List.of() : article.passage(whole).mends()));
        start = end;
        while (start < span.end() && Marks.isSpace(paragraph.charAt(start))) {
          start++;
        }
      }
    }
  }

  /** How many of {@code tokens} one sentence takes. */
  private static int cutAt(List<Token> tokens) {
    if (tokens.size() <= MAX_TOKENS) {
      return tokens.size();
    }
    for (String marks : List.of(";:—–", ",")) {
      for (int i = MAX_TOKENS - 1; i > MAX_TOKENS / 2; i--) {
        Token token = tokens.get(i);
        if (token.kind() == TokenKind.PUNCTUATION && marks.contains(token.text())) {
          return i + 1;
        }
      }
    }
    return MAX_TOKENS;
  }

  private static int firstReaching(List<Span> spans, int from, int start) {
    int i = from;
    while (i < spans.size() && spans.get(i).end() <= start) {
      i++;
    }
    return i;
  }

  private static List<Span> clip(List<Span> spans, int first, Span sentence) {
    List<Span> clipped = new ArrayList<>();
    for (int i = first; i < spans.size(); i++) {
      Span span = spans.get(i);
      if (span.start() >= sentence.end()) {
        break;
      }
      int start = Math.max(span.start(), sentence.start());
      int end = Math.min(span.end(), sentence.end());
      if (start < end) {
        clipped.add(new Span(start, end));
      }
    }
    return clipped;
  }
}
