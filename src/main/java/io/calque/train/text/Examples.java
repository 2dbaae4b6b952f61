package io.calque.train.text;

import io.calque.segment.Segmenter;
import io.calque.simulate.AlteredText;
import io.calque.simulate.Change;
import io.calque.simulate.LearnerDocument;
import io.calque.simulate.LearnerSimulator;
import io.calque.simulate.Manner;
import io.calque.simulate.MannerDocument;
import io.calque.simulate.MannerSimulator;
import io.calque.simulate.Manners;
import io.calque.simulate.Perturbation;
import io.calque.simulate.RoundTripSimulator;
import io.calque.simulate.SimulatorWords;
import io.calque.simulate.SpinFamily;
import io.calque.simulate.SpinSimulator;
import io.calque.statistics.LanguageStatistics;
import io.calque.text.Document;
import io.calque.text.Label;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes labelled documents: human text as it is, spun, round-tripped, with learners' errors. */
public final class Examples {
  /** Share of spun documents that are in the manner of a real spinner. */
  private static final double IMITATED = 0.5;

  private final Segmenter segmenter = new Segmenter();
  private final SpinSimulator spinner;
  private final MannerSimulator imitator;
  private final LearnerSimulator learner;
  private final RoundTripSimulator translator;
  private final SeededHash hash;

  /**
   * Loads the simulators' word lists.
   *
   * @param data folder of the training data
   */
  public Examples(Path data, LanguageStatistics statistics, long seed) {
    SimulatorWords words = SimulatorWords.read(data, statistics);
    spinner = new SpinSimulator(words.thesaurus(), words.induced(), words.frequencies(), seed);
    imitator = new MannerSimulator(words.thesaurus(), words.frequencies(), seed);
    learner = new LearnerSimulator(seed);
    hash = new SeededHash(seed + 5);
    translator = new RoundTripSimulator(words.thesaurus(), words.frequencies(), seed);
  }

  /** A text cut into sentences. */
  Document segment(String text) {
    return segmenter.segmentText(text);
  }

  /** The document as it is. */
  public LabelledDocument plain(TrainingDocument source, Label label) {
    String text = String.join("\n", source.texts());
    return new LabelledDocument(segmenter.segmentText(text), label, source.group(), List.of());
  }

  /** The document after a simulated spinner. */
  public LabelledDocument spun(TrainingDocument source, Set<SpinFamily> families) {
    return altered(
        spinner.spin(source.id(), source.texts(), families).paragraphs(), Label.SPUN, "spun");
  }

  /**
   * The document after a spinner: half of the documents in one of the manners, well-known ones
   * likelier, the rest by families of replacements drawn for it. Which, depends on seed and
   * document.
   */
  public LabelledDocument spun(TrainingDocument source, Spinners spinners) {
    Manners manners = spinners.manners();
    boolean imitated = !manners.isEmpty() && hash.place("manner\t" + source.id()) < IMITATED;
    return imitated
        ? imitated(imitator.spin(source.id(), source.texts(), manners))
        : spun(source, spinners.drawn(source.id()));
  }

  /**
   * The document after one real spinner.
   *
   * @param others manners that it may borrow words from
   */
  public LabelledDocument spun(TrainingDocument source, Manner manner, Manners others) {
    return imitated(imitator.spin(source.id(), source.texts(), manner, others));
  }

  private LabelledDocument imitated(MannerDocument spun) {
    return altered(spun.paragraphs(), Label.SPUN, "manner " + spun.manner().id());
  }

  /**
   * The document as a learner of English might have written it: original, and nothing in it is
   * damage, since the mistakes of people are no trace of a machine.
   */
  public LabelledDocument learner(TrainingDocument source) {
    LearnerDocument written = learner.write(source.id(), source.texts());
    String text = String.join("\n", written.paragraphs().stream().map(AlteredText::text).toList());
    return new LabelledDocument(
        segmenter.segmentText(text),
        Label.ORIGINAL,
        "learner " + written.language().id(),
        List.of());
  }

  /** The document after a simulated round trip. */
  public LabelledDocument roundTrip(TrainingDocument source) {
    return altered(
        translator
            .translate(source.id(), source.texts(), Set.of(Perturbation.values()))
            .paragraphs(),
        Label.TRANSLATED,
        "round-trip");
  }

  private LabelledDocument altered(List<AlteredText> paragraphs, Label label, String group) {
    StringBuilder text = new StringBuilder();
    List<Change> damage = new ArrayList<>();
    for (AlteredText paragraph : paragraphs) {
      if (text.length() > 0) {
        text.append('\n');
      }
      for (Change change : paragraph.changes()) {
        if (!change.kind().equals(SpinSimulator.ARTICLE_REPAIR)) {
          damage.add(
              new Change(change.span().shift(text.length()), change.original(), change.kind()));
        }
      }
      text.append(paragraph.text());
    }
    Document document = segmenter.segmentText(text.toString());
    return new LabelledDocument(document, damage.isEmpty() ? Label.ORIGINAL : label, group, damage);
  }
}
