package io.calque;

import static java.util.Objects.requireNonNull;

import io.calque.encode.EncoderUnavailableException;
import io.calque.english.InverseDictionary;
import io.calque.model.ModelException;
import io.calque.model.ModelStore;
import io.calque.model.Models;
import io.calque.score.ArticleScorer;
import io.calque.score.Assessor;
import io.calque.score.AutoScorer;
import io.calque.score.Tier;
import io.calque.site.SiteBasis;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Opened models, which any number of {@link Calque}s may share; those of the deep tier are opened
 * when first needed. Thread-safe. What is being scored when they are closed is scored to its end.
 */
public final class CalqueModels implements AutoCloseable {
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
   * @throws ModelException if the tier has no models here
   * @throws EncoderUnavailableException if this platform cannot run the transformer
   */
  Assessor assessor(Tier tier, double rate, InverseDictionary dictionary) {
    ArticleScorer plain = new ArticleScorer(fast, rate, dictionary);
    return switch (tier) {
      case FAST -> plain;
      case DEEP -> new ArticleScorer(deep(), rate, dictionary);
      case AUTO -> store.hasDeep() ? auto(plain, rate, dictionary) : plain;
    };
  }

  private AutoScorer auto(ArticleScorer plain, double rate, InverseDictionary dictionary) {
    return new AutoScorer(
        plain,
        () -> deepIfAvailable().map(models -> new ArticleScorer(models, rate, dictionary)),
        store.autoBand());
  }

  /**
   * What sites are judged by.
   *
   * @throws ModelException if a file of it is damaged
   */
  public SiteBasis siteBasis() {
    return new SiteBasis(store.outlets(false), store.outlets(true), store.languages());
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
