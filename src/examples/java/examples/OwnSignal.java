package examples;

import io.calque.Calque;
import io.calque.score.Tier;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.signal.Example;
import io.calque.signal.Signal;
import io.calque.signal.Signals;
import io.calque.text.Document;
import io.calque.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Scores with a signal of one's own beside the standard ones. */
public final class OwnSignal implements Signal {
  private static final String PHRASE = "at the finish of the day";

  @Override
  public String id() {
    return "finish-of-the-day";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.hit("It is, [at the finish of the day -> at the end of the day], his money."),
        Example.miss("They cheered at the finish of the race."));
  }

  @Override
  public List<Evidence> find(Document document) {
    List<Evidence> found = new ArrayList<>();
    for (var sentence : document.sentences()) {
      int at = sentence.text().indexOf(PHRASE);
      if (at >= 0) {
        Span span = new Span(at, at + PHRASE.length()).shift(sentence.span().start());
        found.add(
            new Evidence(
                ArtifactType.LITERAL_IDIOM,
                span,
                PHRASE,
                List.of("at the end of the day"),
                0.7,
                "a word of a fixed expression was swapped"));
      }
    }
    return found;
  }

  /** Needs the folder of the models as its argument. */
  public static void main(String[] args) {
    Signals signals = Signals.standard().with(new OwnSignal());
    try (Calque calque =
        Calque.builder(Path.of(args[0])).tier(Tier.FAST).signals(signals).build()) {
      calque.score("The shop shuts at the finish of the day.").sentences().stream()
          .flatMap(sentence -> sentence.evidence().stream())
          .forEach(found -> System.out.println(found.span() + " " + found.reason()));
    }
  }
}
