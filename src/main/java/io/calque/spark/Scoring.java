package io.calque.spark;

import io.calque.Calque;
import io.calque.input.InputFormat;
import io.calque.input.InputOptions;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * How each machine scores: what the driver tells it.
 *
 * @param models folders that may hold the models, in the order they are looked into
 * @param digest of the driver's models
 * @param version of the driver's program
 * @param tier by name
 * @param rate promised share of human articles that may be flagged
 * @param format of the inputs, by name; this and what follows empty where it is guessed
 * @param textColumn column of the text
 * @param idColumn column of the id
 * @param urlColumn column of the address
 */
record Scoring(
    List<String> models,
    String digest,
    String version,
    String tier,
    double rate,
    String format,
    String textColumn,
    String idColumn,
    String urlColumn)
    implements Serializable {
  /** The version of a program that runs from classes. */
  static final String UNPACKAGED = "(unpackaged)";

  private static final long serialVersionUID = 1L;

  /** How articles are read that are scored one by one. */
  static Scoring ofTexts(List<String> models, String digest, String tier, double rate) {
    return new Scoring(models, digest, programVersion(), tier, rate, "", "", "", "");
  }

  /** The same for articles read from inputs. */
  Scoring reading(InputOptions how) {
    return new Scoring(
        models,
        digest,
        version,
        tier,
        rate,
        how.format().map(InputFormat::id).orElse(""),
        how.textColumn().orElse(""),
        how.idColumn().orElse(""),
        how.urlColumn().orElse(""));
  }

  /** How inputs are read. */
  InputOptions inputOptions() {
    return new InputOptions(
        given(format).map(InputFormat::of), given(textColumn), given(idColumn), given(urlColumn));
  }

  /** The version of the program that this machine runs. */
  static String programVersion() {
    String version = Calque.class.getPackage().getImplementationVersion();
    return version == null ? UNPACKAGED : version;
  }

  private static Optional<String> given(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
