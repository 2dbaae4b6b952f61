package io.calque.evaluate;

import io.calque.evaluate.TranslationSet.Generation;
import io.calque.model.Models;
import io.calque.model.SentenceReading;
import io.calque.parallel.Workers;
import io.calque.text.Sentence;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import io.calque.train.text.LabelledDocument;
import io.calque.train.text.TrainingDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether translations are found by how they are worded, or by what they are about. */
final class TopicFloor implements Section {
  /** In place of a word; the transformer's tokenizer knows it as one piece. */
  static final String HIDDEN = "[UNK]";

  private static final Predicate<TranslationSet> NEURAL =
      set -> set.generation() == Generation.STRONG && set.isOfUnknownSystem();

  private final Ranking asIs;
  private final Ranking hidden;
  private final int kept;

  /**
   * A table.
   *
   * @param asIs scores of translations and human text as they are
   * @param hidden the same where most words are hidden
   * @param kept how many words are not
   */
  TopicFloor(Ranking asIs, Ranking hidden, int kept) {
    this.asIs = asIs;
    this.hidden = hidden;
    this.kept = kept;
  }

  /**
   * Reads the documents without their rarer words.
   *
   * @param kept words that stay, in lower case
   * @param asIs the same documents as they were scored
   */
  static TopicFloor measure(
      HeldOutText text, Models models, Set<String> kept, TranslatedText asIs) {
    Predicate<TranslationSet> wanted = NEURAL.and(set -> asIs.human().containsKey(set.set()));
    List<TrainingDocument> machine = new ArrayList<>();
    text.translations()
        .forEach(
            (set, documents) -> {
              if (wanted.test(set)) {
                machine.addAll(Cuts.tens(documents));
              }
            });
    Set<String> sets =
        asIs.machine().keySet().stream()
            .filter(wanted)
            .map(TranslationSet::set)
            .collect(Collectors.toSet());
    List<TrainingDocument> human = new ArrayList<>();
    for (Map.Entry<String, List<TrainingDocument>> group :
        Cuts.by(text.human(), TrainingDocument::group).entrySet()) {
      if (sets.contains(group.getKey())) {
        human.addAll(Cuts.tens(group.getValue()));
      }
    }
    return new TopicFloor(
        new Ranking(
            Measured.translations(asIs.of(wanted)),
            sets.isEmpty() ? List.of() : Measured.translations(asIs.humanOf(wanted))),
        new Ranking(
            scores(models, kept, text.plain(machine)), scores(models, kept, text.plain(human))),
        kept.size());
  }

  private static List<Double> scores(
      Models models, Set<String> kept, Collection<LabelledDocument> documents) {
    return Workers.ofProcessors()
        .map(List.copyOf(documents), one -> score(models, kept, one.document().sentences()))
        .stream()
        .flatMapToDouble(OptionalDouble::stream)
        .boxed()
        .toList();
  }

  /** The model of masked words reads the sentence itself: it masks the same words. */
  private static OptionalDouble score(Models models, Set<String> kept, List<Sentence> sentences) {
    List<SentenceReading> blind =
        models.read(
            sentences.stream().map(one -> hide(one, kept)).toList(),
            Collections.nCopies(sentences.size(), List.of()));
    List<SentenceReading> readings = new ArrayList<>();
    for (int i = 0; i < blind.size(); i++) {
      SentenceReading one = blind.get(i);
      readings.add(
          new SentenceReading(
              one.sentence(),
              one.contexts(),
              one.replaced(),
              one.evidence(),
              one.encoded(),
              models.masked(sentences.get(i))));
    }
    return models.translation(readings);
  }

  /** The sentence with a sign for every word but some, and every digit a nine. */
  static Sentence hide(Sentence sentence, Set<String> kept) {
    return new Sentence(
        sentence.index(),
        sentence.span(),
        sentence.text(),
        sentence.kind(),
        sentence.tokens().stream().map(token -> hide(token, kept)).toList(),
        sentence.quotations(),
        sentence.mends());
  }

  private static Token hide(Token token, Set<String> kept) {
    if (token.kind() == TokenKind.WORD && !kept.contains(token.lower())) {
      return new Token(token.span(), HIDDEN, HIDDEN, TokenKind.WORD);
    }
    return token.kind() == TokenKind.NUMBER
        ? new Token(
            token.span(),
            token.text().replaceAll("\\p{Nd}", "9"),
            token.lower().replaceAll("\\p{Nd}", "9"),
            TokenKind.NUMBER)
        : token;
  }

  @Override
  public void write(Markdown out) {
    out.heading(3, "Without what the text is about");
    out.paragraph(
        "Strong neural translation by held-out systems, ten sentences, against human text of the"
            + " same sets, read a second time with every word but the "
            + Figures.count(kept)
            + " that the model of masked words sees whole replaced by "
            + HIDDEN
            + ", the piece that hides names from the transformer in half of its training windows,"
            + " and every digit by 9; no signal is looked for. The models were not trained to read"
            + " text so bare. The model of masked words masks these words by itself, always, and"
            + " reads what it always reads.");
    out.table(
        new Table("documents as read", "documents", "human documents", "AUC", "found at 1 %")
            .row(cells("as they are", asIs))
            .row(cells("words masked", hidden)));
  }

  private static String[] cells(String name, Ranking ranking) {
    return new String[] {
      name,
      Figures.count(ranking.positives()),
      Figures.count(ranking.negatives()),
      Figures.auc(ranking),
      Figures.found(ranking, 0.01)
    };
  }

  @Override
  public void addTo(ReleaseTargets targets) {
    if (asIs.isEmpty() || hidden.isEmpty()) {
      targets.missing(Goal.TOPIC, "no translations, no human text, or no score to rank them by");
    } else {
      targets.measure(Goal.TOPIC, asIs.auc() - hidden.auc());
      targets.baseline(Goal.TOPIC, "AUC unmasked", Figures.auc(asIs));
    }
  }
}
