package io.calque.evaluate;

import io.calque.score.Tier;
import io.calque.simulate.Manner;
import io.calque.simulate.MannerHabits;
import io.calque.simulate.Manners;
import io.calque.simulate.SpinFamily;
import io.calque.text.Document;
import io.calque.text.ProgressLog;
import io.calque.text.Sentence;
import io.calque.text.Token;
import io.calque.text.TokenKind;
import io.calque.train.DeepTrainer;
import io.calque.train.text.LabelledDocument;
import io.calque.train.text.TrainingDocument;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Text spun as models for measuring never saw it, and human text beside it, as one tier of them
 * scores it.
 *
 * @param manners short articles by the held-out manner that spun them
 * @param unspun the same articles as they were
 * @param letters hard human text as short
 * @param induced documents spun with the induced words and phrase rules
 * @param questionable human news of dubious sites
 * @param learners what learners of English wrote
 */
record HeldOutSpinning(
    Map<String, Thinly> manners,
    List<Measured> unspun,
    List<Measured> letters,
    List<Measured> induced,
    List<Measured> questionable,
    List<Measured> learners) {
  /** Share of the words that a manner is made to change. */
  static final double DENSITY = 0.09;

  /** Short articles that each manner spins. */
  static final int ARTICLES = 500;

  /** Documents spun with the induced words. */
  static final int DOCUMENTS = 600;

  /** Words of hard human text that is held against short articles. */
  static final int FEWEST_WORDS = 60;

  static final int MOST_WORDS = 160;

  private static final String LEARNERS = "nonnative-learner";

  /**
   * Articles of one manner.
   *
   * @param name what a reader calls it
   * @param wordless whether nothing is known of its dictionary
   * @param documents scored
   * @param changed share of their words that were changed, 0 to 1
   */
  record Thinly(String name, boolean wordless, List<Measured> documents, double changed) {
    Thinly {
      documents = List.copyOf(documents);
    }
  }

  /** Makes the text and scores it. */
  static HeldOutSpinning measure(
      HeldOutText text, Measurer measurer, Tier tier, ProgressLog progress) {
    progress.line("%s: manners that the models for measuring never saw", tier.id());
    Beginnings beginnings = new Beginnings(text::segment);
    List<TrainingDocument> clean = text.clean();
    List<TrainingDocument> articles =
        Cuts.drawn(clean.stream().map(beginnings::of).flatMap(Optional::stream).toList(), ARTICLES);
    Manners unseen = Manners.all().only(DeepTrainer.HELD_OUT_MANNERS);
    Map<String, Thinly> manners = new LinkedHashMap<>();
    for (Manner manner : unseen.list()) {
      List<LabelledDocument> spun = text.spun(articles, thin(manner), unseen);
      manners.put(
          manner.id(),
          new Thinly(manner.name(), manner.isWordless(), measurer.measure(spun), changed(spun)));
    }
    progress.line("%s: induced words that they never saw", tier.id());
    Set<SpinFamily> rules = EnumSet.of(SpinFamily.PHRASE);
    rules.addAll(DeepTrainer.HELD_OUT);
    return new HeldOutSpinning(
        manners,
        measurer.measure(text.plain(articles)),
        measurer.measure(letters(text)),
        measurer.measure(text.spun(Cuts.drawn(clean, DOCUMENTS), rules)),
        measurer.measure(hard(text, SpunTables.QUESTIONABLE)),
        measurer.measure(hard(text, LEARNERS)));
  }

  /** A manner that changes just so many words. */
  private static Manner thin(Manner manner) {
    MannerHabits own = manner.habits();
    MannerHabits thin =
        new MannerHabits(
            own.touches(),
            own.reach(),
            own.phrases(),
            DENSITY,
            DENSITY,
            own.capitals(),
            own.quotationsProtected(),
            own.steady(),
            own.articlesRepaired(),
            own.fillers(),
            own.joints());
    return new Manner(manner.id(), manner.name(), manner.kin(), thin, manner.facts());
  }

  private static double changed(List<LabelledDocument> documents) {
    int words = 0;
    int changed = 0;
    for (LabelledDocument document : documents) {
      for (Sentence sentence : document.document().sentences()) {
        for (Token token : sentence.tokens()) {
          if (token.kind() != TokenKind.PUNCTUATION) {
            words++;
            changed += document.isDamaged(token.span()) ? 1 : 0;
          }
        }
      }
    }
    return words == 0 ? 0 : (double) changed / words;
  }

  private static List<LabelledDocument> letters(HeldOutText text) {
    return text.plain(text.hard()).stream().filter(one -> isShort(one.document())).toList();
  }

  private static boolean isShort(Document document) {
    int words = Beginnings.words(document);
    return words >= FEWEST_WORDS && words <= MOST_WORDS;
  }

  private static List<LabelledDocument> hard(HeldOutText text, String group) {
    return text.plain(text.hard().stream().filter(one -> one.group().equals(group)).toList());
  }
}
