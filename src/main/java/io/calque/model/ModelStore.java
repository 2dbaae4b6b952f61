package io.calque.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calque.encode.Encoder;
import io.calque.encode.EncoderUnavailableException;
import io.calque.model.Manifest.ModelFile;
import io.calque.statistics.ContextReader;
import io.calque.statistics.LanguageStatistics;
import io.calque.text.BadDataException;
import io.calque.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder {@code models/}: lists, verifies and opens what its manifest names. */
public final class ModelStore {
  /** The language statistics. */
  public static final String STATISTICS = "language-statistics.bin";

  /** The token model. */
  public static final String TOKENS = "token-model.bin";

  /** The translation model of masked words; a folder may be without it. */
  public static final String MASKED = "masked-translation-model.bin";

  /** The words that it sees whole. */
  public static final String MASKED_WORDS = "masked-translation-words.txt";

  /** How wordings are ranked; models without it are ranked by the program's own weights. */
  public static final String WORDINGS = "wordings.json";

  /** The same in the deep tier. */
  public static final String DEEP_WORDINGS = "deep-wordings.json";

  /** The transformer. */
  public static final String ENCODER = "encoder.onnx";

  /** Its tokenizer. */
  public static final String TOKENIZER = "encoder-tokenizer.json";

  /** What it needs beside it. */
  public static final String ENCODER_CARD = "encoder.json";

  /** The model that makes one score of the token model's and the transformer's. */
  public static final String FUSION = "deep-token-fusion.bin";

  /** Which articles go on to the deep tier. */
  public static final String AUTO_BAND = "auto-band.json";

  /** How human outlets read to the fast tier; without it no site is judged. */
  public static final String OUTLETS = "outlets.json";

  /** The same for the deep tier. */
  public static final String DEEP_OUTLETS = "deep-outlets.json";

  /** How human outlets read to both tiers, the deep one reading what the fast one sends on. */
  public static final String AUTO_OUTLETS = "auto-outlets.json";

  /** The model that guesses source languages; a folder may be without it. */
  public static final String LANGUAGES = "source-languages.bin";

  /** The languages that it knows. */
  public static final String LANGUAGE_CODES = "source-languages.json";

  private static final String CARDS = "README.md";

  private final Path folder;
  private final Manifest manifest;

  private ModelStore(Path folder, Manifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /**
   * Reads the manifest; the files are not touched yet.
   *
   * @throws ModelException if the manifest is missing or unreadable
   */
  public static ModelStore open(Path folder) {
    Manifest manifest = Manifest.read(folder);
    if (!manifest.language().equals(Language.ENGLISH.id())) {
      throw new ModelException(
          folder.resolve(Manifest.NAME).toString(),
          "expected models for language " + Language.ENGLISH + ", found " + manifest.language());
    }
    return new ModelStore(folder, manifest);
  }

  /** What the folder holds. */
  public Manifest manifest() {
    return manifest;
  }

  /**
   * Checks every file's digest, and that the files stand on one another.
   *
   * @return a line for each file checked
   * @throws ModelException naming the first file that is missing or differs, with both digests, or
   *     was made from another file than the one that is here
   */
  public List<String> verify() {
    manifest.files().forEach(this::verify);
    manifest.stages().stream().filter(Stage::isKnown).forEach(this::verifyParents);
    return manifest.files().stream().map(file -> file.name() + ": ok").toList();
  }

  /** A line for each file: name, role, bytes, digest; then one for evidence no model knows. */
  public List<String> list() {
    return Stream.concat(files(), unknownTypes()).toList();
  }

  private Stream<String> files() {
    return manifest.files().stream()
        .map(
            file ->
                String.format(
                    Locale.ROOT,
                    "%-26s %-30s %,12d  sha256:%s",
                    file.name(),
                    file.role(),
                    file.bytes(),
                    file.sha256()));
  }

  /**
   * The model cards; each ends with where its files come from.
   *
   * @throws ModelException if they cannot be read, or are those of other models
   */
  public ModelCards cards() {
    Path file = folder.resolve(CARDS);
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ModelException(file.toString(), "cannot be read: " + e.getMessage());
    }
    for (ModelFile model : manifest.files()) {
      if (!text.contains(model.sha256())) {
        throw new ModelException(
            file.toString(),
            "describes other models: " + model.name() + " has SHA-256 " + model.sha256());
      }
    }
    return ModelCards.parse(text).with(manifest);
  }

  /**
   * Verifies and opens the models of the fast tier.
   *
   * @throws ModelException if one is missing or damaged
   */
  public Models load() {
    return guarded(
        () -> {
          verify(Stream.concat(Stream.of(STATISTICS, TOKENS), TierFiles.FAST.all().stream()));
          LanguageStatistics statistics = LanguageStatistics.open(path(STATISTICS));
          LinearModel tokens = LinearModel.read(path(TOKENS));
          return tier(
              TierFiles.FAST,
              statistics,
              reader(
                  SentenceReader.fast(
                      new ContextReader(statistics),
                      tokens,
                      weights(WORDINGS, WordingWeights::fast))));
        });
  }

