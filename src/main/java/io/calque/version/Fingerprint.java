package io.calque.version;

import io.calque.score.TextHash;
import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Span;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What rewording leaves alone in an article, as hashes: runs of {@value #QUOTED} words inside
 * quotation marks, and runs of {@value #NAMED} names and numbers with other words between them left
 * out. Of more than {@value #MOST} the smallest are kept (a bottom-k sketch: two versions keep the
 * same ones).
 *
 * @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder, On the resemblance and
 *     containment of documents, 1997</a>
 */
public final class Fingerprint {
  private static final int QUOTED = 5;
  private static final int NAMED = 3;
  private static final int MOST = 256;

  /** A sentence with a larger share of capitalised words shows no names by them. */
  private static final double MOST_CAPITALS = 0.6;

  private final long[] hashes;

  private Fingerprint(long[] hashes) {
    this.hashes = hashes;
  }

  /** The fingerprint of an article; empty where nothing is quoted and nobody named. */
  public static Fingerprint of(Document document) {
    TreeSet<Long> hashes = new TreeSet<>();
    List<Long> named = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      quotations(sentence).forEach(words -> shingles(words, QUOTED, 1, hashes));
      named.addAll(names(sentence));
    }
    shingles(named, NAMED, 2, hashes);
    return new Fingerprint(hashes.stream().limit(MOST).mapToLong(Long::longValue).toArray());
  }

  /**
   * A fingerprint that was kept.
   *
   * @param bytes as {@link #bytes} gives them
   * @throws IllegalArgumentException if they are none
   */
  public static Fingerprint of(byte[] bytes) {
    if (bytes.length % Long.BYTES != 0 || bytes.length > MOST * Long.BYTES) {
      throw new IllegalArgumentException(bytes.length + " bytes are no fingerprint");
    }
    long[] hashes = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(hashes);
    for (int i = 1; i < hashes.length; i++) {
      if (hashes[i] <= hashes[i - 1]) {
        throw new IllegalArgumentException("the hashes of a fingerprint do not rise");
      }
    }
    return new Fingerprint(hashes);
  }

  /** The hashes as bytes, eight each, highest first, to be kept. */
  public byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(hashes.length * Long.BYTES);
    bytes.asLongBuffer().put(hashes);
    return bytes.array();
  }

  int size() {
    return hashes.length;
  }

  /** The hash at a place, from 0; they rise. */
  long hash(int at) {
    return hashes[at];
  }

  /** How many hashes both have. */
  int shared(Fingerprint other) {
    int shared = 0;
    int j = 0;
    for (long hash : hashes) {
      while (j < other.hashes.length && other.hashes[j] < hash) {
        j++;
      }
      if (j < other.hashes.length && other.hashes[j] == hash) {
        shared++;
      }
    }
    return shared;
  }

  @Override
  public String toString() {
    return "Fingerprint" + Arrays.toString(hashes);
  }

  private static void shingles(List<Long> words, int length, long seed, Set<Long> hashes) {
    for (int i = 0; i + length <= words.size(); i++) {
      long hash = seed;
      for (long word : words.subList(i, i + length)) {
        hash = TextHash.join(hash, word);
      }
      hashes.add(hash);
    }
  }

  private static List<List<Long>> quotations(Sentence sentence) {
    List<List<Long>> quotations = new ArrayList<>();
    int token = 0;
    for (Span quotation : sentence.quotations()) {
      List<Long> words = new ArrayList<>();
      for (; token < sentence.tokens().size(); token++) {
        Token one = sentence.tokens().get(token);
        if (one.span().start() >= quotation.end()) {
          break;
        }
        if (one.kind() != TokenKind.PUNCTUATION && quotation.contains(one.span())) {
          words.add(TextHash.of(one.lower()));
        }
      }
      quotations.add(words);
    }
    return quotations;
  }

  /** Numbers, and capitalised words that open neither the sentence nor a part after a mark. */
  private static List<Long> names(Sentence sentence) {
    List<Long> names = new ArrayList<>();
    boolean headline = isHeadline(sentence);
    boolean inside = false;
    for (Token token : sentence.tokens()) {
      boolean name = token.isWord() && token.isCapitalised() && inside && !headline;
      if (name || token.kind() == TokenKind.NUMBER) {
        names.add(TextHash.of(token.lower()));
      }
      inside = token.kind() != TokenKind.PUNCTUATION || token.text().equals(",");
    }
    return names;
  }

  private static boolean isHeadline(Sentence sentence) {
    long all = sentence.tokens().stream().filter(Token::isWord).count();
    long capitals = sentence.tokens().stream().filter(t -> t.isWord() && t.isCapitalised()).count();
    return capitals > MOST_CAPITALS * all;
  }
}
