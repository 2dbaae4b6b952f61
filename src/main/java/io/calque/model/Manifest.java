package io.calque.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calque.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code models/} holds and where it comes from; the file {@code manifest.json}.
 *
 * @param schema {@link #SCHEMA}
 * @param version version of the models
 * @param seed seed of the training run
 * @param files the model files, in order of use
 * @param data the training data read
 * @param metrics measured on the tuning part, by name
 */
public record Manifest(
    String schema,
    String version,
    long seed,
    List<ModelFile> files,
    List<DataFile> data,
    Map<String, Double> metrics) {
  /** Schema this version reads and writes. */
  public static final String SCHEMA = "calque-models/1";

  static final String NAME = "manifest.json";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Copies the collections; metrics in order of name. */
  public Manifest {
    files = List.copyOf(files);
    data = List.copyOf(data);
    metrics = java.util.Collections.unmodifiableMap(new TreeMap<>(metrics));
  }

  /** SHA-256 over the digests of the files, lower-case hexadecimal. */
  public String digest() {
    Sha256 all = new Sha256();
    files.forEach(file -> all.add(file.sha256()));
    return all.hex();
  }

  /**
   * A model file.
   *
   * @param name file name in the folder
   * @param role what it is for, such as {@code token model}
   * @param bytes its size
   * @param sha256 digest of its bytes, lower-case hexadecimal
   */
  public record ModelFile(String name, String role, long bytes, String sha256) {}

  /**
   * A training data file.
   *
   * @param name name without folder
   * @param sha256 digest of its bytes, lower-case hexadecimal
   */
  public record DataFile(String name, String sha256) {}

  static Manifest read(Path folder) {
    Path file = folder.resolve(NAME);
    try {
      Manifest manifest = MAPPER.readValue(Files.readAllBytes(file), Manifest.class);
      if (manifest == null) {
        throw new ModelException(file.toString(), "not readable: null");
      }
      if (!SCHEMA.equals(manifest.schema())) {
        throw new ModelException(
            file.toString(), "expected schema " + SCHEMA + ", found " + manifest.schema());
      }
      return manifest;
    } catch (NoSuchFileException e) {
      throw new ModelException(file.toString(), "no such file; 'calque train' makes it");
    } catch (JsonProcessingException e) {
      throw new ModelException(file.toString(), "not readable: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new ModelException(file.toString(), "cannot be read: " + e.getMessage());
    }
  }

  /** Writes {@code manifest.json} into the folder. */
  public void write(Path folder) throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
    printer.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
    String json = MAPPER.writer(printer).writeValueAsString(this);
    Files.write(folder.resolve(NAME), (json + "\n").getBytes(StandardCharsets.UTF_8));
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
