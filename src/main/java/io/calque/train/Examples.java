package io.calque.train;

import io.calque.segment.Segmenter;
import io.calque.simulate.AlteredText;
import io.calque.simulate.Change;
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

/** Makes labelled documents: human text as it is, spun and round-tripped versions of it. */
public final class Examples {
  private final Segmenter segmenter = new Segmenter();
  private final SpinSimulator spinner;
  private final RoundTripSimulator translator;

  /**
   * Loads the simulators' word lists.
   *
   * @param data folder of the training data
   */
  public Examples(Path data, LanguageStatistics statistics, long seed) {
    SimulatorWords words = SimulatorWords.read(data, statistics);
    spinner = new SpinSimulator(words.thesaurus(), words.induced(), words.frequencies(), seed);
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
