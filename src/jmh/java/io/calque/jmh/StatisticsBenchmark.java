package io.calque.jmh;

import io.calque.segment.Segmenter;
import io.calque.statistics.LanguageStatistics;
import io.calque.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One operation: look-ups in the language statistics for all tokens of {@link SampleText}. {@code
 * words}: the count of each; {@code ngrams}: that of each pair and triple in a row, by ids found
 * beforehand. The baselines {@code wordMap} and {@code ngramMap} find the same in a {@link HashMap}
 * of as many entries.
 *
 * <p>{@code ./mvnw -B -P jmh verify -Djmh.include=StatisticsBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class StatisticsBenchmark {
  private final LanguageStatistics statistics =
      LanguageStatistics.open(SampleText.home().resolve("models/language-statistics.bin"));
  private final List<List<Token>> sentences = sentences();
  private final List<List<String>> words =
      sentences.stream().map(tokens -> tokens.stream().map(Token::lower).toList()).toList();
  private final List<int[]> ids = sentences.stream().map(statistics::ids).toList();

  private static List<List<Token>> sentences() {
    Segmenter segmenter = new Segmenter();
    return SampleText.load().extracted().stream()
        .flatMap(article -> segmenter.segment(article).sentences().stream())
        .map(sentence -> sentence.tokens())
        .toList();
  }

  private static long pair(int left, int right) {
    return triple(-1, left, right);
  }

  private static long triple(int first, int second, int third) {
    return (first + 1L) << 42 | (second + 1L) << 21 | (third + 1L);
  }

  /** The words and their counts. */
  @State(Scope.Benchmark)
  public static class Words {
    private final Map<String, Integer> counts = new HashMap<>();

    /** Copies them. */
    public Words() {
      LanguageStatistics statistics = new StatisticsBenchmark().statistics;
      for (int id = 0; id < statistics.size(); id++) {
        counts.put(statistics.word(id), statistics.count(id));
      }
    }
  }

  /** Pairs and triples: those of the text, and made-up ones up to the number in the file. */
  @State(Scope.Benchmark)
  public static class Ngrams {
    private static final int ENTRIES = 3_063_232;

    private final Map<Long, Byte> codes = new HashMap<>();

    /** Makes them. */
    public Ngrams() {
      StatisticsBenchmark text = new StatisticsBenchmark();
      LanguageStatistics statistics = text.statistics;
      for (int[] row : text.ids) {
        for (int i = 1; i < row.length; i++) {
          put(pair(row[i - 1], row[i]), statistics.pairLog2(row[i - 1], row[i]));
        }
        for (int i = 2; i < row.length; i++) {
          put(
              triple(row[i - 2], row[i - 1], row[i]),
              statistics.tripleLog2(row[i - 2], row[i - 1], row[i]));
        }
      }
      Random random = new Random(7);
      int size = statistics.size();
      while (codes.size() < ENTRIES) {
        int first = random.nextInt(size);
        put(triple(first, random.nextInt(size), random.nextInt(size)), 1);
      }
    }

    private void put(long ngram, double log2) {
      if (log2 > 0) {
        codes.put(ngram, (byte) Math.round(log2 * 8));
      }
    }

    private double log2(long ngram) {
      return (codes.getOrDefault(ngram, (byte) 0) & 0xff) / 8.0;
    }
  }

  /** Counts of words from the mapped file. */
  @Benchmark
  public void words(Blackhole sink, SentenceCount count) {
    for (List<String> sentence : words) {
      for (String word : sentence) {
        sink.consume(statistics.count(statistics.id(word)));
      }
    }
    count.sentences += words.size();
  }

  /** Counts of words from a map. */
  @Benchmark
  public void wordMap(Blackhole sink, Words map, SentenceCount count) {
    for (List<String> sentence : words) {
      for (String word : sentence) {
        sink.consume(map.counts.getOrDefault(word, 0).intValue());
      }
    }
    count.sentences += words.size();
  }

  /** Counts of pairs and triples from the mapped file. */
  @Benchmark
  public void ngrams(Blackhole sink, SentenceCount count) {
    for (int[] row : ids) {
      for (int i = 1; i < row.length; i++) {
        sink.consume(statistics.pairLog2(row[i - 1], row[i]));
      }
      for (int i = 2; i < row.length; i++) {
        sink.consume(statistics.tripleLog2(row[i - 2], row[i - 1], row[i]));
      }
    }
    count.sentences += ids.size();
  }

  /** Counts of pairs and triples from a map. */
  @Benchmark
  public void ngramMap(Blackhole sink, Ngrams map, SentenceCount count) {
    for (int[] row : ids) {
      for (int i = 1; i < row.length; i++) {
        sink.consume(map.log2(pair(row[i - 1], row[i])));
      }
      for (int i = 2; i < row.length; i++) {
        sink.consume(map.log2(triple(row[i - 2], row[i - 1], row[i])));
      }
    }
    count.sentences += ids.size();
  }
}
