package io.calque.serve;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.calque.serve.Refusal.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields of an object in a request; what is wrong with one is told by its name.
 *
 * @param path of the object in the request, ending with a dot; empty at the top
 */
record Fields(JsonNode object, String path) {
  private static final int DEEPEST = 64;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(Integer.MAX_VALUE)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .disable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * Reads a body that is one JSON object.
   *
   * @param line the line of a stream that it is, from 1; 1 for a body
   * @throws Refusal naming the place of what is wrong
   */
  static Fields read(byte[] body, int line) {
    JsonNode tree;
    try (JsonParser parser = MAPPER.createParser(body)) {
      tree = MAPPER.readTree(parser);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      Place place =
          at == null
              ? Place.NONE
              : new Place(at.getLineNr() + line - 1, Math.max(1, at.getColumnNr()));
      throw Refusal.badJson(reason(e) + place(place), place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (tree == null || tree.isMissingNode() || !tree.isObject()) {
      throw Refusal.badJson("expected a JSON object, found " + kind(tree), new Place(line, 1));
    }
    return new Fields(tree, "");
  }

  private static String place(Place place) {
    return place.line() == 0 ? "" : ", line " + place.line() + ", column " + place.column();
  }

  /** What Jackson says of the grammar, without what it repeats of the body. */
  private static String reason(JsonProcessingException problem) {
    String said = String.valueOf(problem.getOriginalMessage());
    if (said.startsWith("Duplicate field")) {
      return "a field stands twice";
    }
    if (said.contains("nesting depth")) {
      return "nested deeper than " + DEEPEST;
    }
    if (said.startsWith("Unexpected end-of-input")) {
      return "the JSON breaks off";
    }
    return said.contains("UTF-8") ? "not UTF-8" : "not JSON";
  }

  private static String kind(JsonNode found) {
    if (found == null || found.isMissingNode()) {
      return "nothing";
    }
    return switch (found.getNodeType()) {
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      default -> "a " + found.getNodeType().name().toLowerCase(Locale.ROOT);
    };
  }

  /**
   * Refuses fields that are not known.
   *
   * @throws Refusal naming the first, and those there are
   */
  Fields allow(Set<String> known) {
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        throw Refusal.badRequest(
            "unknown-field",
            "unknown field '"
                + path
                + (name.length() > 40 ? name.substring(0, 40) + "…" : name)
                + "'; there are "
                + String.join(", ", new TreeSet<>(known)));
      }
    }
    return this;
  }

  private Refusal wrong(String name, String expected) {
    return Refusal.badRequest(
        "bad-field", path + name + ": expected " + expected + ", found " + kind(object.path(name)));
  }

  private Optional<JsonNode> value(String name) {
    return Optional.of(object.path(name))
        .filter(value -> !value.isMissingNode() && !value.isNull());
  }

  boolean has(String name) {
    return value(name).isPresent();
  }

  Optional<String> text(String name) {
    return value(name)
        .map(
            value -> {
              if (!value.isTextual()) {
                throw wrong(name, "a string");
              }
              return value.textValue();
            });
  }

  Optional<Double> number(String name) {
    return value(name)
        .map(
            value -> {
              if (!value.isNumber()) {
                throw wrong(name, "a number");
              }
              return value.doubleValue();
            });
  }

  Optional<Integer> whole(String name) {
    return value(name)
        .map(
            value -> {
              if (!value.isInt()) {
                throw wrong(name, "a whole number");
              }
              return value.intValue();
            });
  }

  boolean isTrue(String name) {
    return value(name)
        .map(
            value -> {
              if (!value.isBoolean()) {
                throw wrong(name, "true or false");
              }
              return value.booleanValue();
            })
        .orElse(false);
  }

  /** The object in a field. */
  Optional<Fields> fields(String name) {
    return value(name)
        .map(
            value -> {
              if (!value.isObject()) {
                throw wrong(name, "an object");
              }
              return new Fields(value, path + name + ".");
            });
  }

  /** The array in a field. */
  Optional<JsonNode> list(String name) {
    return value(name)
        .map(
            value -> {
              if (!value.isArray()) {
                throw wrong(name, "an array");
              }
              return value;
            });
  }
}
