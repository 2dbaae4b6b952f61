package io.calque;

import static java.util.Objects.requireNonNull;

import io.calque.encode.EncoderUnavailableException;
import io.calque.english.InverseDictionary;
import io.calque.model.FalseAlarms;
import io.calque.model.ModelException;
import io.calque.model.ModelStore;
import io.calque.model.Models;
import io.calque.score.ArticleScorer;
import io.calque.score.Assessor;
import io.calque.score.AutoScorer;
import io.calque.score.Calibration;
import io.calque.score.CalibrationException;
import io.calque.score.Tier;
import io.calque.site.SiteBasis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Opened models, which any number of {@link Calque}s may share; those of the deep tier are opened
 * when first needed. Thread-safe. What is being scored when they are closed is scored to its end.
 */
public final class CalqueModels implements AutoCloseable {
  /** The rate where no verdict matters. */
  private static final double ANY_RATE = 0.01;

  private final Path folder;
  private final ModelStore store;
  private final Models fast;
  private final Uses uses = new Uses();
  private Optional<Models> deep = Optional.empty();
  private Optional<String> unavailable = Optional.empty();

  private CalqueModels(Path folder, ModelStore store, Models fast) {
    this.folder = folder;
    this.store = store;
    this.fast = fast;
  }

  /**
   * Verifies and opens the models of the fast tier.
   *
   * @throws ModelException if one is missing or damaged
   */
  public static CalqueModels open(Path folder) {
    ModelStore store = ModelStore.open(requireNonNull(folder, "folder"));
    return new CalqueModels(folder, store, store.load());
  }

  /** Whether the folder holds a deep tier. */
  public boolean hasDeep() {
    return store.hasDeep();
  }

  /** Lets go of the models as soon as nobody scores with them. */
  @Override
  public void close() {
    if (uses.close()) {
      release();
    }
  }

  /**
   * Does something with the models, which stay open as long.
   *
   * @throws IllegalStateException if they are closed
   */
  <T> T whileOpen(Supplier<T> work) {
    if (!uses.begin()) {
      throw new IllegalStateException("the models of " + folder + " are closed");
    }
    try {
      return work.get();
    } finally {
      if (uses.end()) {
        release();
      }
    }
  }

  private synchronized void release() {
    fast.close();
    deep.ifPresent(Models::close);
  }

  /**
   * What scores by a tier; the deep one is opened for {@link Tier#DEEP} at once.
   *
   * @param rate promised share of human articles that may be accused
   * @param dictionary what spinners are known to put
   * @param own articles to hold others against, in place of those of the models
   * @throws ModelException if the tier has no models here
   * @throws EncoderUnavailableException if this platform cannot run the transformer
   * @throws CalibrationException if {@code own} lacks a tier that is needed
   */
  Assessor assessor(
      Tier tier, double rate, InverseDictionary dictionary, Optional<Calibration> own) {
    if (tier == Tier.AUTO && store.hasDeep()) {
      own.ifPresent(calibration -> calibration.require(Tier.DEEP));
      return new AutoScorer(
          scorer(fast, rate, dictionary, own),
          () -> deepIfAvailable().map(models -> scorer(models, rate, dictionary, own)),
          store.autoBand());
    }
    return scorer(tier == Tier.DEEP ? deep() : fast, rate, dictionary, own);
  }

  private static ArticleScorer scorer(
      Models models, double rate, InverseDictionary dictionary, Optional<Calibration> own) {
    Tier tier = models.isDeep() ? Tier.DEEP : Tier.FAST;
    FalseAlarms falseAlarms =
        own.map(calibration -> calibration.in(tier, models.falseAlarms()))
            .orElse(models.falseAlarms());
    return new ArticleScorer(models, rate, dictionary, falseAlarms);
  }

  /**
   * What scores by each tier that a tier may judge by, the cheaper one first; the deep one of
   * {@link Tier#AUTO} where it can be had.
   */
  List<ArticleScorer> tiers(Tier tier, InverseDictionary dictionary) {
    List<Models> used = new ArrayList<>();
    if (tier != Tier.DEEP) {
      used.add(fast);
    }
    if (tier == Tier.DEEP) {
      used.add(deep());
    } else if (tier == Tier.AUTO && store.hasDeep()) {
      deepIfAvailable().ifPresent(used::add);
    }
    return used.stream()
        .map(models -> scorer(models, ANY_RATE, dictionary, Optional.empty()))
        .toList();
  }

  /**
   * What sites are judged by.
   *
   * @param tier that their articles are scored with
   * @throws ModelException if a file of it is damaged
   */
  public SiteBasis siteBasis(Tier tier) {
    return new SiteBasis(
        store.outlets(false),
        store.outlets(true),
        tier == Tier.AUTO ? store.autoOutlets() : Optional.empty(),
        store.languages());
  }

  /** Changes with any of the model files: SHA-256 in hexadecimal. */
  public String digest() {
    return store.manifest().digest();
  }

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
