package io.calque.review;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.calque.text.BadDataException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;

/** A file that a desk takes as it is: a report, or tasks of Label Studio. */
final class ReportFile {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private final Path file;

  private ReportFile(Path file) {
    this.file = file;
  }

  static ReportFile of(Path file) {
    return new ReportFile(file);
  }

  /** What a file holds. */
  enum Kind {
    /** Scored articles, an object a line or all in one. */
    REPORT,
    /** Tasks of Label Studio in an array. */
    TASKS,
    /** Something else. */
    OTHER
  }

  /** What {@code file} holds, by its first object; {@link Kind#OTHER} where it cannot be read. */
  Kind kind() {
    if (!Files.isRegularFile(file)) {
      return Kind.OTHER;
    }
    try (InputStream in = open();
        JsonParser parser = MAPPER.createParser(in)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.START_OBJECT) {
        return isTask(parser) ? Kind.TASKS : Kind.OTHER;
      }
      boolean report =
          first == JsonToken.START_OBJECT
              && "schema".equals(parser.nextFieldName())
              && String.valueOf(parser.nextTextValue()).startsWith("calque/");
      return report ? Kind.REPORT : Kind.OTHER;
    } catch (IOException e) {
      return Kind.OTHER;
    }
  }

  private static boolean isTask(JsonParser parser) throws IOException {
    boolean data = false;
    boolean annotations = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      parser.skipChildren();
      data |= name.equals("data");
      annotations |= name.equals("annotations");
    }
    return data && annotations;
  }

  /**
   * Gives every score of a report.
   *
   * @throws BadDataException naming file and line of what cannot be used
   */
  void scores(BiConsumer<ReportedScore, String> taker) {
    objects(
        (node, place) -> {
          if (node.path("articles").isArray()) {
            int number = 0;
            for (JsonNode article : node.get("articles")) {
              String inside = "article " + ++number;
              taker.accept(ScoreJson.read(article, file.toString(), inside), inside);
            }
          } else {
            taker.accept(ScoreJson.read(node, file.toString(), place), place);
          }
        });
  }

  /**
   * Gives every task.
   *
   * @throws BadDataException naming file and line of what cannot be used
   */
  void tasks(BiConsumer<JsonNode, String> taker) {
    AtomicInteger number = new AtomicInteger();
    objects((task, place) -> taker.accept(task, "task " + number.incrementAndGet()));
  }

  /** Gives every value at the root, and every element of an array there. */
  private void objects(BiConsumer<JsonNode, String> taker) {
    try (InputStream in = open();
        MappingIterator<JsonNode> values = MAPPER.readerFor(JsonNode.class).readValues(in)) {
      while (values.hasNextValue()) {
        String place = "line " + values.getCurrentLocation().getLineNr();
        taker.accept(values.nextValue(), place);
      }
    } catch (JacksonException e) {
      String place = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
      throw new BadDataException(file.toString(), place, "no JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new BadDataException(file.toString(), "", "cannot be read: " + e.getMessage());
    }
  }

  private InputStream open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    in.mark(2);
    boolean packed = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return packed ? new GZIPInputStream(in) : in;
  }
}
