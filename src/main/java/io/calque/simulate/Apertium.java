package io.calque.simulate;

import io.calque.text.BadDataException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes clean English through another language and back with <a
 * href="https://www.apertium.org">Apertium</a>, a rule-based translator that runs as a program of
 * its own. Each article goes through one pivot, drawn from the seed and its name; paragraphs of one
 * pivot go in one run, parted by blank lines, which end a sentence for Apertium. The original of
 * each result is the text as it was sent: typography plain, hyphens between words as blanks.
 */
public final class Apertium implements Simulator {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Pattern BLANK_LINE = Pattern.compile("\n[ \t]*\n\\s*");

  private final ExternalProgram program;
  private final List<Pivot> pivots;
  private final long seed;

  private Apertium(ExternalProgram program, List<Pivot> pivots, long seed) {
    this.program = program;
    this.pivots = List.copyOf(pivots);
    this.seed = seed;
  }

  /**
   * Finds the program and asks it for its modes.
   *
   * @param program name on the path, or a file
   * @param pivots at least one
   * @throws MissingProgramException if it is not installed or lacks a language
   */
  public static Apertium open(String program, List<Pivot> pivots, long seed) {
    return open(new ExternalProgram(program, LIMIT), pivots, seed);
  }

  /** The same with another time limit. */
  static Apertium open(ExternalProgram program, List<Pivot> pivots, long seed) {
    if (pivots.isEmpty()) {
      throw new IllegalArgumentException("pivots is empty");
    }
    String packages = pivots.stream().map(Pivot::installed).collect(Collectors.joining(" "));
    String advice = "; on Debian: apt-get install apertium " + packages;
    Set<String> modes;
    try {
      modes = program.run(List.of("-l"), "").lines().map(String::strip).collect(Collectors.toSet());
    } catch (MissingProgramException e) {
      throw new MissingProgramException(
          program.name(), "not installed, or not on the path" + advice);
    }
    for (Pivot pivot : pivots) {
      if (!modes.containsAll(List.of(pivot.there(), pivot.back()))) {
        throw new MissingProgramException(
            program.name(), "has no modes " + pivot.there() + " and " + pivot.back() + advice);
      }
    }
    return new Apertium(program, pivots, seed);
  }

  @Override
  public List<SimulatedArticle> alter(List<CleanArticle> articles) {
    Map<Pivot, List<String>> sent = new LinkedHashMap<>();
    for (CleanArticle article : articles) {
      sent.computeIfAbsent(pivot(article), pivot -> new ArrayList<>()).addAll(prepared(article));
    }
    Map<Pivot, List<String>> back = new LinkedHashMap<>();
    sent.forEach((pivot, paragraphs) -> back.put(pivot, roundTrip(paragraphs, pivot)));
    Map<Pivot, Integer> next = new LinkedHashMap<>();
    List<SimulatedArticle> altered = new ArrayList<>();
    for (CleanArticle article : articles) {
      Pivot pivot = pivot(article);
      int from = next.getOrDefault(pivot, 0);
      int to = from + article.paragraphs().size();
      next.put(pivot, to);
      altered.add(
          aligned(
              article.id(),
              prepared(article),
              back.getOrDefault(pivot, List.of()).subList(from, to),
              "apertium-" + pivot.code()));
    }
    return altered;
  }

  private Pivot pivot(CleanArticle article) {
    SplittableRandom random = DocumentRandom.of(seed, article.name());
    return pivots.get(random.nextInt(pivots.size()));
  }

  private static List<String> prepared(CleanArticle article) {
    return article.paragraphs().stream().map(TranslatableText::prepared).toList();
  }

  private List<String> roundTrip(List<String> paragraphs, Pivot pivot) {
    return translate(translate(paragraphs, pivot.there()), pivot.back());
  }

  /** Translates paragraphs in one run, or in two halves where their number did not come back. */
  private List<String> translate(List<String> paragraphs, String mode) {
    String text = program.run(List.of("-u", mode), String.join("\n\n", paragraphs) + "\n");
    List<String> back = List.of(BLANK_LINE.split(text.strip(), -1));
    if (paragraphs.size() == 1) {
      return List.of(text.strip().replace('\n', ' '));
    }
    if (back.size() == paragraphs.size()) {
      return back;
    }
    int half = paragraphs.size() / 2;
    List<String> halves = new ArrayList<>(translate(paragraphs.subList(0, half), mode));
    halves.addAll(translate(paragraphs.subList(half, paragraphs.size()), mode));
    return halves;
  }

  private SimulatedArticle aligned(String id, List<String> sent, List<String> back, String kind) {
    List<AlteredText> paragraphs = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      String cleaned = TranslatableText.cleaned(back.get(i), sent.get(i));
      if (cleaned.isEmpty()) {
        throw new BadDataException(program.name(), "", "gave nothing for a paragraph of " + id);
      }
      paragraphs.add(LexemeDiff.altered(sent.get(i), cleaned, kind));
    }
    return new SimulatedArticle(id, paragraphs);
  }
}
