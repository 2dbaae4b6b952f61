package io.calque.statistics;

import io.calque.text.BadDataException;
import io.calque.text.Token;
import io.calque.text.Typography;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * What words do in clean human English: counts, adjacent pairs, fit to context, thesaurus
 * neighbours. Immutable and thread-safe; the file is mapped, not read as objects.
 *
 * <p>File, little-endian: {@code int} magic, version, words V, dimensions D, hash slots S; then
 * {@code long hash[V]}, {@code int slot[S]}, {@code int count[V]}, {@code int offset[V+1]}, the
 * words' letters in UTF-8; pairs and triples: {@code int} slots N, {@code char fingerprint[N]},
 * {@code byte code[N]} with {@code code = round(8 log2(count + 1))}; fit: {@code float
 * position[2*WINDOW][D]}, {@code float scale[V]}, {@code byte context[V][D]}, {@code float
 * scale[V]}, {@code byte word[V][D]}, {@code float bias[V]}; neighbours, nearest first: {@code int
 * row[V+1]}, {@code char neighbour[]}, {@code byte code[]} with {@code code = 1 + round(254
 * nearness)}.
 */
public final class LanguageStatistics {
  /** First number of the file. */
  static final int MAGIC = 0x43_4c_51_53;

  /** Version of the format. */
  static final int VERSION = 2;

  /** Power of the unigram counts that negative sampling drew its noise from. */
  private static final double NOISE_POWER = 0.75;

  private static final int MOST_DIMENSIONS = 4096;

  /** Bits that backing off to a shorter context costs: {@code -log2 0.4}. */
  private static final double BACKOFF = 1.32;

  private static final double MOST_SURPRISAL = 25;
  private static final double LN_2 = Math.log(2);

  private final double[] logCounts;
  private final double logTotal;
  private final Vocabulary vocabulary;
  private final NgramTable ngrams;
  private final ContextFit fit;
  private final NeighbourTable neighbours;

  private LanguageStatistics(ByteBuffer in, int size, int dimensions, int slots) {
    vocabulary = Vocabulary.read(in, size, slots);
    logCounts = new double[size];
    long total = 0;
    for (int id = 0; id < size; id++) {
      logCounts[id] = Math.log1p(vocabulary.count(id));
      total += vocabulary.count(id);
    }
    logTotal = log2(Math.log((double) total));
    ngrams = NgramTable.read(in);
    fit = ContextFit.read(in, size, dimensions);
    neighbours = NeighbourTable.read(in, size);
  }

  /**
   * Maps the file.
   *
   * @throws BadDataException if it cannot be read or is not of this version
   */
  public static LanguageStatistics open(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer in =
          channel
              .map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
              .order(ByteOrder.LITTLE_ENDIAN);
      int magic = in.getInt();
      int version = in.getInt();
      if (magic != MAGIC || version != VERSION) {
        throw new BadDataException(
            file.toString(), "offset 0", "not a language statistics file of version " + VERSION);
      }
      int size = in.getInt();
      int dimensions = in.getInt();
      int slots = in.getInt();
      if (!isPossible(size, dimensions, slots)) {
        throw damaged(file);
      }
      return new LanguageStatistics(in, size, dimensions, slots);
    } catch (NoSuchFileException e) {
      throw new BadDataException(file.toString(), "", "no such file");
    } catch (BufferUnderflowException e) {
      throw damaged(file);
    } catch (IOException e) {
      throw new BadDataException(file.toString(), "", "cannot be read: " + e);
    }
  }

  private static boolean isPossible(int size, int dimensions, int slots) {
    boolean words = size > Vocabulary.NUMBER && size <= Character.MAX_VALUE + 1;
    boolean table = slots > size && Integer.bitCount(slots) == 1;
    return words
        && table
        && dimensions > 0
        && dimensions <= MOST_DIMENSIONS
        && dimensions % LogBilinear.LANES == 0;
  }

  private static BadDataException damaged(Path file) {
    return new BadDataException(file.toString(), "", "ends too early or is damaged");
  }

  /** Number of word ids. */
  public int size() {
    return vocabulary.size();
  }

  /** The id of a token in lower case; 0 where it is unknown. */
  public int id(String lower) {
    return vocabulary.id(lower);
  }

  /** The ids of a sentence's tokens, in order. */
  public int[] ids(List<Token> tokens) {
    int[] ids = new int[tokens.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = id(tokens.get(i));
    }
    return ids;
  }

  private int id(Token token) {
    return switch (token.kind()) {
      case NUMBER -> Vocabulary.NUMBER;
      case WORD -> vocabulary.id(token.lower());
      case PUNCTUATION -> vocabulary.id(Typography.plain(token.text()));
    };
  }

  /** The word with this id. */
  public String word(int id) {
    return vocabulary.word(id);
  }

  /** How often the word stands in the counted text. */
  public int count(int id) {
    return vocabulary.count(id);
  }

  /** Natural logarithm of the count plus one. */
  public double logCount(int id) {
    return logCounts[id];
  }

  /** Natural logarithm of the word's chance to be drawn as noise, up to a constant. */
  double logNoise(int id) {
    return NOISE_POWER * logCounts[id];
  }

  /** Base-2 logarithm of the pair's count plus one, within 0.1; 0 for a pair not counted. */
  public double pairLog2(int left, int right) {
    return ngrams.code(NgramTable.pair(left, right)) / 8.0;
  }

  /** The same of three words in order. */
  public double tripleLog2(int first, int second, int third) {
    return ngrams.code(NgramTable.triple(first, second, third)) / 8.0;
  }

  /**
   * Surprisal of a word after another, in bits: {@code -log2} of its stupid-backoff score (Brants
   * et al. 2007) where the triple is not counted.
   *
   * @param pair {@link #pairLog2} of both
   */
  double surprisal(int before, int word, double pair) {
    return bits(
        pair > 0
            ? BACKOFF + log2(logCounts[before]) - pair
            : 2 * BACKOFF + logTotal - log2(logCounts[word]));
  }

  /** Surprisal within its bounds, 0 and {@value #MOST_SURPRISAL}. */
  static double bits(double surprisal) {
    return Math.max(0, Math.min(MOST_SURPRISAL, surprisal));
  }

  private static double log2(double natural) {
    return natural / LN_2;
  }

  /** The context vector of a place of a sentence, for {@link #fit}. */
  public float[] context(int[] ids, int place) {
    return fit.context(ids, place);
  }

  /** How well the word fits the context; higher is better, natural-logarithm units. */
  public double fit(float[] context, int word) {
    return fit.fit(context, word);
  }

  /** How alike the places are that two words suit: a cosine, -1 to 1. */
  double similarity(int one, int other) {
    return fit.similarity(one, other);
  }

  /** Number of thesaurus neighbours of a word. */
  public int neighbourCount(int id) {
    return neighbours.count(id);
  }

  /** The {@code n}-th nearest thesaurus neighbour of a word, inflected like it. */
  public int neighbour(int id, int n) {
    return neighbours.id(id, n);
  }

  /** Nearness of the {@code n}-th thesaurus neighbour, from 0 to 1. */
  public double nearness(int id, int n) {
    return neighbours.nearness(id, n);
  }
}
