package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.calque.segment.Segmenter;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.text.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models that were fitted before a type of evidence came up. */
class UnknownEvidenceTest {
  private static final ArtifactType NEW = ArtifactType.REDUNDANT_PAIR;
  private static final String NUMBER = "redundant-pair per sentence";
  private static final Sentence SENTENCE =
      new Segmenter().segmentText("A safe and safe plan for the town.").sentences().get(0);

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    TinyModels.write(Label.SPUN, 1, FalseAlarms.none(1, 1), folder);
  }

  private void fitOn(List<String> names) throws IOException {
    int size = names.size();
    List<Double> rising = new ArrayList<>();
    for (int i = 0; i <= size; i++) {
      rising.add(0.01 * i);
    }
    DenseModel model =
        new DenseModel(
            names,
            rising.subList(0, size),
            Collections.nCopies(size, 2.0),
            List.of(rising, rising));
    Path file = folder.resolve(TierFiles.FAST.articles());
    Files.write(file, new ObjectMapper().writeValueAsBytes(model));
    TinyModels.manifest(folder, Manifest.SCHEMA);
  }

  private Models fittedWithout(String... missing) throws IOException {
    List<String> names = new ArrayList<>(ArticleFeatures.names());
    names.removeAll(List.of(missing));
    names.removeIf(name -> name.startsWith("masked words"));
    fitOn(names);
    return ModelStore.open(folder).load();
  }

  private static Evidence evidence(ArtifactType type) {
    return new Evidence(type, SENTENCE.tokens().get(1).span(), "safe", List.of(), 0.9, "why");
  }

  private static SentenceReading read(Models models, List<Evidence> evidence) {
    return models.read(List.of(SENTENCE), List.of(evidence)).get(0);
  }

  private static Probabilities article(Models models, List<Evidence> evidence) {
    SentenceReading reading = read(models, evidence);
    return models.classify(List.of(reading), List.of(models.classify(reading)));
  }

  @Test
  void load_typeOfLater_isShownAndWeighsNothing() throws IOException {
    Models models = fittedWithout(NUMBER);
    assertEquals(Set.of(NEW), models.unknownTypes());
    List<Evidence> found = List.of(evidence(NEW));
    assertEquals(found, read(models, found).evidence());
    assertEquals(models.classify(read(models, List.of())), models.classify(read(models, found)));
    assertEquals(article(models, List.of()), article(models, found));
    int at = ArticleFeatures.names().indexOf(NUMBER);
    SentenceReading reading = read(models, found);
    assertEquals(
        0.0,
        models.contributions(List.of(reading), List.of(models.classify(reading)), Label.SPUN)[at]);
  }

  @Test
  void load_knownType_stillWeighs() throws IOException {
    Models models = fittedWithout(NUMBER);
    Probabilities without = article(models, List.of());
    Probabilities with = article(models, List.of(evidence(ArtifactType.SPLIT_WORD)));
    assertEquals(false, with.equals(without));
  }

  @Test
  void load_allTypesKnown_nothingIsUnknown() throws IOException {
    assertEquals(Set.of(), fittedWithout().unknownTypes());
    assertEquals(Set.of(), fittedWithout("agreement per sentence").unknownTypes());
  }

  @Test
  void list_typeOfLater_saysSo() throws IOException {
    fittedWithout(NUMBER);
    List<String> lines = ModelStore.open(folder).list();
    assertEquals(
        "article-model.json: fitted without redundant-pair, which weighs nothing",
        lines.get(lines.size() - 1));
    fittedWithout();
    assertEquals(TinyModels.FILES.size(), ModelStore.open(folder).list().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"log sentences", "evidence kinds"})
  void load_otherNumberMissing_isRefused(String name) {
    var e = assertThrows(ModelException.class, () -> fittedWithout(name));
    assertEquals(
        folder.resolve("article-model.json") + ": is of another version: other numbers",
        e.getMessage());
  }

  @Test
  void load_numberThatIsNotComputed_isRefused() throws IOException {
    List<String> names = new ArrayList<>(ArticleFeatures.names());
    names.add("levitation per sentence");
    fitOn(names);
    assertThrows(ModelException.class, () -> ModelStore.open(folder).load());
  }

  @Test
  void over_otherOrderAndMore_givesTheSame() {
    DenseModel model =
        new DenseModel(
            List.of("a", "b"),
            List.of(1.0, 2.0),
            List.of(2.0, 4.0),
            List.of(List.of(0.5, -1.0, 0.25), List.of(2.0, 3.0, -0.5)));
    DenseModel over = model.over(List.of("new", "b", "a"));
    assertEquals(
        model.classifier().probabilities(new double[] {3, 5}),
        over.classifier().probabilities(new double[] {99, 5, 3}));
    assertArrayEquals(
        new double[] {0, 3, 1.5},
        over.classifier().contributions(new double[] {99, 5, 3}, Label.SPUN));
  }

  @Test
  void over_numberThatIsMissing_isNamed() {
    DenseModel model =
        new DenseModel(
            List.of("a"),
            List.of(0.0),
            List.of(1.0),
            List.of(List.of(1.0, 0.0), List.of(1.0, 0.0)));
    var e = assertThrows(IllegalArgumentException.class, () -> model.over(List.of("b")));
    assertEquals("'a' is not computed", e.getMessage());
  }
}