  /** With the model of masked words, if there is one. */
  private SentenceReader reader(SentenceReader plain) {
    if (!isNamed(MASKED)) {
      return plain;
    }
    verify(Stream.of(MASKED, MASKED_WORDS));
    LinearModel model = LinearModel.read(path(MASKED));
    if (model.dimension() != MaskedWords.DIMENSION) {
      throw new ModelException(path(MASKED).toString(), "is of another version: other features");
    }
    return plain.with(new MaskedNgrams(MaskedWords.read(path(MASKED_WORDS)), model));
  }

  /** Whether the folder holds a deep tier. */
  public boolean hasDeep() {
    return isNamed(ENCODER);
  }

  /**
   * Verifies and opens the models of the deep tier.
   *
   * @param fast those of the fast tier, some of which it shares
   * @throws ModelException if one is missing or damaged, or transformer and tokenizer do not fit
   * @throws io.calque.encode.EncoderUnavailableException if this platform cannot run a transformer
   */
  public Models loadDeep(Models fast) {
    return guarded(
        () -> {
          verify(Stream.concat(Stream.of(FUSION), TierFiles.DEEP.all().stream()));
          Encoder encoder = encoder();
          LinearModel fusion = LinearModel.read(path(FUSION));
          return tier(
              TierFiles.DEEP,
              fast.statistics(),
              fast.reader().with(encoder, fusion, weights(DEEP_WORDINGS, WordingWeights::deep)));
        });
  }

  /** The weights in a file, or those of the program where models were trained without. */
  private WordingWeights weights(String name, Supplier<WordingWeights> otherwise) {
    if (!isNamed(name)) {
      return otherwise.get();
    }
    verify(Stream.of(name));
    return json(name, WordingWeights.class);
  }

  /** Which articles go on to the deep tier. */
  public AutoBand autoBand() {
    return guarded(
        () -> {
          verify(Stream.of(AUTO_BAND));
          return json(AUTO_BAND, AutoBand.class);
        });
  }

  /**
   * How human outlets read to a tier; empty where models were trained without.
   *
   * @throws ModelException if the file is damaged
   */
  public Optional<Outlets> outlets(boolean deep) {
    return outlets(deep ? DEEP_OUTLETS : OUTLETS);
  }

  /**
   * How they read where the deep tier reads what the fast one sends on; each article stands on the
   * scale of the tier that read it. Empty where models were trained without.
   *
   * @throws ModelException if the file is damaged
   */
  public Optional<Outlets> autoOutlets() {
    return outlets(AUTO_OUTLETS);
  }

  private Optional<Outlets> outlets(String name) {
    if (!isNamed(name)) {
      return Optional.empty();
    }
    verify(Stream.of(name));
    return Optional.of(json(name, Outlets.class));
  }

  /**
   * What guesses source languages; empty where models were trained without.
   *
   * @throws ModelException if a file is damaged, or the two do not fit
   */
  public Optional<SourceLanguages> languages() {
    if (!isNamed(LANGUAGES)) {
      return Optional.empty();
    }
    return guarded(
        () -> {
          verify(Stream.of(LANGUAGES, LANGUAGE_CODES, MASKED_WORDS));
          List<String> codes = List.of(json(LANGUAGE_CODES, String[].class));
          try {
            return Optional.of(
                new SourceLanguages(
                    MaskedWords.read(path(MASKED_WORDS)),
                    LinearModel.read(path(LANGUAGES)),
                    codes));
          } catch (IllegalArgumentException e) {
            throw new ModelException(path(LANGUAGES).toString(), String.valueOf(e.getMessage()));
          }
        });
  }

  /**
   * Verifies and opens the transformer alone.
   *
   * @throws ModelException if it is missing or damaged, or does not fit its tokenizer
   */
  public Encoder encoder() {
    verify(Stream.of(ENCODER, TOKENIZER, ENCODER_CARD));
    EncoderCard card = json(ENCODER_CARD, EncoderCard.class);
    String found = digest(path(TOKENIZER));
    if (!found.equals(card.tokenizer())) {
      throw new ModelException(
          path(ENCODER).toString(),
          "was trained with another tokenizer: expected SHA-256 "
              + card.tokenizer()
              + " ("
              + ENCODER_CARD
              + "), found "
              + found);
    }
    return Encoder.open(path(ENCODER), path(TOKENIZER));
  }

  private Models tier(TierFiles files, LanguageStatistics statistics, SentenceReader reader) {
    return new Models(
        statistics,
        reader,
        new SentenceModels(
            LinearModel.read(path(files.sentences())), LinearModel.read(path(files.translation()))),
        calibration(files.calibration()),
        articles(files.articles()),
        translations(files.translations(), reader.isDeep()),
        evidence(files.evidence()),
        falseAlarms(files.falseAlarms()));
  }

  private FalseAlarms falseAlarms(String name) {
    return json(name, JsonNode.class).has("bands")
        ? json(name, FalseAlarms.OfOneTest.class).forSpun()
        : json(name, FalseAlarms.class);
  }

  private static <T> T guarded(Supplier<T> loading) {
    try {
      return loading.get();
    } catch (ModelException | EncoderUnavailableException e) {
      throw e;
    } catch (BadDataException e) {
      throw new ModelException(e);
    }
  }

