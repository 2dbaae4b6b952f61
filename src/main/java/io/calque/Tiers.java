package io.calque;

import io.calque.encode.EncoderUnavailableException;
import io.calque.model.ModelException;
import io.calque.model.ModelStore;
import io.calque.model.Models;
import io.calque.score.ArticleScore;
import io.calque.score.ArticleScorer;
import io.calque.score.AutoScorer;
import io.calque.signal.Evidence;
import io.calque.text.Document;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The opened models; those of the deep tier are opened when first needed. Thread-safe. */
final class Tiers {
  private final Path folder;
  private final ModelStore store;
  private final Models fast;
  private Optional<Models> deep = Optional.empty();
  private Optional<String> unavailable = Optional.empty();

  Tiers(Path folder) {
    this.folder = folder;
    store = ModelStore.open(folder);
    fast = store.load();
  }

  /** Scores articles, by one tier or by two. */
  interface DocumentScorer {
    ArticleScore score(Document document, List<Evidence> evidence);
  }

  /**
   * The scorer of a tier.
   *
   * @param tier {@code fast}, {@code deep} or {@code auto}
   * @param rate promised share of human articles that may be accused
   * @throws ModelException if the tier has no models here
   */
  DocumentScorer scorer(String tier, double rate) {
    ArticleScorer plain = new ArticleScorer(fast, rate);
    return switch (tier) {
      case "fast" -> plain::score;
      case "deep" -> new ArticleScorer(deep(), rate)::score;
      default -> store.hasDeep() ? auto(plain, rate)::score : plain::score;
    };
  }

  private AutoScorer auto(ArticleScorer plain, double rate) {
    return new AutoScorer(
        plain,
        () -> deepIfAvailable().map(models -> new ArticleScorer(models, rate)),
        store.autoBand());
  }

  /** Changes with any of the model files. */
  String digest() {
    return store.manifest().digest();
  }

  /** The models that made a score. */
  Models of(ArticleScore score) {
    return score.tier().equals("deep") ? deep() : fast;
  }

  /**
   * The models of the deep tier.
   *
   * @throws ModelException if one is missing or damaged
   * @throws EncoderUnavailableException if this platform cannot run the transformer
   */
  private synchronized Models deep() {
    if (!store.hasDeep()) {
      throw ModelException.missing(folder, "the deep tier; --tier fast and auto do without it");
    }
    Models opened = deep.orElseGet(() -> store.loadDeep(fast));
    deep = Optional.of(opened);
    return opened;
  }

  /** The same, but empty where the platform cannot run the transformer. */
  private synchronized Optional<Models> deepIfAvailable() {
    if (unavailable.isPresent()) {
      return Optional.empty();
    }
    try {
      return Optional.of(deep());
    } catch (EncoderUnavailableException e) {
      unavailable = Optional.of(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** Why the deep tier was asked for in vain; empty where it was not. */
  synchronized Optional<String> unavailable() {
    return unavailable;
  }
}
