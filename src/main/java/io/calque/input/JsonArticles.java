package io.calque.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of JSON objects, one article each: a line each, one after another, in an array, or in the
 * one array that an object holds. What cannot be read is reported and the next is read.
 */
final class JsonArticles implements Articles {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .build()
          .readerFor(JsonNode.class);

  /** The same, but that no field may stand twice in an object. */
  private static final ObjectReader STRICT =
      JSON.with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  private static final int LONGEST_SHOWN = 20;

  /** Objects within which an array of articles may stand in another. */
  private static final int DEEPEST = 2;

  private final String name;
  private final InputOptions options;
  private final JsonRow.Rows rows;
  private final RowNames origins;
  private final Deque<Input> waiting = new ArrayDeque<>();
  private long row;

  private JsonArticles(OpenedFile file, JsonRow.Rows rows) {
    name = file.name();
    options = file.options();
    origins = new RowNames(name);
    this.rows = rows;
  }

  static JsonArticles open(OpenedFile file) throws IOException {
    boolean isLines = JsonShape.of(file.sample()) == JsonShape.LINES;
    return new JsonArticles(
        file, isLines ? new JsonLines(file.text()) : new JsonValues(file.text()));
  }

  @Override
  public Optional<Input> next() throws IOException {
    while (waiting.isEmpty()) {
      Optional<JsonRow> next = rows.next();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      read(next.get());
    }
    return Optional.of(waiting.remove());
  }

  private void read(JsonRow piece) throws IOException {
    if (!piece.problem().isEmpty()) {
      rows.reject();
      failed(piece.line(), piece.problem());
      return;
    }
    String json = trimmed(piece.text());
    List<JsonNode> values = new ArrayList<>();
    try {
      if (!parse(STRICT, json, values)) {
        values.clear();
        parse(JSON, json, values);
        String text = name + ": line " + piece.line() + ": a field stands twice: the last counts";
        InputCounts counts = new InputCounts(0, Map.of("doubled field", 1L), 0, 0);
        waiting.add(new Input.Note(name, text, counts));
      }
    } catch (JsonProcessingException e) {
      if (values.isEmpty()) {
        rows.reject();
      }
      values.forEach(value -> add(piece.line(), value));
      failed(piece, json, e);
      return;
    }
    values.forEach(value -> add(piece.line(), value));
  }

  /**
   * Adds the values in {@code json}; false where the reader allows a field once and it is twice.
   */
  private static boolean parse(ObjectReader reader, String json, List<JsonNode> values)
      throws IOException {
    try (JsonParser parser = reader.createParser(json)) {
      while (parser.nextToken() != null) {
        values.add(reader.readTree(parser));
      }
      return true;
    } catch (MismatchedInputException e) {
      return false;
    }
  }

  /** Without separators of RFC 7464 and a comma that lines of an array end with. */
  private static String trimmed(String text) {
    String json = text.replace('\u001e', ' ').replace('\ufeff', ' ').stripTrailing();
    return json.endsWith(",") ? json.substring(0, json.length() - 1) : json;
  }

  private void failed(JsonRow piece, String json, JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    long line = location == null ? 1 : Math.max(1, location.getLineNr());
    long column = location == null ? 1 : Math.max(1, location.getColumnNr());
    long offset = location == null ? 0 : Math.max(0, location.getCharOffset());
    String rest =
        json.substring((int) Math.min(offset, json.length())).lines().findFirst().orElse("");
    String near = rest.substring(0, Math.min(rest.length(), LONGEST_SHOWN));
    String what =
        e instanceof JsonEOFException || near.isBlank()
            ? "ends too early"
            : "cannot be read at '" + near + "'";
    failed(piece.line() + line - 1, "column " + column + ": not a JSON object: " + what);
  }

  private void add(long line, JsonNode value) {
    List<JsonNode> articles = articles(value);
    if (articles.isEmpty()) {
      failed(line, "expected a JSON object, found " + JsonFields.kind(value));
    }
    articles.forEach(article -> article(line, article));
  }

  /** The objects that are articles: the value itself, or those in an array. */
  private List<JsonNode> articles(JsonNode value) {
    if (value.isArray()) {
      return isTable(value) ? elements(value) : List.of();
    }
    if (!value.isObject()) {
      return List.of();
    }
    Optional<String> field = JsonFields.text(value, options);
    if (field.isPresent() && !JsonFields.find(value, field.get()).isMissingNode()) {
      return List.of(value);
    }
    List<JsonNode> tables = tables(value, DEEPEST);
    return tables.size() == 1 ? elements(tables.get(0)) : List.of(value);
  }

  /** The arrays of objects with texts that an object holds, or objects within it. */
  private List<JsonNode> tables(JsonNode object, int depth) {
    List<JsonNode> tables = new ArrayList<>();
    for (JsonNode inner : object) {
      if (isTable(inner) && JsonFields.text(inner.path(0), options).isPresent()) {
        tables.add(inner);
      } else if (inner.isObject() && depth > 0) {
        tables.addAll(tables(inner, depth - 1));
      }
    }
    return tables;
  }

  private static boolean isTable(JsonNode node) {
    return node.isArray()
        && !node.isEmpty()
        && elements(node).stream().allMatch(JsonNode::isObject);
  }

  private static List<JsonNode> elements(JsonNode array) {
    List<JsonNode> elements = new ArrayList<>();
    array.forEach(elements::add);
    return elements;
  }

  private void article(long line, JsonNode node) {
    row++;
    Optional<String> field = JsonFields.text(node, options);
    if (field.isEmpty()) {
      fail(line, "no text field; found: " + JsonFields.shown(node));
      return;
    }
    JsonNode text = JsonFields.find(node, field.get());
    if (!text.isTextual()) {
      fail(
          line,
          text.isMissingNode()
              ? "no field '" + field.get() + "'; found: " + JsonFields.shown(node)
              : "field '" + field.get() + "' is no text but " + JsonFields.kind(text));
      return;
    }
    List<String> names = JsonFields.names(node);
    String id = value(node, options.idColumn().or(() -> Columns.guess(names, Columns.ID)));
    String url = value(node, options.urlColumn()).strip();
    String title = value(node, Columns.guess(names, Columns.TITLE));
    String body = text.asText();
    String origin = url.isEmpty() ? origins.of(id.isBlank() ? "" + row : id) : url;
    String address = url.isEmpty() && Source.isAddress(id) ? id : url;
    Source.Format format = options.rowFormat(field.get(), body);
    waiting.add(new Input.Usable(new Source(origin, format, title, body, address, "")));
  }

  private static String value(JsonNode node, Optional<String> field) {
    return field.map(f -> JsonFields.find(node, f).asText("")).orElse("");
  }

  /** A piece of the file that is no article counts as one. */
  private void failed(long line, String problem) {
    row++;
    fail(line, problem);
  }

  private void fail(long line, String problem) {
    waiting.add(new Input.Failed(name + "#" + row, name + ": line " + line + ": " + problem));
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
