package io.calque.train;

import io.calque.model.LinearModel;
import io.calque.model.MaskedNgrams;
import io.calque.model.MaskedWords;
import io.calque.parallel.Workers;
import io.calque.segment.Segmenter;
import io.calque.text.Document;
import io.calque.text.Token;
import io.calque.train.text.Examples;
import io.calque.train.text.Part;
import io.calque.train.text.Provenance;
import io.calque.train.text.SeededHash;
import io.calque.train.text.TrainingDocument;
import io.calque.train.text.TrainingText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Fits the translation model of masked words: machine translation against human text of the same
 * sets and of others. Kinds of text that are few count several times, so that each is heard: about
 * half of what is human is of the same sets, a fifth world news, and of the machines none drowns
 * the others. Learners count most, since their mistakes resemble a machine's.
 */
final class MaskedFitter {
  /** Words that are not masked. */
  private static final int KEPT = 1_500;

  private static final double LAMBDA = 20;
  private static final int ITERATIONS = 60;
  private static final int LEAST_TOKENS = 5;

  private static final int WEAK_TIMES = 2;
  private static final int WORLD_NEWS_TIMES = 4;
  private static final int LEARNERS_TIMES = 10;
  private static final int HARD_TIMES = 3;
  private static final int SIMULATED_LEARNERS_TIMES = 3;
  private static final String WORLD_NEWS = "world-english-news";

  /** Share of the documents of clean English that are learnt from. */
  private static final double CLEAN = 0.4;

  private final TrainingText text;
  private final Examples examples;
  private final SeededHash hash;
  private final Segmenter segmenter = new Segmenter();
  private final List<int[]> features = new ArrayList<>();
  private final List<Integer> targets = new ArrayList<>();

  MaskedFitter(TrainingText text, Examples examples, long seed) {
    this.text = text;
    this.examples = examples;
    hash = new SeededHash(seed + 6);
  }

  /**
   * The model.
   *
   * @param clean clean English of the train part
   */
  MaskedNgrams fit(List<TrainingDocument> clean) {
    MaskedWords words = MaskedWords.of(commonest());
    add(words, text.damaged(Part.TRAIN), 1);
    add(words, text.weak(Part.TRAIN), WEAK_TIMES);
    add(words, text.strong(Part.TRAIN), 1);
    add(words, text.languageModels(Part.TRAIN), 1);
    add(words, text.human(Part.TRAIN), 1);
    add(
        words,
        clean.stream().filter(one -> hash.place(one.system() + "\t" + one.id()) < CLEAN).toList(),
        1);
    addLearners(words, clean.stream().filter(text::isOfLearner).toList());
    List<TrainingDocument> hard = text.hard(Part.TRAIN);
    hard.stream()
        .collect(Collectors.groupingBy(MaskedFitter::times, TreeMap::new, Collectors.toList()))
        .forEach((times, documents) -> add(words, documents, times));
    LinearModel model = SparseFit.of(MaskedWords.DIMENSION, features, targets, LAMBDA, ITERATIONS);
    return new MaskedNgrams(words, model);
  }

  /** Sentences learnt from, each as often as it counts. */
  int size() {
    return targets.size();
  }

  private static int times(TrainingDocument document) {
    if (document.label() == Provenance.HUMAN_NONNATIVE) {
      return LEARNERS_TIMES;
    }
    return document.group().equals(WORLD_NEWS) ? WORLD_NEWS_TIMES : HARD_TIMES;
  }

  /** What learners might have made of clean English. */
  private void addLearners(MaskedWords words, List<TrainingDocument> documents) {
    Workers.ofProcessors()
        .map(documents, document -> rows(words, examples.learner(document).document()))
        .forEach(rows -> add(rows, 0, SIMULATED_LEARNERS_TIMES));
  }

  private void add(MaskedWords words, List<TrainingDocument> documents, int times) {
    List<List<int[]>> rows =
        Workers.ofProcessors().map(documents, document -> rows(words, segmented(document)));
    for (int i = 0; i < documents.size(); i++) {
      add(rows.get(i), documents.get(i).label().isHuman() ? 0 : 1, times);
    }
  }

  private void add(List<int[]> rows, int target, int times) {
    for (int[] row : rows) {
      features.addAll(Collections.nCopies(times, row));
      targets.addAll(Collections.nCopies(times, target));
    }
  }

  private static List<int[]> rows(MaskedWords words, Document document) {
    return document.sentences().stream()
        .filter(sentence -> sentence.tokens().size() >= LEAST_TOKENS)
        .map(words::features)
        .toList();
  }

  private Document segmented(TrainingDocument document) {
    return segmenter.segmentText(String.join("\n", document.texts()));
  }

  /**
   * The commonest words of the older machine translations and of the human text of the same sets,
   * names apart: only what is written in lower case counts.
   */
  private List<String> commonest() {
    List<TrainingDocument> documents = new ArrayList<>(text.damaged(Part.TRAIN));
    documents.addAll(text.weak(Part.TRAIN));
    documents.addAll(text.strong(Part.TRAIN));
    documents.addAll(text.human(Part.TRAIN));
    Map<String, Integer> counts = new HashMap<>();
    Workers.ofProcessors()
        .map(documents, this::words)
        .forEach(words -> words.forEach(word -> counts.merge(word, 1, Integer::sum)));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(KEPT)
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<String> words(TrainingDocument document) {
    return segmented(document).sentences().stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .filter(token -> token.isWord() && !token.isCapitalised())
        .map(Token::lower)
        .toList();
  }
}
