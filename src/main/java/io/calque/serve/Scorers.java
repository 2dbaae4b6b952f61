package io.calque.serve;

import io.calque.Calque;
import io.calque.CalqueBuilder;
import io.calque.CalqueModels;
import io.calque.encode.EncoderUnavailableException;
import io.calque.input.Source;
import io.calque.model.Manifest;
import io.calque.score.ArticleScore;
import io.calque.score.Calibration;
import io.calque.score.CalibrationException;
import io.calque.score.Tier;
import io.calque.signal.Signals;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Scores by whatever tier and rate a request asks for, all with the same opened models.
 * Thread-safe.
 */
final class Scorers implements AutoCloseable {
  /** What a text without an address is called. */
  static final String TEXT = "text";

  /** Pairs of tier and rate that are kept; making one takes some 50 ms. */
  private static final int KEPT = 32;

  private static final String WARM_UP = "The two-day visit to Lisbon began on Monday.";

  private final CalqueModels models;
  private final Manifest manifest;
  private final Wish usual;
  private final Optional<Calibration> calibration;
  private final Signals signals = Signals.standard();
  private final Map<Wish, Calque> made =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Wish, Calque> eldest) {
          return size() > KEPT;
        }
      };
  private final Optional<String> noDeep;

  /**
   * How an article is to be scored.
   *
   * @param rate promised share of human articles that may be accused, above 0, below 1
   */
  record Wish(Tier tier, double rate) {}

  private Scorers(
      CalqueModels models, Manifest manifest, Wish usual, Optional<Calibration> calibration) {
    this.models = models;
    this.manifest = manifest;
    this.usual = usual;
    this.calibration = calibration;
    noDeep = tryDeep();
    of(usual).score(WARM_UP);
  }

  /**
   * Opens and checks the models of both tiers, and scores a sentence with them.
   *
   * @param usual tier and rate where a request names none
   * @param calibration file of articles of the user's own
   * @throws io.calque.score.CalibrationException if that cannot be used
   * @throws io.calque.model.ModelException if one is missing or damaged
   * @throws EncoderUnavailableException if the deep tier is the usual one and cannot run here
   */
  static Scorers open(Path folder, Wish usual, Optional<Path> calibration) {
    CalqueModels models = CalqueModels.open(folder);
    try {
      Optional<Calibration> own = calibration.map(file -> Calibration.read(file, models.digest()));
      if (usual.tier() != Tier.FAST && models.hasDeep()) {
        own.ifPresent(scores -> scores.require(Tier.DEEP));
      }
      return new Scorers(models, Manifest.read(folder), usual, own);
    } catch (RuntimeException e) {
      models.close();
      throw e;
    }
  }

  private Optional<String> tryDeep() {
    if (!models.hasDeep()) {
      return Optional.of("there are no models for it");
    }
    if (usual.tier() == Tier.FAST) {
      return Optional.empty();
    }
    try {
      of(new Wish(Tier.DEEP, usual.rate())).score(WARM_UP);
      return Optional.empty();
    } catch (EncoderUnavailableException e) {
      if (usual.tier() == Tier.DEEP) {
        throw e;
      }
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** Why the deep tier does not run here; empty where it does, as far as was tried. */
  Optional<String> noDeep() {
    return noDeep;
  }

  Manifest manifest() {
    return manifest;
  }

  String digest() {
    return models.digest();
  }

  /** Articles of the user's own that others are held against. */
  Optional<Calibration> calibration() {
    return calibration;
  }

  /** Tier and rate where a request names none. */
  Wish usual() {
    return usual;
  }

  ArticleScore score(Source source, Wish wish) {
    return of(wish).score(source);
  }

  /**
   * What scores so.
   *
   * @throws Refusal if it is the deep tier, and that does not run here
   */
  Calque of(Wish wish) {
    synchronized (made) {
      Calque kept = made.get(wish);
      if (kept != null) {
        return kept;
      }
    }
    Calque fresh = make(wish);
    synchronized (made) {
      made.put(wish, fresh);
    }
    return fresh;
  }

  private Calque make(Wish wish) {
    CalqueBuilder builder =
        Calque.builder(models).tier(wish.tier()).falseAlarmRate(wish.rate()).signals(signals);
    calibration.ifPresent(builder::calibration);
    if (wish.tier() == usual.tier()) {
      return builder.build();
    }
    if (wish.tier() == Tier.DEEP && !models.hasDeep()) {
      throw Refusal.badRequest("no-deep-tier", "tier: there are no models for the deep tier here");
    }
    try {
      return builder.build();
    } catch (EncoderUnavailableException e) {
      throw Refusal.badRequest("no-deep-tier", "tier: " + e.getMessage());
    } catch (CalibrationException e) {
      throw Refusal.badRequest("not-calibrated", "tier: " + e.problem());
    }
  }

  @Override
  public void close() {
    models.close();
  }
}
