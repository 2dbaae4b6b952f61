package io.calque.evaluate;

import io.calque.model.EvidenceWeights;
import io.calque.model.EvidenceWeights.Family;
import io.calque.model.EvidenceWeights.Part;
import io.calque.model.ModelStore;
import io.calque.signal.Evidence;
import io.calque.signal.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What each rule is worth by the models in use, for {@code docs/signals.md}. */
final class SignalsPage {
  private final EvidenceWeights fast;
  private final Optional<EvidenceWeights> deep;
  private final Signals signals;

  private SignalsPage(EvidenceWeights fast, Optional<EvidenceWeights> deep, Signals signals) {
    this.fast = fast;
    this.deep = deep;
    this.signals = signals;
  }

  /** The page of a folder of models. */
  static String of(ModelStore store) {
    Markdown out = new Markdown();
    out.paragraph("`./calque evaluate --signals docs/signals.md`");
    out.heading(1, "What each rule is worth");
    Optional<EvidenceWeights> fast = store.evidence(false);
    if (fast.isEmpty()) {
      out.paragraph(
          "Models of version "
              + store.manifest().version()
              + " know no weights: evidence counts as its rule was written.");
      return out.toString();
    }
    out.paragraph(
        "By models of version "
            + store.manifest().version()
            + ". What a rule or a row of a list finds is a candidate. How often it is an artifact"
            + " was counted, and that is its weight. A part of a rule is all of its rows that were"
            + " written with the same weight, so that doubtful rows do not live on the credit of"
            + " sure ones.");
    new SignalsPage(fast.get(), store.evidence(true), Signals.standard()).write(out);
    return out.toString();
  }

  private void write(Markdown out) {
    writeText(out);
    writeParts(out);
    writeUncounted(out);
    writeWordings(out);
    new PlaceTable(fast.context(), deep.map(EvidenceWeights::context)).write(out);
  }

  private void writeText(Markdown out) {
    out.heading(2, "The text it was counted on");
    out.paragraph(
        "Documents of the tune part of the training data, words outside quotations. Rules were"
            + " written before these weights were counted, and some of their lists had been pruned"
            + " on clean English of the same files; so a part that never fired is believed no more"
            + " than the weight that it was written with says, which counts as three hits beside"
            + " those counted. Phrases planted in human articles stand in for chance: they are not"
            + " counted here, and the weight of a hit in its place is learnt from them too.");
    Table table = new Table("text", "words");
    fast.humanWords().forEach((kind, words) -> table.row("human: " + kind, words(words)));
    table.row(
        String.format(Locale.ROOT, "human, all (%,d articles)", sum(fast.humanArticles())),
        words(humanWords()));
    table.row("spun by the simulators", words(fast.spunWords()));
    table.row("machine translation", words(fast.translatedWords()));
    out.table(table);
  }

  private void writeParts(Markdown out) {
    out.heading(2, "Rules and the parts of lists");
    out.paragraph(
        "Hits in a million words, in brackets how many there were; the fewer, the less they say. In"
            + " spun text only hits count where something was replaced. *Probability* is that a hit"
            + " is an artifact where there is as much changed text as human: its hits in a million"
            + " words of spun text, or of translations for a rule of those, over these and the"
            + " human ones together; the written weight counts as three hits more. "
            + tiers());
    List<String> header = new ArrayList<>(List.of("rule", "written weight", "counted in"));
    header.addAll(fast.humanWords().keySet());
    header.addAll(
        List.of("all human", "human articles with a hit", "spun", "translated", "probability"));
    Table table = new Table(header.toArray(String[]::new));
    for (Part part : fast.parts()) {
      List<String> row = new ArrayList<>();
      row.add(part.rule() + (Signals.isList(part.rule()) ? " (list)" : ""));
      row.add(String.format(Locale.ROOT, "%.1f", part.tenth() / 10.0));
      row.add(counted(part.rule()));
      fast.humanWords()
          .forEach((kind, words) -> row.add(rate(part.human().getOrDefault(kind, 0), words)));
      row.add(rate(sum(part.human()), humanWords()));
      row.add(Figures.count(sum(part.humanArticles())));
      row.add(rate(part.spun(), fast.spunWords()));
      row.add(rate(part.translated(), fast.translatedWords()));
      row.add(percent(part.probability()));
      table.row(row.toArray(String[]::new));
    }
    out.table(table);
  }

  /** The counts are the same in every tier of models that were trained in one run. */
  private String tiers() {
    return deep.map(own -> own.parts().equals(fast.parts())).orElse(true)
        ? "Rules find the same in every tier."
        : "So in the fast tier; the deep one was counted in another run.";
  }

  /** Rules without a row above. */
  private void writeUncounted(Markdown out) {
    Set<String> counted = fast.parts().stream().map(Part::rule).collect(Collectors.toSet());
    List<String> silent = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (String id : signals.ids()) {
      boolean weighed = signals.shownBy(id).stream().anyMatch(Evidence::isWeighed);
      if (!counted.contains(id)) {
        (weighed ? silent : shown).add(id);
      }
    }
    if (!silent.isEmpty()) {
      out.paragraph(
          "Never fired in this text, and so weighed as written: "
              + String.join(", ", silent)
              + ".");
    }
    if (!shown.isEmpty()) {
      out.paragraph(
          "Shown, and held against nobody, since learners or translators write so too: "
              + String.join(", ", shown)
              + ".");
    }
  }

  private void writeWordings(Markdown out) {
    out.heading(2, "Wordings with a weight of their own");
    out.paragraph(
        "A wording that fired on human text is weighed by itself, from the probability of its part"
            + " as three hits.");
    Table table = new Table("rule", "wording", "probability");
    new TreeMap<>(fast.wordings())
        .forEach(
            (name, probability) -> {
              String[] parts = name.split("\t", 2);
              table.row(parts[0], "*" + parts[1].replace("|", "\\|") + "*", percent(probability));
            });
    out.table(table);
  }

  private String counted(String rule) {
    Set<Family> families =
        signals.shownBy(rule).stream()
            .filter(Evidence::isWeighed)
            .map(EvidenceWeights::family)
            .collect(Collectors.toSet());
    return families.equals(Set.of(Family.TRANSLATED)) ? "translations" : "spun text";
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private long humanWords() {
    return fast.humanWords().values().stream().mapToLong(Long::longValue).sum();
  }

  private static String rate(int hits, long words) {
    return hits == 0 || words == 0
        ? "0"
        : String.format(Locale.ROOT, "%.1f (%,d)", 1e6 * hits / words, hits);
  }

  private static String words(long words) {
    return String.format(Locale.ROOT, "%,d", words);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
