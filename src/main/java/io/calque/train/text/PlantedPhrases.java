package io.calque.train.text;

import io.calque.signal.Signals;
import io.calque.text.Label;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts one or two sentences with a phrase of the signals' lists into clean English: what happens to
 * a writer who uses such a phrase by chance. The sentences are the lists' own examples, and the
 * tortured phrases in plain frames. What is planted for fitting is never planted for measuring.
 */
public final class PlantedPhrases {
  private static final List<String> FRAMES =
      List.of(
          "They came back to the %s that evening.",
          "Much of the talk was about the %s.",
          "He had written a few lines on %s.",
          "Nobody there had asked about the %s before.");

  private final Examples examples;
  private final SeededHash hash;
  private final List<String> fitting = new ArrayList<>();
  private final List<String> measuring = new ArrayList<>();

  /**
   * The sentences to plant.
   *
   * @param seed decides what is planted where
   */
  public PlantedPhrases(Examples examples, Signals signals, long seed) {
    this.examples = examples;
    hash = new SeededHash(seed + 6);
    for (String sentence : signals.listExamples()) {
      (hash.place("row\t" + sentence) < 0.5 ? fitting : measuring).add(sentence);
    }
  }

  /**
   * The document with phrases in it.
   *
   * @param forFitting whether models are to learn from it, rather than to be measured on
   * @param times how many phrases
   */
  public LabelledDocument planted(TrainingDocument source, boolean forFitting, int times) {
    List<String> texts = new ArrayList<>(source.texts());
    for (int i = 0; i < times; i++) {
      String key = source.id() + "\t" + i;
      List<String> pool = forFitting ? fitting : measuring;
      String sentence = pool.get((int) (hash.place("phrase\t" + key) * pool.size()));
      int at = (int) (hash.place("paragraph\t" + key) * texts.size());
      texts.set(at, texts.get(at) + " " + framed(sentence, key));
    }
    LabelledDocument plain = examples.plain(source.with(texts), Label.ORIGINAL);
    return new LabelledDocument(plain.document(), Label.ORIGINAL, "planted phrases", List.of());
  }

  /** A whole sentence as it is; a phrase alone in a frame. */
  private String framed(String sentence, String key) {
    return Character.isUpperCase(sentence.charAt(0)) && sentence.endsWith(".")
        ? sentence
        : String.format(FRAMES.get((int) (hash.place("frame\t" + key) * FRAMES.size())), sentence);
  }
}
