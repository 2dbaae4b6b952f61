package io.calque.model;

import io.calque.table.StrictLines;
import io.calque.text.BadDataException;
import io.calque.text.Sentence;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import io.calque.text.Typography;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sentences without what they are about: the commonest words are themselves, of every other word
 * two letters are left, a capitalised one inside a sentence is any name and a number any number.
 * Immutable and thread-safe.
 *
 * <p>File: a word a line, in lower case, UTF-8, sorted.
 */
public final class MaskedWords {
  /** Features are below this. */
  public static final int DIMENSION = 1 << 19;

  /** Letters left of a word that is masked, at its end. */
  private static final int SUFFIX = 2;

  /** Marks after which a capital says nothing. */
  private static final String STARTS = "\".:!?'";

  private static final int WORD = FeatureList.hash("word");
  private static final int TWO = FeatureList.hash("two");
  private static final int THREE = FeatureList.hash("three");
  private static final int MASKED = FeatureList.hash("masked");
  private static final int NAME = FeatureList.hash("<name>");
  private static final int NUMBER = FeatureList.hash("<number>");
  private static final int START = FeatureList.hash("<s>");
  private static final int END = FeatureList.hash("</s>");

  private final Map<String, Integer> kept = new HashMap<>();

  private MaskedWords(Collection<String> words) {
    words.forEach(word -> kept.put(word, FeatureList.hash(word)));
  }

  /**
   * Words that are not masked.
   *
   * @param kept in lower case
   */
  public static MaskedWords of(Collection<String> kept) {
    return new MaskedWords(kept);
  }

  /**
   * Reads a file.
   *
   * @throws BadDataException if it cannot be read or is empty, or a word stands there twice or
   *     before one that comes first
   */
  public static MaskedWords read(Path file) {
    TreeSet<String> words = new TreeSet<>();
    try (StrictLines lines = StrictLines.open(file)) {
      for (@Nullable String word = lines.next(); word != null; word = lines.next()) {
        if (word.isBlank() || (!words.isEmpty() && word.compareTo(words.last()) <= 0)) {
          throw lines.bad("sorted words, each once", "'" + word + "'");
        }
        words.add(word);
      }
      if (words.isEmpty()) {
        throw lines.bad("a word", "nothing");
      }
    } catch (IOException e) {
      throw new BadDataException(file.toString(), "", "cannot be read: " + e);
    }
    return new MaskedWords(words);
  }

  /** Writes the file that {@link #read} reads. */
  public void write(Path file) throws IOException {
    Files.writeString(file, String.join("\n", new TreeSet<>(kept.keySet())) + "\n");
  }

  /**
   * The features of a sentence: its masked words, pairs and triples of them, hashed below {@link
   * #DIMENSION}; one may stand twice, and counts twice.
   */
  public int[] features(Sentence sentence) {
    FeatureList features = new FeatureList(DIMENSION);
    List<Token> tokens = sentence.tokens();
    int before = START;
    int last = START;
    boolean first = true;
    for (int i = 0; i <= tokens.size(); i++) {
      int form = i < tokens.size() ? form(tokens.get(i), first) : END;
      if (i < tokens.size()) {
        features.add(WORD, form);
        first = isStart(tokens.get(i));
      }
      int pair = FeatureList.both(last, form);
      features.add(TWO, pair);
      if (i > 0) {
        features.add(THREE, FeatureList.both(before, pair));
      }
      before = last;
      last = form;
    }
    return features.toArray();
  }

  private static boolean isStart(Token token) {
    return token.kind() == TokenKind.PUNCTUATION && STARTS.contains(Typography.plain(token.text()));
  }

  private int form(Token token, boolean first) {
    return switch (token.kind()) {
      case NUMBER -> NUMBER;
      case PUNCTUATION -> FeatureList.hash(Typography.plain(token.text()));
      case WORD -> word(token, first);
    };
  }

  private int word(Token token, boolean first) {
    @Nullable Integer known = kept.get(token.lower());
    if (known != null) {
      return known;
    }
    if (token.isCapitalised() && !first) {
      return NAME;
    }
    String lower = token.lower();
    return FeatureList.both(
        MASKED, FeatureList.hash(lower, Math.max(0, lower.length() - SUFFIX), lower.length()));
  }
}
