package io.calque.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.calque.text.BadDataException;
import io.calque.text.Language;
import io.calque.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What {@code models/} holds and where each file comes from; the file {@code manifest.json}.
 *
 * @param schema {@link #SCHEMA}
 * @param version version of the models
 * @param language ISO 639-1 code of the language of the articles that the models are for
 * @param files the model files, in order of use
 * @param stages that made them, each once; the parents and the data of a file are those of its
 *     stage
 */
public record Manifest(
    String schema, String version, String language, List<ModelFile> files, List<Stage> stages) {
  /** Schema this version writes. */
  public static final String SCHEMA = "calque-models/2";

  /** Name of the file. */
  public static final String NAME = "manifest.json";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().disable(MapperFeature.AUTO_DETECT_IS_GETTERS).build();

  /** Copies the lists and checks that every file's stage is there once. */
  public Manifest {
    // manifests that name none are of before there could be another
    language = Objects.requireNonNullElse(language, Language.ENGLISH.id());
    files = List.copyOf(files);
    stages = List.copyOf(stages);
    Set<String> names = new TreeSet<>();
    for (Stage stage : stages) {
      if (!names.add(stage.name())) {
        throw new IllegalArgumentException("stages: " + stage.name() + " is there twice");
      }
    }
    for (ModelFile file : files) {
      if (!names.contains(file.stage())) {
        throw new IllegalArgumentException(
            "files: " + file.name() + " is of stage " + file.stage() + ", which is not there");
      }
    }
  }

  /** A manifest of models for English. */
  public Manifest(String schema, String version, List<ModelFile> files, List<Stage> stages) {
    this(schema, version, Language.ENGLISH.id(), files, stages);
  }

  /** SHA-256 over the digests of the files, lower-case hexadecimal. */
  public String digest() {
    Sha256 all = new Sha256();
    files.forEach(file -> all.add(file.sha256()));
    return all.hex();
  }

  /** What the stages measured, by name, in order of name. */
  public Map<String, Double> metrics() {
    Map<String, Double> out = new TreeMap<>();
    stages.forEach(stage -> out.putAll(stage.metrics()));
    return out;
  }

  /** The data files that stages read, each once; by name, and twice if two stages disagree. */
  public List<DataFile> data() {
    Set<DataFile> out = new LinkedHashSet<>();
    for (Stage stage : stages) {
      stage.data().forEach((name, sha256) -> out.add(new DataFile(name, sha256)));
    }
    return List.copyOf(out);
  }

  /** The seeds of the stages; one if all files are of one training. */
  public SortedSet<Long> seeds() {
    return stages.stream().map(Stage::seed).collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The seed of all stages.
   *
   * @throws BadDataException if there is not just one
   */
  public long seed() {
    SortedSet<Long> seeds = seeds();
    if (seeds.size() != 1) {
      throw new BadDataException(NAME, "", "expected models of one seed, found seeds " + seeds);
    }
    return seeds.first();
  }

  /** The file of this name. */
  public Optional<ModelFile> file(String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst();
  }

  /** The stage of this name. */
  public Optional<Stage> stage(String name) {
    return stages.stream().filter(stage -> stage.name().equals(name)).findFirst();
  }

  /** The files of which it is not recorded how they came about. */
  public List<ModelFile> unknown() {
    return files.stream().filter(file -> file.stage().equals(Stage.UNKNOWN)).toList();
  }

  /**
   * A model file.
   *
   * @param name file name in the folder
   * @param role what it is for, such as {@code token model}
   * @param bytes its size
   * @param sha256 digest of its bytes, lower-case hexadecimal
   * @param version of the models that it was first part of, or {@link Stage#UNKNOWN}
   * @param stage name of the stage that made it, or {@link Stage#UNKNOWN}
   */
  public record ModelFile(
      String name, String role, long bytes, String sha256, String version, String stage) {
    /** Checks that the name leads nowhere else. */
    public ModelFile {
      if (!name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*+")) {
        throw new IllegalArgumentException("name: " + name + " is no name of a file in a folder");
      }
      Objects.requireNonNull(sha256, "sha256");
      Objects.requireNonNull(stage, "stage");
    }
  }

  /**
   * A training data file.
   *
   * @param name name in the data folder
   * @param sha256 digest of its bytes, lower-case hexadecimal
   */
  public record DataFile(String name, String sha256) {}

  /**
   * Reads {@code manifest.json}, of this schema or of {@code calque-models/1}.
   *
   * @throws ModelException if it is missing, unreadable or of another schema
   */
  public static Manifest read(Path folder) {
    Path file = folder.resolve(NAME);
    try {
      JsonNode tree = MAPPER.readTree(Files.readAllBytes(file));
      if (!tree.path("schema").isTextual()) {
        throw new ModelException(file.toString(), "not readable: names no schema");
      }
      return switch (tree.get("schema").textValue()) {
        case SCHEMA -> MAPPER.treeToValue(tree, Manifest.class);
        case FirstManifest.SCHEMA -> MAPPER.treeToValue(tree, FirstManifest.class).toManifest();
        default ->
            throw new ModelException(
                file.toString(),
                "expected schema " + SCHEMA + ", found " + tree.get("schema").textValue());
      };
    } catch (NoSuchFileException e) {
      throw new ModelException(file.toString(), "no such file; 'calque train' makes it");
    } catch (JsonProcessingException e) {
      throw new ModelException(file.toString(), "not readable: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new ModelException(file.toString(), "cannot be read: " + e.getMessage());
    }
  }

  /** Writes {@code manifest.json} into the folder, whole or not at all. */
  public void write(Path folder) throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
    printer.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
    String json = MAPPER.writer(printer).writeValueAsString(this);
    Path part = folder.resolve(NAME + ".part");
    Files.write(part, (json + "\n").getBytes(StandardCharsets.UTF_8));
    Files.move(
        part,
        folder.resolve(NAME),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  /** SHA-256 of a file's bytes, lower-case hexadecimal. */
  public static String digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Sha256 digest = new Sha256();
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.add(buffer, read);
      }
      return digest.hex();
    }
  }
}
