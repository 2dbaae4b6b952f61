package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smile.classification.Maxent;
import smile.util.IntSet;

/** What sites are judged by, in a folder of models that may be without. */
class SiteModelsTest {
  private static final Outlets OUTLETS =
      new Outlets(
          new Outlets.Test(
              List.of(new Outlets.Scale(40, 0, 1)),
              List.of(
                  new Outlets.Kind("blogs", 0.02, List.of(new Outlets.Group(5, List.of(3, 2)))))),
          new Outlets.Test(List.of(new Outlets.Scale(40, 0, 1)), List.of()));

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    TinyModels.write(Label.SPUN, 1, FalseAlarms.none(1, 1), folder);
  }

  private ModelStore with(String... names) throws IOException {
    List<String> all = new ArrayList<>(TinyModels.FILES);
    all.addAll(List.of(names));
    TinyModels.manifest(folder, Manifest.SCHEMA, all);
    return ModelStore.open(folder);
  }

  private void writeLanguages(String... codes) throws IOException {
    Maxent model =
        new Maxent.Binomial(
            new double[SourceLanguages.DIMENSION + 1], 0, 0, new IntSet(new int[] {0, 1}));
    LinearModel.of(model).write(folder.resolve(ModelStore.LANGUAGES));
    ModelStore.write(List.of(codes), folder.resolve(ModelStore.LANGUAGE_CODES));
    MaskedWords.of(List.of("the")).write(folder.resolve(ModelStore.MASKED_WORDS));
  }

  private ModelStore withLanguages() throws IOException {
    return with(ModelStore.LANGUAGES, ModelStore.LANGUAGE_CODES, ModelStore.MASKED_WORDS);
  }

  @Test
  void folder_withoutThem_hasNone() {
    ModelStore store = ModelStore.open(folder);
    assertEquals(Optional.empty(), store.outlets(false));
    assertEquals(Optional.empty(), store.outlets(true));
    assertTrue(store.languages().isEmpty());
  }

  @Test
  void outlets_ofATier_areRead() throws IOException {
    ModelStore.write(OUTLETS, folder.resolve(ModelStore.DEEP_OUTLETS));
    ModelStore store = with(ModelStore.DEEP_OUTLETS);
    assertEquals(Optional.of(OUTLETS), store.outlets(true));
    assertEquals(Optional.empty(), store.outlets(false));
  }

  @Test
  void outlets_altered_areRefusedWithBothDigests() throws IOException {
    Path file = folder.resolve(ModelStore.OUTLETS);
    ModelStore.write(OUTLETS, file);
    ModelStore store = with(ModelStore.OUTLETS);
    String before = Manifest.digest(file);
    Files.writeString(file, Files.readString(file).replace("0.02", "0.99"));
    assertEquals(
        file + ": expected SHA-256 " + before + " (manifest), found " + Manifest.digest(file),
        assertThrows(ModelException.class, () -> store.outlets(false)).getMessage());
  }

  @Test
  void languages_whole_areRead() throws IOException {
    writeLanguages("cs", "de");
    assertTrue(withLanguages().languages().isPresent());
  }

  @Test
  void languages_thatDoNotFitTheirModel_areRefused() throws IOException {
    writeLanguages("cs", "de", "uk");
    ModelStore store = withLanguages();
    assertEquals(
        folder.resolve(ModelStore.LANGUAGES)
            + ": model of 2 classes and 16384 features does not fit 3 languages and 16384 features",
        assertThrows(ModelException.class, store::languages).getMessage());
  }
}
