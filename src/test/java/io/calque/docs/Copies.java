package io.calque.docs;

import io.calque.model.Manifest;
import io.calque.model.ModelStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that a document copies. They stand between {@code <!-- copied NAME -->} and {@code <!--
 * end of copy -->}. A resource beside this class has the same blocks with the places of the numbers
 * in braces:
 *
 * <ul>
 *   <li>{@code {version}} and {@code {seed}} of the models
 *   <li>{@code {bytes FILE}}, {@code {digest FILE}} of a model or a data file
 *   <li>{@code {metric NAME}}, or as a percentage {@code {share NAME}}, of the manifest
 *   <li>else a cell of {@link MeasuredTables}; after {@code ~} without its interval
 * </ul>
 */
final class Copies {
  static final Path MODELS = Path.of("models");

  private static final Pattern BLOCK =
      Pattern.compile("(<!-- copied (\\S++) -->\n)(.*?)(<!-- end of copy -->\n)", Pattern.DOTALL);
  private static final Pattern PLACE = Pattern.compile("\\{([^{}\n]++)}");
  private static final Pattern INTERVAL = Pattern.compile(" \\([^)]*+\\)$");

  private final Manifest manifest;
  private final MeasuredTables measured;

  Copies() throws IOException {
    manifest = ModelStore.open(MODELS).manifest();
    measured = MeasuredTables.read();
  }

  /** The document with every copy made anew, by the templates of a resource. */
  String renew(String document, String resource) throws IOException {
    Map<String, String> templates = templates(resource);
    String renewed =
        replace(
            BLOCK,
            document,
            block -> {
              String template = templates.remove(block.group(2));
              if (template == null) {
                throw new AssertionError("no template in " + resource + " for " + block.group(2));
              }
              return block.group(1) + fill(template) + block.group(4);
            });
    if (!templates.isEmpty()) {
      throw new AssertionError("templates of " + resource + " for nothing: " + templates.keySet());
    }
    return renewed;
  }

  private static Map<String, String> templates(String resource) throws IOException {
    Map<String, String> out = new TreeMap<>();
    try (InputStream in = Objects.requireNonNull(Copies.class.getResourceAsStream(resource))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      BLOCK.matcher(text).results().forEach(block -> out.put(block.group(2), block.group(3)));
    }
    return out;
  }

  /** The document without its copies. */
  static String without(String document) {
    return BLOCK.matcher(document).replaceAll("");
  }

  private String fill(String template) {
    return replace(PLACE, template, place -> value(place.group(1)));
  }

  private String value(String place) {
    String[] words = place.split(" ", 2);
    String name = words.length > 1 ? words[1] : "";
    return switch (words[0]) {
      case "version" -> manifest.version();
      case "seed" -> Long.toString(manifest.seed());
      case "bytes" -> String.format(Locale.ROOT, "%,d", bytes(name));
      case "digest" -> digest(name);
      case "metric" -> number(metric(name));
      case "share" -> String.format(Locale.ROOT, "%.1f %%", 100 * metric(name));
      default ->
          place.startsWith("~")
              ? INTERVAL.matcher(measured.cell(place.substring(1))).replaceFirst("")
              : measured.cell(place);
    };
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value == Math.rint(value) ? "%,.0f" : "%.3f", value);
  }

  private double metric(String name) {
    Double value = manifest.metrics().get(name);
    if (value == null) {
      throw new AssertionError("the manifest has no metric " + name);
    }
    return value;
  }

  private long bytes(String name) {
    return manifest.files().stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the manifest names no file " + name))
        .bytes();
  }

  private String digest(String name) {
    for (Manifest.ModelFile file : manifest.files()) {
      if (file.name().equals(name)) {
        return file.sha256();
      }
    }
    for (Manifest.DataFile file : manifest.data()) {
      if (file.name().equals(name)) {
        return file.sha256();
      }
    }
    throw new AssertionError("the manifest names no file " + name);
  }

  private static String replace(
      Pattern pattern, String text, Function<MatchResult, String> replacement) {
    return pattern
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match)));
  }
}
