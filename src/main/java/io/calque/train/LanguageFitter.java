package io.calque.train;

import io.calque.model.LinearModel;
import io.calque.model.MaskedWords;
import io.calque.model.SourceLanguages;
import io.calque.parallel.Workers;
import io.calque.segment.Segmenter;
import io.calque.text.BadDataException;
import io.calque.train.text.Part;
import io.calque.train.text.SeededHash;
import io.calque.train.text.TrainingDocument;
import io.calque.train.text.TrainingText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits the guess of the language that a machine translated from, on translations of the train part.
 * The sets of a language have topics of their own; masked words see little of them.
 */
final class LanguageFitter {
  /** A language that makes up less of the windows is not learnt: there is too little of it. */
  private static final double LEAST_SHARE = 0.015;

  /** Documents of a language that are learnt from, at most: some have ten times as many. */
  private static final int MOST_DOCUMENTS = 1_500;

  private static final double LAMBDA = 5;
  private static final int ITERATIONS = 80;

  private final TrainingText text;
  private final MaskedWords words;
  private final SeededHash hash;
  private final Segmenter segmenter = new Segmenter();

  LanguageFitter(TrainingText text, MaskedWords words, long seed) {
    this.text = text;
    this.words = words;
    hash = new SeededHash(seed + 9);
  }

  /**
   * What is fitted.
   *
   * @param languages ISO 639 codes, the classes of the model in their order
   */
  record Fitted(LinearModel model, List<String> languages) {}

  /**
   * Fits it.
   *
   * @throws BadDataException if there are not two languages to tell apart
   */
  Fitted fit() {
    Map<String, List<int[]>> windows = new TreeMap<>();
    byLanguage().forEach((language, documents) -> windows.put(language, windows(documents)));
    int all = windows.values().stream().mapToInt(List::size).sum();
    windows.values().removeIf(own -> own.size() < LEAST_SHARE * all);
    List<String> languages = List.copyOf(windows.keySet());
    if (languages.size() < 2) {
      throw new BadDataException(
          "translations", "", "expected two source languages and more, found " + languages);
    }
    List<int[]> features = new ArrayList<>();
    List<Integer> targets = new ArrayList<>();
    for (int i = 0; i < languages.size(); i++) {
      for (int[] window : windows.getOrDefault(languages.get(i), List.of())) {
        features.add(window);
        targets.add(i);
      }
    }
    LinearModel model =
        SparseFit.of(SourceLanguages.DIMENSION, features, targets, LAMBDA, ITERATIONS);
    return new Fitted(model, languages);
  }

  private Map<String, List<TrainingDocument>> byLanguage() {
    List<TrainingDocument> all = new ArrayList<>(text.damaged(Part.TRAIN));
    all.addAll(text.weak(Part.TRAIN));
    all.addAll(text.strong(Part.TRAIN));
    all.addAll(text.languageModels(Part.TRAIN));
    Map<String, List<TrainingDocument>> byLanguage = new TreeMap<>();
    all.stream()
        .sorted(Comparator.comparingDouble(one -> hash.place(one.id() + "\t" + one.system())))
        .forEach(
            one -> {
              List<TrainingDocument> own =
                  byLanguage.computeIfAbsent(one.lang(), language -> new ArrayList<>());
              if (own.size() < MOST_DOCUMENTS) {
                own.add(one);
              }
            });
    return byLanguage;
  }

  private List<int[]> windows(List<TrainingDocument> documents) {
    return Workers.ofProcessors().map(documents, this::windows).stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<int[]> windows(TrainingDocument document) {
    return SourceLanguages.windows(
            segmenter.segmentText(String.join("\n", document.texts())).sentences())
        .stream()
        .map(window -> SourceLanguages.features(words, window))
        .toList();
  }
}
