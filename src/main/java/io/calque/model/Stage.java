package io.calque.model;

import io.calque.text.Sha256;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A stage of training: all that decides what it makes, and what it measured. A file that it made
 * may be used in its place only where everything but the measurements is the same again.
 *
 * <p>Digests are SHA-256, lower-case hexadecimal. What is not known is written {@link #UNKNOWN}.
 *
 * @param name of the stage, such as {@code token-model}; {@link #UNKNOWN} where it is not recorded
 *     which stage made a file
 * @param seed of splits, simulators and models
 * @param data the data files it read: digest by name in the data folder
 * @param parents the model files it stands on: digest by name
 * @param lists the program's word lists that it was computed with: digest by package
 * @param code the program's version, and the digest of its classes by package
 * @param environment what else changes results, such as the Java version, libraries and threads
 * @param options amounts and rules, such as words learnt from and the rules of the split
 * @param metrics what was measured while it ran, by name; decides nothing
 */
public record Stage(
    String name,
    long seed,
    SortedMap<String, String> data,
    SortedMap<String, String> parents,
    SortedMap<String, String> lists,
    SortedMap<String, String> code,
    SortedMap<String, String> environment,
    SortedMap<String, String> options,
    SortedMap<String, Double> metrics) {
  /** What stands for anything that is not known. */
  public static final String UNKNOWN = "unknown";

  /** The option that holds the rules by which data is dealt to training and measuring. */
  public static final String SPLIT = "split";

  /** Copies the maps. */
  public Stage {
    data = copy(data);
    parents = copy(parents);
    lists = copy(lists);
    code = copy(code);
    environment = copy(environment);
    options = copy(options);
    metrics = copy(metrics);
  }

  /**
   * The stage of files whose manifest speaks for the folder alone.
   *
   * @param seed as stated for the folder
   * @param data as stated for the folder
   * @param statedBy what states them
   */
  public static Stage unknown(
      long seed, Map<String, String> data, Map<String, Double> metrics, String statedBy) {
    SortedMap<String, String> unknown = new TreeMap<>(Map.of("all", UNKNOWN));
    return new Stage(
        UNKNOWN,
        seed,
        new TreeMap<>(data),
        unknown,
        unknown,
        unknown,
        unknown,
        new TreeMap<>(
            Map.of(SPLIT, UNKNOWN, "seed and data", "stated by " + statedBy + ", of no one file")),
        new TreeMap<>(metrics));
  }

  /** Whether it is recorded how the files came about. */
  public boolean isKnown() {
    return !name.equals(UNKNOWN);
  }

  /** The same with what was measured. */
  public Stage with(Map<String, Double> measured) {
    return new Stage(
        name, seed, data, parents, lists, code, environment, options, new TreeMap<>(measured));
  }

  /**
   * In what another stage differs from this one, measurements apart.
   *
   * @param now the other
   * @return a line for each difference, with both values; empty if one may stand for the other
   */
  public List<String> differences(Stage now) {
    List<String> out = new ArrayList<>();
    compare(out, "name", name, now.name);
    compare(out, "seed", Long.toString(seed), Long.toString(now.seed));
    compare(out, "data ", data, now.data);
    compare(out, "parent ", parents, now.parents);
    compare(out, "lists of ", lists, now.lists);
    compare(out, "code of ", code, now.code);
    compare(out, "environment, ", environment, now.environment);
    compare(out, "option ", options, now.options);
    return out;
  }

  /** SHA-256 over all but the measurements. */
  public String digest() {
    Sha256 all = new Sha256().add(name).add(Long.toString(seed));
    for (Map<String, String> part : List.of(data, parents, lists, code, environment, options)) {
      all.add(Integer.toString(part.size()));
      part.forEach((key, value) -> all.add(key).add(value));
    }
    return all.hex();
  }

  private static void compare(
      List<String> out, String what, Map<String, String> recorded, Map<String, String> now) {
    TreeSet<String> keys = new TreeSet<>(recorded.keySet());
    keys.addAll(now.keySet());
    for (String key : keys) {
      compare(out, what + key, recorded.getOrDefault(key, "none"), now.getOrDefault(key, "none"));
    }
  }

  private static void compare(List<String> out, String what, String recorded, String now) {
    if (!recorded.equals(now)) {
      out.add(what + ": recorded " + recorded + ", now " + now);
    }
  }

  private static <T> SortedMap<String, T> copy(Map<String, T> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
