package io.calque.evaluate;

import io.calque.parallel.Workers;
import io.calque.score.ArticleScore;
import io.calque.score.ArticleScorer;
import io.calque.signal.Signals;
import io.calque.simulate.Manner;
import io.calque.simulate.Manners;
import io.calque.text.Document;
import io.calque.text.Label;
import io.calque.train.text.HumanOutlet;
import io.calque.train.text.LabelledDocument;
import io.calque.train.text.Provenance;
import io.calque.train.text.TrainingDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts sites together of the test part, and scores them. */
final class SiteText {
  /** Articles of a site. */
  static final int SIZE = 15;

  /** Sites of a kind, at most. */
  private static final int MOST = 30;

  /** Sites of one human outlet, at most: they are alike. */
  private static final int MOST_OF_OUTLET = 4;

  /** Articles of fewer sentences are left out. */
  static final int LEAST_SENTENCES = 5;

  static final String UNKNOWN_LANGUAGES = "languages that nothing was trained on";

  private final HeldOutText text;
  private final List<Unscored> sites = new ArrayList<>();

  private record Unscored(Label label, String kind, String language, List<Document> articles) {}

  /** Puts the sites together, the same ones in every run. */
  SiteText(HeldOutText text) {
    this.text = text;
    addMachines();
    addTranslators();
    addOutlets();
    addSpun();
  }

  /** The sites as a scorer scores them. */
  List<MadeUpSite> score(ArticleScorer scorer, Signals signals) {
    Workers workers = Workers.ofProcessors();
    List<MadeUpSite> out = new ArrayList<>();
    for (Unscored site : sites) {
      List<ArticleScore> scores =
          workers.map(site.articles(), one -> scorer.score(one, signals.find(one)));
      out.add(new MadeUpSite(site.label(), site.kind(), site.language(), scores));
    }
    return out;
  }

  /** Output of systems that nothing was trained on, a system and a language at a time. */
  private void addMachines() {
    Map<String, List<TrainingDocument>> kinds = new LinkedHashMap<>();
    text.translations()
        .forEach(
            (set, documents) -> {
              if (set.heldOut() || set.isOfUnknownLanguage()) {
                String kind =
                    set.isOfUnknownLanguage() ? UNKNOWN_LANGUAGES : set.generation().words();
                kinds.computeIfAbsent(kind, name -> new ArrayList<>()).addAll(documents);
              }
            });
    kinds.forEach(
        (kind, documents) -> {
          List<Unscored> own = new ArrayList<>();
          Cuts.by(documents, one -> one.system() + "\t" + one.lang())
              .values()
              .forEach(
                  maker -> add(own, Label.TRANSLATED, kind, maker.get(0).lang(), plain(maker)));
          sites.addAll(Cuts.drawn(own, MOST));
        });
  }

  private void addTranslators() {
    List<TrainingDocument> translated =
        text.human().stream().filter(one -> one.label() == Provenance.HUMAN_TRANSLATION).toList();
    for (HumanOutlet outlet : HumanOutlet.of(translated)) {
      add(sites, Label.ORIGINAL, outlet.kind().title(), "", plain(outlet.documents()));
    }
  }

  private void addOutlets() {
    List<TrainingDocument> written = new ArrayList<>(text.clean());
    written.addAll(text.hard());
    text.human().stream()
        .filter(one -> one.label() != Provenance.HUMAN_TRANSLATION)
        .forEach(written::add);
    for (HumanOutlet outlet : HumanOutlet.of(written)) {
      List<Unscored> own = new ArrayList<>();
      add(own, Label.ORIGINAL, outlet.kind().title(), "en", plain(outlet.documents()));
      sites.addAll(Cuts.drawn(own, MOST_OF_OUTLET));
    }
  }

  /** Two sites by each manner of a spinner, of what human outlets wrote. */
  private void addSpun() {
    Manners all = Manners.all();
    List<TrainingDocument> clean = Cuts.drawn(text.clean(), 4 * SIZE);
    for (Manner manner : all.list()) {
      List<Unscored> own = new ArrayList<>();
      add(own, Label.SPUN, "spun, all manners", "en", text.spun(clean, manner, all));
      sites.addAll(Cuts.drawn(own, 2));
    }
  }

  private List<LabelledDocument> plain(List<TrainingDocument> documents) {
    return text.plain(documents);
  }

  private static void add(
      List<Unscored> sites,
      Label label,
      String kind,
      String language,
      List<LabelledDocument> documents) {
    List<Document> articles =
        documents.stream()
            .map(LabelledDocument::document)
            .filter(one -> one.sentences().size() >= LEAST_SENTENCES)
            .toList();
    for (int from = 0; from + SIZE <= articles.size(); from += SIZE) {
      sites.add(new Unscored(label, kind, language, articles.subList(from, from + SIZE)));
    }
  }
}
