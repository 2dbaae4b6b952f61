package io.calque.docs;

import io.calque.simulate.AlteredText;
import io.calque.simulate.FirstLanguage;
import io.calque.simulate.LearnerDocument;
import io.calque.simulate.LearnerSimulator;
import io.calque.simulate.Manner;
import io.calque.simulate.MannerChange;
import io.calque.simulate.MannerDocument;
import io.calque.simulate.MannerHabits;
import io.calque.simulate.MannerSimulator;
import io.calque.simulate.Manners;
import io.calque.simulate.MarkedParagraphs;
import io.calque.simulate.SimulatedArticle;
import io.calque.simulate.Thesaurus;
import io.calque.simulate.WordFrequencies;
import io.calque.statistics.LanguageStatistics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The generated part of {@code docs/spinning.md}: the sentences of {@code docs/manners.txt} in
 * every manner and with learners' errors, from what comes with the program alone.
 */
final class SpinningPage {
  private static final String BEGIN = "<!-- generated sentences -->\n";
  private static final String END = "<!-- end of the generated sentences -->\n";
  private static final long SEED = 1;

  /** First languages whose learners are shown. */
  private static final Set<String> SHOWN = Set.of("zh", "ru", "es", "de");

  private static final int FIRST_WORD = 3;

  private final List<String> sentences;
  private final MannerSimulator spinner;
  private final LearnerSimulator learners = new LearnerSimulator(SEED);
  private final StringBuilder out = new StringBuilder();

  SpinningPage() throws IOException {
    sentences = Files.readAllLines(Path.of("docs/manners.txt"));
    spinner = new MannerSimulator(Thesaurus.of(Map.of()), frequencies(), SEED);
  }

  private static WordFrequencies frequencies() {
    LanguageStatistics statistics =
        LanguageStatistics.open(Path.of("models/language-statistics.bin"));
    Map<String, Integer> counts = new HashMap<>();
    for (int id = FIRST_WORD; id < statistics.size(); id++) {
      counts.put(statistics.word(id), statistics.count(id));
    }
    return WordFrequencies.of(counts);
  }

  /** The page with its generated part made anew. */
  static String renew(String page) throws IOException {
    int from = page.indexOf(BEGIN);
    int to = page.indexOf(END);
    if (from < 0 || to < from) {
      throw new AssertionError("docs/spinning.md has no " + BEGIN.strip() + " before " + END);
    }
    return page.substring(0, from + BEGIN.length())
        + new SpinningPage().generated()
        + page.substring(to);
  }

  private String generated() throws IOException {
    Manners manners = Manners.all();
    table(manners);
    for (Manner manner : manners.list()) {
      manner(manner, manners);
    }
    for (FirstLanguage language : FirstLanguage.all()) {
      if (SHOWN.contains(language.id())) {
        learner(language);
      }
    }
    return out.append('\n').toString();
  }

  private void learner(FirstLanguage language) throws IOException {
    LearnerDocument written = learners.write(language.id() + "/page", sentences, language);
    out.append("\n### A learner of English: ").append(language.name()).append("\n\n");
    list(marked(written.paragraphs()));
  }

  private void list(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      out.append(i + 1).append(". ").append(lines.get(i)).append('\n');
    }
  }

  private void table(Manners manners) {
    out.append(
        "\n"
            + "| manner | name | facts | words changed | capitals | quotations kept | one"
            + " replacement | a/an put right | fillers | cut, joined |\n"
            + "|---|---|---|---|---|---|---|---|---|---|\n");
    for (Manner manner : manners.list()) {
      MannerHabits habits = manner.habits();
      out.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %,d | %.0f-%.0f %% | %s | %s | %s | %s | %.0f %% | %.0f %% |%n",
              manner.id(),
              manner.name(),
              manner.facts().size(),
              100 * habits.least(),
              100 * habits.most(),
              habits.capitals().name().toLowerCase(Locale.ROOT).replace('_', ' '),
              yes(habits.quotationsProtected()),
              yes(habits.steady()),
              yes(habits.articlesRepaired()),
              100 * habits.fillers(),
              100 * habits.joints()));
    }
  }

  private static String yes(boolean value) {
    return value ? "yes" : "no";
  }

  private void manner(Manner manner, Manners manners) throws IOException {
    MannerDocument spun = spinner.spin(manner.id() + "/page", sentences, manner, manners);
    long all = spun.paragraphs().stream().mapToLong(one -> one.changes().size()).sum();
    long borrowed =
        spun.paragraphs().stream()
            .flatMap(one -> one.changes().stream())
            .filter(MannerChange.BORROWED::is)
            .count();
    out.append("\n### ").append(manner.id()).append(": ").append(manner.name()).append("\n\n");
    out.append(all).append(" changes, ").append(borrowed).append(" of them borrowed.\n\n");
    list(marked(spun.paragraphs()));
  }

  private static List<String> marked(List<AlteredText> paragraphs) throws IOException {
    StringBuilder text = new StringBuilder();
    new MarkedParagraphs(text, false).article(new SimulatedArticle("page", paragraphs));
    return text.toString().strip().lines().toList();
  }
}
