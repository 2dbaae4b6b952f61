package io.calque.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A file of one JSON object a line; a bad line is reported and the next is read. */
final class JsonlArticles implements Articles {
  /** Longest line in characters. */
  static final int LONGEST_LINE = 8_000_000;

  private static final ObjectReader JSON =
      new ObjectMapper().reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final String name;
  private final BufferedReader reader;
  private final InputOptions options;
  private final StringBuilder line = new StringBuilder();
  private final char[] buffer = new char[8_192];
  private int next;
  private int filled;
  private long lineNumber;
  private long row;

  JsonlArticles(String name, BufferedReader reader, InputOptions options) {
    this.name = name;
    this.reader = reader;
    this.options = options;
  }

  @Override
  public Optional<Input> next() throws IOException {
    while (readLine()) {
      lineNumber++;
      if (line.length() > LONGEST_LINE) {
        row++;
        return failed(String.format(Locale.ROOT, "longer than %,d characters", LONGEST_LINE));
      }
      String json = line.toString();
      if (!json.isBlank()) {
        row++;
        return article(json);
      }
    }
    return Optional.empty();
  }

  /** Reads a line, keeping at most one character more than allowed; false at the end. */
  private boolean readLine() throws IOException {
    line.setLength(0);
    boolean some = false;
    while (next < filled || fill()) {
      some = true;
      int start = next;
      while (next < filled && buffer[next] != '\n') {
        next++;
      }
      line.append(buffer, start, Math.min(next - start, LONGEST_LINE + 1 - line.length()));
      if (next < filled) {
        next++;
        return true;
      }
    }
    return some;
  }

  /** Reads on into the buffer, all of which was used; false at the end. */
  private boolean fill() throws IOException {
    next = 0;
    do {
      filled = reader.read(buffer);
    } while (filled == 0);
    return filled > 0;
  }

  private Optional<Input> article(String json) {
    JsonNode node;
    try {
      node = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      long column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      return failed("column " + column + ": not a JSON object: " + e.getOriginalMessage());
    }
    if (!node.isObject()) {
      return failed("expected a JSON object, found " + node.getNodeType());
    }
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    Optional<String> field = options.textColumn().or(() -> Columns.guess(names, Columns.TEXT));
    if (field.isEmpty()) {
      return failed("no text field; found: " + String.join(", ", names));
    }
    JsonNode text = node.path(field.get());
    if (!text.isTextual()) {
      return failed(
          text.isMissingNode()
              ? "no field '" + field.get() + "'; found: " + String.join(", ", names)
              : "field '" + field.get() + "' is no text but " + text.getNodeType());
    }
    String id = value(node, options.idColumn().or(() -> Columns.guess(names, Columns.ID)));
    String url = value(node, options.urlColumn()).strip();
    String title = value(node, Columns.guess(names, Columns.TITLE));
    String body = text.asText();
    String origin = url.isEmpty() ? name + "#" + (id.isBlank() ? row : id) : url;
    String address = url.isEmpty() && Source.isAddress(id) ? id : url;
    return Optional.of(
        new Input.Usable(new Source(origin, options.rowFormat(body), title, body, address, "")));
  }

  private static String value(JsonNode node, Optional<String> field) {
    return field.map(f -> node.path(f).asText("")).orElse("");
  }

  private Optional<Input> failed(String problem) {
    return Optional.of(
        new Input.Failed(name + "#" + row, name + ": line " + lineNumber + ": " + problem));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
