package io.calque.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the fields of a JSON object, also within others: {@code page.body}, {@code parts.0}. */
final class JsonFields {
  private static final int LONGEST_SHOWN = 200;

  private JsonFields() {}

  /** The field called {@code path}, else the one that it leads to; missing if there is none. */
  static JsonNode find(JsonNode object, String path) {
    JsonNode whole = object.path(path);
    if (!whole.isMissingNode()) {
      return whole;
    }
    JsonNode at = object;
    for (String step : path.split("\\.", -1)) {
      at = at.isArray() && isIndex(step) ? at.path(Integer.parseInt(step)) : at.path(step);
    }
    return at;
  }

  private static boolean isIndex(String step) {
    return !step.isEmpty() && step.length() < 9 && step.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The field that holds the text, as the options or usual names tell; empty if none does. */
  static Optional<String> text(JsonNode object, InputOptions options) {
    return options.textColumn().or(() -> Columns.guess(names(object), Columns.TEXT));
  }

  static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** The names of the fields, and of those within, in one line. */
  static String shown(JsonNode object) {
    List<String> names = new ArrayList<>();
    for (String name : names(object)) {
      JsonNode field = object.path(name);
      if (field.isObject() && !field.isEmpty()) {
        names(field).forEach(inner -> names.add(name + "." + inner));
      } else {
        names.add(name);
      }
    }
    String all = String.join(", ", names);
    return all.length() > LONGEST_SHOWN ? all.substring(0, LONGEST_SHOWN) + "..." : all;
  }

  /** What a node is, in words. */
  static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case STRING -> "a text";
      case NULL -> "null";
      default -> "nothing";
    };
  }
}
