package io.calque.signal;

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
 * words' letters in UTF-8; pairs: {@code int row[V+1]}, {@code char right[]}, {@code byte code[]}
 * with {@code code = round(8 log2(count + 1))}; fit: {@code float position[2*WINDOW][D]}, {@code
 * float scale[V]}, {@code byte context[V][D]}, {@code float scale[V]}, {@code byte word[V][D]},
 * {@code float bias[V]}; neighbours: {@code int row[V+1]}, {@code char neighbour[]}, {@code byte
 * code[]}.
 */
public final class LanguageStatistics {
  /** First number of the file. */
  public static final int MAGIC = 0x43_4c_51_53;

  /** Version of the format. */
  public static final int VERSION = 1;

  /** Power of the unigram counts that negative sampling drew its noise from. */
  private static final double NOISE_POWER = 0.75;

  private static final int MOST_DIMENSIONS = 4096;

  private final double[] logCounts;
  private final Vocabulary vocabulary;
  private final PairTable pairs;
  private final ContextFit fit;
  private final PairTable neighbours;

  private LanguageStatistics(ByteBuffer in, int size, int dimensions, int slots) {
    vocabulary = Vocabulary.read(in, size, slots);
    logCounts = new double[size];
    for (int id = 0; id < size; id++) {
      logCounts[id] = Math.log1p(vocabulary.count(id));
    }
    pairs = PairTable.read(in, size);
    fit = ContextFit.read(in, size, dimensions);
    neighbours = PairTable.read(in, size);
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
    return words && table && dimensions > 0 && dimensions <= MOST_DIMENSIONS;
  }

  private static BadDataException damaged(Path file) {
    return new BadDataException(file.toString(), "", "ends too early or is damaged");
  }

  /** The hash a word is stored under; for whoever writes the file. */
  public static long hash(String word) {
    return Vocabulary.hash(word);
  }

  /** First slot of a hash among {@code slots} (a power of two); for whoever writes the file. */
  public static int slot(long hash, int slots) {
    return Vocabulary.slot(hash, slots);
  }

  /** Tokens on either side of a place that its context is made of. */
  public static int window() {
    return ContextFit.WINDOW;
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
    return pairs.code(left, right) / 8.0;
  }

  /** The context vector of a place of a sentence, for {@link #fit}. */
  public float[] context(int[] ids, int place) {
    return fit.context(ids, place);
  }

  /** How well the word fits the context; higher is better, natural-logarithm units. */
  public double fit(float[] context, int word) {
    return fit.fit(context, word);
  }

  /** Number of thesaurus neighbours of a word. */
  public int neighbourCount(int id) {
    return neighbours.rowLength(id);
  }

  /** The {@code n}-th thesaurus neighbour of a word, inflected like it. */
  public int neighbour(int id, int n) {
    return neighbours.rightOf(id, n);
  }
}
