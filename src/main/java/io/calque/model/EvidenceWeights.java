package io.calque.model;

import io.calque.signal.Evidence;
import io.calque.signal.Signals;
import io.calque.text.Label;
import io.calque.text.Token;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What each rule is worth: how often it fires on human text and on text that machines changed, and
 * from that the probability that a hit is an artifact. Immutable and thread-safe.
 *
 * <p>A signal is cut into parts by the weight that its rows were written with, so that a list's
 * doubtful rows do not live on the credit of its sure ones. A wording that fired on human text is
 * weighed by itself. Counts are of text that no rule was chosen by.
 *
 * @param humanArticles articles of human text that were counted, by kind of writer
 * @param humanWords their words outside quotations, by kind of writer
 * @param spunWords words of spun text counted
 * @param translatedWords words of machine translations counted
 * @param parts what each part of a signal did
 * @param wordings probability of those that fired on human text, as {@link #wording} tells them
 * @param context how a piece of evidence is weighed in its place: one model for each {@link Family}
 */
public record EvidenceWeights(
    Map<String, Integer> humanArticles,
    Map<String, Long> humanWords,
    long spunWords,
    long translatedWords,
    List<Part> parts,
    Map<String, Double> wordings,
    Map<Family, DenseModel> context) {
  /** What the probability in its place is computed from, in order. */
  public static final List<String> NAMES =
      List.of("log-odds of the rule", "log-odds of the reader there", "strength of the article");

  private static final double LEAST = 0.01;
  private static final double LIMIT = 6;

  /** A part counts at most so much where evidence of a translation is added up. */
  private static final double MOST_RARE = 4;

  /** Kinds of evidence that are weighed alike. */
  public enum Family {
    /** Words that models take for a spinner's. */
    REPLACED,
    /** Rows of lists of spinners' phrases, which people write too. */
    LISTED,
    /** What other rules find of spinners. */
    SPUN,
    /** What rules find of translations. */
    TRANSLATED
  }

  /**
   * A part of a signal.
   *
   * @param rule name of the signal
   * @param tenth the weight that its rows were written with, in tenths
   * @param human hits in human text, by kind of writer
   * @param humanArticles human articles with a hit, by kind of writer
   * @param spun hits in spun text
   * @param translated hits in machine translations
   * @param probability that a hit is an artifact, at as much human text as other, 0 to 1
   */
  public record Part(
      String rule,
      int tenth,
      Map<String, Integer> human,
      Map<String, Integer> humanArticles,
      int spun,
      int translated,
      double probability) {
    /** Copies the hits, in order of kinds. */
    public Part {
      humanArticles = Collections.unmodifiableMap(new TreeMap<>(humanArticles));
      human = Collections.unmodifiableMap(new TreeMap<>(human));
    }
  }

  /** Copies the collections. */
  public EvidenceWeights {
    humanArticles = Collections.unmodifiableMap(new TreeMap<>(humanArticles));
    humanWords = Collections.unmodifiableMap(new TreeMap<>(humanWords));
    parts = List.copyOf(parts);
    wordings = Collections.unmodifiableMap(new TreeMap<>(wordings));
    context = Collections.unmodifiableMap(new TreeMap<>(context));
  }

  /** The part of its signal that evidence, as a signal found it, belongs to. */
  public static String part(Evidence found) {
    return found.rule() + "\t" + tenth(found);
  }

  /** The weight of evidence, as a signal found it, in tenths. */
  public static int tenth(Evidence found) {
    return (int) Math.round(10 * found.score());
  }

  /** Names the wording of evidence. */
  public static String wording(Evidence found) {
    return found.rule() + "\t" + found.text().toLowerCase(Locale.ROOT);
  }

  /** How a piece of evidence is weighed. */
  public static Family family(Evidence found) {
    if (found.rule().equals(Evidence.REPLACED)) {
      return Family.REPLACED;
    }
    if (found.type().label() == Label.TRANSLATED) {
      return Family.TRANSLATED;
    }
    return Signals.isList(found.rule()) ? Family.LISTED : Family.SPUN;
  }

  /** The same with models of the place. */
  public EvidenceWeights with(Map<Family, DenseModel> models) {
    return new EvidenceWeights(
        humanArticles, humanWords, spunWords, translatedWords, parts, wordings, models);
  }

  /** Ready for use. */
  public EvidenceWeigher weigher() {
    Map<String, Part> byName =
        parts.stream()
            .collect(Collectors.toMap(one -> one.rule() + "\t" + one.tenth(), one -> one));
    Map<Family, DenseModel.Classifier> models =
        context.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().classifier()));
    return new EvidenceWeigher(this, byName, models);
  }

  /**
   * How rare a part is in human articles, in natural-logarithm units above one in {@code e^4}, at
   * most {@value #MOST_RARE}; among those by the kind of writer who shows it most. 0 for rows of
   * lists and for what speaks for no translation.
   */
  double rarity(Evidence found, Optional<Part> part) {
    boolean counts =
        found.isWeighed() && !Signals.isList(found.rule()) && family(found) == Family.TRANSLATED;
    if (!counts || humanArticles.isEmpty()) {
      return 0;
    }
    Map<String, Integer> seen = part.map(Part::humanArticles).orElse(Map.of());
    double rate = rate(sum(seen), sum(humanArticles));
    for (Map.Entry<String, Integer> kind : seen.entrySet()) {
      rate = Math.max(rate, rate(kind.getValue(), humanArticles.getOrDefault(kind.getKey(), 0)));
    }
    return Math.max(0, Math.min(MOST_RARE, -Math.log(rate) - MOST_RARE));
  }

  private static double rate(int seen, int of) {
    return (seen + 1.0) / (of + 1.0);
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * The numbers of evidence in its place, shape {@code (NAMES.size())}.
   *
   * @param rule probability by its rule alone
   * @param strength of the article in the test for its kind
   */
  public static double[] numbers(
      double rule, SentenceReading reading, Evidence found, double strength) {
    return new double[] {
      logOdds(rule), reader(reading, found), Math.max(-LIMIT, Math.min(LIMIT, strength))
    };
  }

  /** Log-odds of the likeliest of its words to be replaced. */
  private static double reader(SentenceReading reading, Evidence found) {
    double most = 0;
    List<Token> tokens = reading.sentence().tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).span().overlaps(found.span())) {
        most = Math.max(most, reading.replaced().get(i));
      }
    }
    return logOdds(most);
  }

  static double logOdds(double probability) {
    double clipped = Math.max(LEAST, Math.min(1 - LEAST, probability));
    return Math.log(clipped / (1 - clipped));
  }
}
