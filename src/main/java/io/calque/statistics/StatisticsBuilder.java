package io.calque.statistics;

import io.calque.statistics.CountedText.Entry;
import io.calque.text.Document;
import io.calque.text.ProgressLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Counts clean English and writes it as the language statistics file. */
public final class StatisticsBuilder {
  /** Gives, for a vocabulary, a function from a word to its neighbours, nearest first. */
  public interface NeighbourSource {
    /** The function; nearness is from 0 to 1. */
    Function<String, Map<String, Double>> over(List<String> vocabulary);
  }

  /**
   * Which words and n-grams are kept, and the size of the vectors.
   *
   * @param word least count of a word
   * @param ngram least count of a pair or triple
   * @param neighbour least count of a word that is offered in place of another
   * @param dimensions numbers in a vector
   */
  public record Options(int word, int ngram, int neighbour, int dimensions) {
    public static Options defaults() {
      return new Options(12, 3, 120, 80);
    }
  }

  private static final List<String> RESERVED = List.of("<unknown>", "<boundary>", "<number>");
  private static final int MOST_WORDS = 60_000;
  private static final int PASSES = 3;
  private static final int SLOTS = 1 << 17;
  private static final int MOST_NEIGHBOURS = 64;

  private final CountedText counted = new CountedText();
  private final Options options;
  private final ProgressLog progress;

  public StatisticsBuilder(Options options, PrintWriter progress) {
    this.options = options;
    this.progress = new ProgressLog(progress);
  }

  public void count(Document document) {
    document.sentences().forEach(counted::add);
  }

  /**
   * Writes the file.
   *
   * @param neighbours gives each word's thesaurus neighbours
   */
  public void write(Path file, NeighbourSource neighbours, long seed) throws IOException {
    List<Entry> entries = counted.vocabulary(options.word(), MOST_WORDS);
    char[] text = counted.renumber(entries);
    List<String> words = new ArrayList<>(RESERVED);
    entries.forEach(entry -> words.add(entry.word()));
    int[] counts = count(text, words.size());
    progress.line("counted %,d tokens, %,d words kept", counted.length(), words.size());
    Neighbours near = neighbours(words, counts, neighbours);
    try (StatisticsWriter writer = new StatisticsWriter(file)) {
      writer.header(words.size(), options.dimensions(), SLOTS);
      writer.vocabulary(words, counts, SLOTS);
      writeNgrams(writer, text);
      writeFit(writer, text, counts, near, seed);
      writer.neighbours(near.rows(), near.ids(), near.codes());
    }
  }

  private static int[] count(char[] text, int size) {
    int[] counts = new int[size];
    for (char id : text) {
      counts[id == CountedText.END ? 1 : id]++;
    }
    return counts;
  }

  private void writeNgrams(StatisticsWriter writer, char[] text) throws IOException {
    NgramCounter ngrams = new NgramCounter();
    int first = 1;
    int second = 1;
    for (char id : text) {
      int third = id == CountedText.END ? 1 : id;
      if (second != 0 && third != 0) {
        ngrams.add(NgramTable.pair(second, third));
        if (first != 0) {
          ngrams.add(NgramTable.triple(first, second, third));
        }
      }
      first = third == 1 ? 1 : second;
      second = third;
    }
    long[] kept = ngrams.atLeast(options.ngram());
    byte[] codes = new byte[kept.length];
    for (int i = 0; i < kept.length; i++) {
      double log2 = Math.log1p(ngrams.count(kept[i])) / Math.log(2);
      codes[i] = (byte) Math.min(255, Math.round(8 * log2));
    }
    writer.ngrams(kept, codes);
    progress.line("%,d pairs and triples kept", kept.length);
  }

  private void writeFit(
      StatisticsWriter writer, char[] text, int[] counts, Neighbours near, long seed)
      throws IOException {
    ContextFitTrainer trainer = new ContextFitTrainer(counts, near, options.dimensions(), seed);
    for (int pass = 0; pass < PASSES; pass++) {
      trainer.pass(text, (double) pass / PASSES, (pass + 1.0) / PASSES);
      progress.line("context fit: pass %d of %d done", pass + 1, PASSES);
    }
    writer.floats(trainer.positions());
    writer.quantised(trainer.contexts(), options.dimensions());
    writer.quantised(trainer.words(), options.dimensions());
    writer.floats(trainer.biases());
  }

  private Neighbours neighbours(List<String> words, int[] counts, NeighbourSource source) {
    Map<String, Integer> ids = new HashMap<>();
    for (int id = RESERVED.size(); id < words.size(); id++) {
      ids.put(words.get(id), id);
    }
    Function<String, Map<String, Double>> neighbours =
        source.over(words.subList(RESERVED.size(), words.size()));
    int[] rows = new int[words.size() + 1];
    StringBuilder near = new StringBuilder();
    ByteArrayOutputStream codes = new ByteArrayOutputStream();
    for (int id = 0; id < words.size(); id++) {
      int from = near.length();
      if (id >= RESERVED.size()) {
        neighbours
            .apply(words.get(id))
            .forEach(
                (word, nearness) -> {
                  int other = ids.getOrDefault(word, 0);
                  if (near.length() - from < MOST_NEIGHBOURS
                      && other != 0
                      && counts[other] >= options.neighbour()) {
                    near.append((char) other);
                    codes.write(1 + (int) Math.round(254 * nearness));
                  }
                });
      }
      rows[id + 1] = near.length();
    }
    progress.line("%,d thesaurus neighbours kept", near.length());
    return new Neighbours(rows, near.toString().toCharArray(), codes.toByteArray());
  }
}