  /** Checks files that are about to be opened; one that the manifest does not name is refused. */
  private void verify(Stream<String> names) {
    Map<String, ModelFile> named =
        manifest.files().stream().collect(Collectors.toMap(ModelFile::name, file -> file));
    names.forEach(
        name -> {
          ModelFile file = named.get(name);
          if (file == null) {
            throw new ModelException(
                folder.resolve(Manifest.NAME).toString(), "does not name " + name);
          }
          verify(file);
        });
  }

  private boolean isNamed(String name) {
    return manifest.files().stream().anyMatch(file -> file.name().equals(name));
  }

  /** An article model; evidence types that came up after it was fitted may be missing. */
  private DenseModel articles(String name) {
    DenseModel model = json(name, DenseModel.class);
    if (!ArticleFeatures.fits(model.names())) {
      throw new ModelException(path(name).toString(), "is of another version: other numbers");
    }
    requireMasked(name, ArticleFeatures.needsMasked(model.names()));
    return model;
  }

  /** The model that ranks translations, if there is one. */
  private Optional<DenseModel> translations(String name, boolean deep) {
    if (!isNamed(name)) {
      return Optional.empty();
    }
    verify(Stream.of(name));
    DenseModel model = json(name, DenseModel.class);
    if (!model.names().equals(TranslationNumbers.names(deep))) {
      throw new ModelException(path(name).toString(), "is of another version: other numbers");
    }
    requireMasked(name, true);
    return Optional.of(model);
  }

  /**
   * What each rule is worth, if that is known.
   *
   * @param deep in the deep tier, not in the fast one
   * @throws ModelException if the file is missing or damaged
   */
  public Optional<EvidenceWeights> evidence(boolean deep) {
    return evidence((deep ? TierFiles.DEEP : TierFiles.FAST).evidence());
  }

  private Optional<EvidenceWeights> evidence(String name) {
    if (!isNamed(name)) {
      return Optional.empty();
    }
    verify(Stream.of(name));
    return Optional.of(json(name, EvidenceWeights.class));
  }

  /**
   * A line for each article model that does not know every type of evidence; one that cannot be
   * read is left to {@link #verify}.
   */
  private Stream<String> unknownTypes() {
    return Stream.of(TierFiles.FAST, TierFiles.DEEP)
        .map(TierFiles::articles)
        .filter(name -> isNamed(name) && Files.isReadable(path(name)))
        .flatMap(
            name -> {
              List<String> known;
              try {
                known = json(name, DenseModel.class).names();
              } catch (ModelException e) {
                return Stream.of();
              }
              return ArticleFeatures.unknown(known).stream()
                  .map(type -> name + ": fitted without " + type.id() + ", which weighs nothing");
            });
  }

  /** A calibration; the model of masked words may have come up after it was fitted. */
  private DenseModel calibration(String name) {
    DenseModel model = json(name, DenseModel.class);
    if (!SentenceCalibration.fits(model.names())) {
      throw new ModelException(path(name).toString(), "is of another version: other numbers");
    }
    requireMasked(name, SentenceCalibration.needsMasked(model.names()));
    return model;
  }

  private void requireMasked(String name, boolean needed) {
    if (needed && !isNamed(MASKED)) {
      throw new ModelException(path(name).toString(), "was fitted with " + MASKED + ", not here");
    }
  }

  /** Writes a part of the models as JSON that {@link #load} reads. */
  public static void write(Object part, Path file) throws IOException {
    String json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(part);
    Files.writeString(file, json.replace(System.lineSeparator(), "\n") + "\n");
  }

  private Path path(String name) {
    return folder.resolve(name);
  }

  private <T> T json(String name, Class<T> type) {
    Path file = path(name);
    try {
      T value = new ObjectMapper().readValue(Files.readAllBytes(file), type);
      if (value == null) {
        throw new ModelException(file.toString(), "not readable: null");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new ModelException(file.toString(), "not readable: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new ModelException(file.toString(), "cannot be read: " + e.getMessage());
    }
  }

  private void verify(ModelFile expected) {
    Path file = path(expected.name());
    String found = digest(file);
    if (!found.equals(expected.sha256())) {
      throw new ModelException(
          file.toString(), "expected SHA-256 " + expected.sha256() + " (manifest), found " + found);
    }
  }

  private void verifyParents(Stage stage) {
    stage
        .parents()
        .forEach(
            (name, sha256) -> {
              String found = manifest.file(name).map(ModelFile::sha256).orElse("none");
              if (!found.equals(sha256)) {
                throw new ModelException(
                    path(name).toString(),
                    "stage "
                        + stage.name()
                        + " stands on SHA-256 "
                        + sha256
                        + ", here is "
                        + found);
              }
            });
  }

  private static String digest(Path file) {
    try {
      return Manifest.digest(file);
    } catch (NoSuchFileException e) {
      throw new ModelException(file.toString(), "no such file; the manifest names it");
    } catch (IOException e) {
      throw new ModelException(file.toString(), "cannot be read: " + e.getMessage());
    }
  }
}
