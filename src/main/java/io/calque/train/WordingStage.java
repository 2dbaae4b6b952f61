package io.calque.train;

import io.calque.encode.Encoder;
import io.calque.model.ModelStore;
import io.calque.model.WordingWeights;
import io.calque.statistics.ContextReader;
import io.calque.train.text.CleanText;
import io.calque.train.text.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Fits how wordings are ranked: word facts of real spinners put into clean English that no
 * statistics were counted on.
 */
final class WordingStage {
  /** Documents of each file of clean English, and paragraphs of each, that facts are put into. */
  private static final int DOCUMENTS = 150;

  private static final int PARAGRAPHS = 8;

  /** Sites of one fact. */
  private static final int SITES = 5;

  /** Sites that a transformer is asked about: its answers take time. */
  private static final int ASKED = 1_500;

  private final TrainingRun run;
  private final ContextReader contexts;

  WordingStage(TrainingRun run, ContextReader contexts) {
    this.run = run;
    this.contexts = contexts;
  }

  /** The amounts it learns from, as records name them. */
  static Map<String, String> amounts() {
    return Map.of(
        "documents a file", Integer.toString(DOCUMENTS), "sites a fact", Integer.toString(SITES));
  }

  /** Writes the weights of the fast tier; gives how many places they were fitted on. */
  Map<String, Double> fast(Path folder) throws IOException {
    return write(Optional.empty(), WordingWeights.fast(), folder.resolve(ModelStore.WORDINGS));
  }

  /** The same of the deep tier. */
  Map<String, Double> deep(Encoder encoder, Path folder) throws IOException {
    return write(
        Optional.of(encoder), WordingWeights.deep(), folder.resolve(ModelStore.DEEP_WORDINGS));
  }

  private Map<String, Double> write(Optional<Encoder> encoder, WordingWeights otherwise, Path file)
      throws IOException {
    WordingFitter fitter = new WordingFitter(contexts, encoder, run.seed());
    List<WordingSite> sites = sites();
    Collections.shuffle(sites, new Random(run.seed()));
    sites.stream().limit(encoder.isPresent() ? ASKED : sites.size()).forEach(fitter::add);
    ModelStore.write(fitter.fit(otherwise), file);
    run.report("  %,d places with their original among the wordings", fitter.size());
    return Map.of();
  }

  private List<WordingSite> sites() {
    MannerSwaps swaps = new MannerSwaps(SITES, run.seed());
    Map<String, Integer> taken = new HashMap<>();
    new CleanText(run.data(), run.seed())
        .documents(
            Part.TRAIN,
            document -> {
              boolean wanted = taken.merge(document.system(), 1, Integer::sum) <= DOCUMENTS;
              if (wanted) {
                List<String> texts = document.texts();
                swaps.add(document.with(texts.subList(0, Math.min(PARAGRAPHS, texts.size()))));
              }
              return wanted;
            });
    return new ArrayList<>(swaps.sites());
  }
}
