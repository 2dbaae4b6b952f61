package io.calque.simulate;

import io.calque.english.Form;
import io.calque.english.FunctionWords;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The dictionary of one simulated spinner for one document: which surface forms it replaces, and by
 * what. Not thread-safe.
 */
final class SpinDictionary {
  private static final double OTHER_READING = 0.2;

  /** Expected is more often a form of expect than an adjective. */
  private static final double OTHER_PARTICIPLE = 0.6;

  private static final double INDUCED_FIRST = 0.6;
  private static final double UNINFLECTED = 0.5;

  /** Half of the spinners know nearly every phrase rule, as that of sample 002 does. */
  private static final double WELL_RULED = 1.6;

  private final SpinWords words;
  private final SpinOptions options;
  private final SplittableRandom random;
  private final Map<String, Optional<Choice>> chosen = new HashMap<>();
  private final Map<String, Boolean> rules = new HashMap<>();
  private final Map<SpinFamily, Double> shares = new EnumMap<>(SpinFamily.class);

  /** At 1 all candidates are equally likely; at 5 half of the picks are of the first thirtieth. */
  private final double closeness;

  SpinDictionary(SpinWords words, SpinOptions options, SplittableRandom random) {
    this.words = words;
    this.options = options;
    this.random = random;
    this.closeness = random.nextDouble(2.5, 6);
    for (SpinFamily family : SpinFamily.values()) {
      shares.put(family, random.nextDouble(0.4, 1.0));
    }
    if (random.nextBoolean()) {
      shares.put(SpinFamily.PHRASE, WELL_RULED);
    }
  }

  /** The replacement of one lower-case word, if the spinner replaces it here. */
  Optional<Choice> word(String surface) {
    if (FunctionWords.contains(surface) || surface.length() < 3) {
      return Optional.empty();
    }
    return options.fixedChoice() ? chosen.computeIfAbsent(surface, this::choose) : choose(surface);
  }

  /** Whether the spinner applies this rule here: a spinner knows a rule or does not. */
  boolean applies(PhraseRules.Rule rule) {
    if (!options.families().contains(rule.family())) {
      return false;
    }
    double known = Math.min(0.95, (0.25 + 1.2 * options.rate()) * share(rule.family()));
    return rules.computeIfAbsent(rule.key(), key -> random.nextDouble() < known)
        && (options.fixedChoice() || random.nextDouble() < 0.7);
  }

  private double share(SpinFamily family) {
    return shares.getOrDefault(family, 1.0);
  }

  private Optional<Choice> choose(String surface) {
    double often = words.frequencies().perMillion(surface);
    double weight = often > 100 ? 1.7 : often > 10 ? 1.4 : often > 1 ? 1.0 : 0.4;
    if (random.nextDouble() >= options.rate() * weight) {
      return Optional.empty();
    }
    List<String> induced = words.induced().replacements(surface);
    if (has(SpinFamily.INDUCED) && !induced.isEmpty() && random.nextDouble() < INDUCED_FIRST) {
      return Optional.of(new Choice(pick(induced), SpinFamily.INDUCED));
    }
    List<Form> readings = words.inflector().analyse(surface);
    if (readings.isEmpty()) {
      return Optional.empty();
    }
    boolean participle = surface.endsWith("ed") || surface.endsWith("ing");
    boolean other =
        readings.size() > 1
            && random.nextDouble() < (participle ? OTHER_PARTICIPLE : OTHER_READING);
    Form reading = readings.get(other ? random.nextInt(1, readings.size()) : 0);
    boolean rare = has(SpinFamily.RARE) && (!has(SpinFamily.THESAURUS) || random.nextInt(6) == 0);
    return rare ? rare(surface, reading) : frequent(surface, reading);
  }

  private Optional<Choice> frequent(String surface, Form reading) {
    List<String> candidates = words.neighbours().frequent(surface, reading);
    return has(SpinFamily.THESAURUS) && !candidates.isEmpty()
        ? Optional.of(new Choice(pick(candidates), SpinFamily.THESAURUS))
        : Optional.empty();
  }

  private Optional<Choice> rare(String surface, Form reading) {
    List<String> candidates = words.neighbours().rare(surface, reading);
    if (candidates.isEmpty()) {
      return frequent(surface, reading);
    }
    String lemma = pick(candidates);
    String form =
        random.nextDouble() < UNINFLECTED ? lemma : words.neighbours().inflect(lemma, reading);
    return form.equals(surface) ? Optional.empty() : Optional.of(new Choice(form, SpinFamily.RARE));
  }

  private boolean has(SpinFamily family) {
    return options.families().contains(family);
  }

  /** One of the candidates, the first ones likelier by the closeness of this spinner. */
  private String pick(List<String> candidates) {
    double place = Math.pow(random.nextDouble(), closeness);
    return candidates.get((int) (place * candidates.size()));
  }

  /**
   * A replacement.
   *
   * @param wording lower-case word or phrase
   * @param family where it came from
   */
  record Choice(String wording, SpinFamily family) {}
}
