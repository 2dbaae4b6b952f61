package io.calque.train;

import io.calque.english.InverseDictionary;
import io.calque.english.WordFact;
import io.calque.english.WordFacts;
import io.calque.segment.Segmenter;
import io.calque.text.Sentence;
import io.calque.text.Token;
import io.calque.train.text.TrainingDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts the words of real spinners into clean sentences, where their originals stand: replaced words
 * whose originals are known, of manners that the dictionary beside them does not know. Each fact is
 * put in a few times at most, so that common words do not drown the others. Not thread-safe.
 */
final class MannerSwaps {
  /** Share of the words that could be replaced and are: the words around a site are spun too. */
  private static final double REPLACED = 0.6;

  private final int most;
  private final SplittableRandom random;
  private final Segmenter segmenter = new Segmenter();
  private final Map<String, Map<String, List<WordFact>>> manners = new TreeMap<>();
  private final Map<String, InverseDictionary> others = new HashMap<>();
  private final Map<WordFact, Integer> used = new HashMap<>();
  private final List<WordingSite> sites = new ArrayList<>();

  /**
   * With all word facts of the program.
   *
   * @param most sites of one fact
   */
  MannerSwaps(int most, long seed) {
    this.most = most;
    random = new SplittableRandom(seed);
    for (WordFact word : WordFacts.all()) {
      if (word.isMadeUp()) {
        continue;
      }
      String original = word.original().toLowerCase(Locale.ROOT);
      manners
          .computeIfAbsent(word.manner(), manner -> new HashMap<>())
          .computeIfAbsent(original, key -> new ArrayList<>())
          .add(word);
      others.computeIfAbsent(
          word.manner(), manner -> InverseDictionary.of(source -> !source.equals(word.source())));
    }
  }

  List<WordingSite> sites() {
    return sites;
  }

  /** Takes a clean document: each sentence is spun in one manner. */
  void add(TrainingDocument document) {
    List<String> names = List.copyOf(manners.keySet());
    for (Sentence sentence :
        segmenter.segmentText(String.join("\n", document.texts())).sentences()) {
      spin(sentence, names.get(random.nextInt(names.size())));
    }
  }

  private record Swap(int from, int to, WordFact word) {}

  private void spin(Sentence sentence, String manner) {
    Map<String, List<WordFact>> words = manners.getOrDefault(manner, Map.of());
    List<Swap> swaps = new ArrayList<>();
    for (int at = 0; at < sentence.tokens().size(); ) {
      @Nullable Swap swap = swap(sentence, at, words);
      if (swap != null) {
        swaps.add(swap);
      }
      at = swap == null ? at + 1 : swap.to();
    }
    if (!swaps.isEmpty()) {
      put(sentence, swaps, manner);
    }
  }

  private @Nullable Swap swap(Sentence sentence, int from, Map<String, List<WordFact>> words) {
    List<Token> tokens = sentence.tokens();
    for (int to = Math.min(tokens.size(), from + 4); to > from; to--) {
      String phrase =
          String.join(" ", tokens.subList(from, to).stream().map(Token::lower).toList());
      List<WordFact> found =
          words.getOrDefault(phrase, List.of()).stream()
              .filter(word -> used.getOrDefault(word, 0) < most)
              .toList();
      if (!found.isEmpty() && random.nextDouble() < REPLACED) {
        return new Swap(from, to, found.get(random.nextInt(found.size())));
      }
    }
    return null;
  }

  private void put(Sentence sentence, List<Swap> swaps, String manner) {
    StringBuilder text = new StringBuilder();
    List<int[]> spans = new ArrayList<>();
    int next = 0;
    for (Swap swap : swaps) {
      Token first = sentence.tokens().get(swap.from());
      int start = sentence.inText(first.span()).start();
      int end = sentence.inText(sentence.tokens().get(swap.to() - 1).span()).end();
      text.append(sentence.text(), next, start);
      String spun = swap.word().spun();
      int from = text.length();
      text.append(
          first.isCapitalised()
              ? spun.substring(0, 1).toUpperCase(Locale.ROOT) + spun.substring(1)
              : spun);
      spans.add(new int[] {from, text.length()});
      next = end;
    }
    text.append(sentence.text(), next, sentence.text().length());
    List<Sentence> read = segmenter.segmentText(text.toString()).sentences();
    if (read.size() != 1) {
      return;
    }
    for (int i = 0; i < swaps.size(); i++) {
      int from = place(read.get(0), spans.get(i)[0], true);
      int to = place(read.get(0), spans.get(i)[1], false) + 1;
      if (from >= 0 && to > from) {
        WordFact word = swaps.get(i).word();
        used.merge(word, 1, Integer::sum);
        sites.add(
            new WordingSite(
                read.get(0),
                from,
                to,
                word.original(),
                others.getOrDefault(manner, InverseDictionary.standard()),
                "manner " + manner));
      }
    }
  }

  /** The token that begins or ends there; -1 if none does. */
  private static int place(Sentence sentence, int offset, boolean start) {
    for (int i = 0; i < sentence.tokens().size(); i++) {
      Token token = sentence.tokens().get(i);
      if ((start ? token.span().start() : token.span().end()) == offset) {
        return i;
      }
    }
    return -1;
  }
}
