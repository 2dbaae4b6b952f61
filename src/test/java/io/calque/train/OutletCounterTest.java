package io.calque.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.model.Outlets;
import io.calque.train.OutletArticle.Placed;
import io.calque.train.text.WriterKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutletCounterTest {
  private final List<ReadOutlet<OutletArticle>> outlets = new ArrayList<>();

  private Outlets counted() {
    return OutletCounter.of(outlets);
  }

  private void add(WriterKind kind, int many, int articles, double middle) {
    Random random = new Random(kind.name().length());
    for (int i = 0; i < many; i++) {
      List<OutletArticle> own = new ArrayList<>();
      for (int j = 0; j < articles; j++) {
        double strength = middle + random.nextGaussian();
        own.add(new OutletArticle(100 + 100 * (j % 3), -strength, strength));
      }
      outlets.add(new ReadOutlet<>(kind, own));
    }
  }

  private static Optional<Outlets.Kind> kind(Outlets.Test test, WriterKind kind) {
    return test.kinds().stream().filter(one -> one.kind().equals(kind.title())).findFirst();
  }

  private static List<String> sizes(Outlets.Kind kind) {
    return kind.groups().stream()
        .map(group -> group.means().size() + " of " + group.articles())
        .toList();
  }

  @Test
  void outlets_runsOfNeighbours_areOutletsOfASize() {
    add(WriterKind.EDITED, 10, 77, -5);
    Outlets.Kind edited = kind(counted().translated(), WriterKind.EDITED).orElseThrow();
    assertEquals(List.of("150 of 5", "70 of 10", "50 of 15"), sizes(edited));
    assertEquals(0.02, edited.promised());
  }

  @Test
  void outlets_scale_isOfHumanArticlesOfLikeLength() {
    add(WriterKind.EDITED, 50, 30, -5);
    add(WriterKind.TRANSLATORS, 50, 30, -1);
    Outlets.Test test = counted().translated();
    for (Outlets.Scale scale : test.scales()) {
      assertEquals(-5, scale.middle(), 0.15);
      assertEquals(1, scale.spread(), 0.15);
    }
    assertEquals(List.of(40, 160, 160 * 2).subList(0, test.scales().size()), starts(test));
    double own = mean(kind(test, WriterKind.EDITED).orElseThrow());
    double translators = mean(kind(test, WriterKind.TRANSLATORS).orElseThrow());
    assertEquals(0, own, 80);
    assertEquals(2_850, translators, 150);
  }

  private static List<Integer> starts(Outlets.Test test) {
    return test.scales().stream().map(Outlets.Scale::leastWords).toList();
  }

  private static double mean(Outlets.Kind kind) {
    return kind.groups().get(0).means().stream().mapToInt(one -> one).average().orElseThrow();
  }

  @Test
  void outlets_kindsThatAreFew_areCountedWithOtherProse() {
    add(WriterKind.EDITED, 60, 15, -5);
    add(WriterKind.SPEECH, 10, 10, -4);
    add(WriterKind.OTHER, 30, 5, -4);
    Outlets.Test test = counted().spun();
    assertEquals(Optional.empty(), kind(test, WriterKind.SPEECH));
    assertEquals(List.of("50 of 5"), sizes(kind(test, WriterKind.OTHER).orElseThrow()));
  }

  @Test
  void outlets_translationsThatAreFew_standForNoOthers() {
    add(WriterKind.TRANSLATORS, 18, 5, -1);
    add(WriterKind.OTHER, 49, 5, -5);
    Outlets.Test few = counted().translated();
    assertEquals(Optional.empty(), kind(few, WriterKind.TRANSLATORS));
    assertEquals(List.of("49 of 5"), sizes(kind(few, WriterKind.OTHER).orElseThrow()));
    add(WriterKind.TRANSLATORS, 1, 5, -1);
    Outlets.Kind enough = kind(counted().translated(), WriterKind.TRANSLATORS).orElseThrow();
    assertEquals(List.of("19 of 5"), sizes(enough));
    assertEquals(0.05, enough.promised());
  }

  @Test
  void outlets_tooFewOfAnyKind_areNone() {
    add(WriterKind.EDITED, 3, 5, -5);
    assertEquals(List.of(), counted().translated().kinds());
    assertEquals(List.of(), OutletCounter.of(List.of()).spun().kinds());
  }

  /** Each article stands where the tier that read it has put it. */
  @Test
  void counted_articlesThatHaveTheirPlaces_areNotPlacedAgain() {
    add(WriterKind.EDITED, 50, 30, -5);
    Outlets scales = counted();
    List<ReadOutlet<Placed>> placed =
        outlets.stream()
            .map(one -> one.each(article -> Optional.of(new Placed(700, -article.words()))))
            .toList();
    Outlets counted = OutletCounter.counted(placed, scales);
    assertEquals(scales.translated().scales(), counted.translated().scales());
    Outlets.Kind spun = kind(counted.spun(), WriterKind.EDITED).orElseThrow();
    assertEquals(700, mean(spun));
    assertEquals(-200, mean(kind(counted.translated(), WriterKind.EDITED).orElseThrow()), 20);
  }

  @Test
  void each_articlesWithoutAnswer_areLeftOut() {
    ReadOutlet<Integer> outlet = new ReadOutlet<>(WriterKind.OLD, List.of(1, 2, 3, 4));
    ReadOutlet<String> even =
        outlet.each(one -> one % 2 == 0 ? Optional.of("n" + one) : Optional.empty());
    assertEquals(new ReadOutlet<>(WriterKind.OLD, List.of("n2", "n4")), even);
  }
}
