package io.calque.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Reads JSON as pages write it: wrapped in comments or CDATA, with comments and trailing commas in
 * it, several values one after the other, encoded as HTML once too often. Of what cannot be read
 * the fields are picked out that look whole.
 */
final class LenientJson {
  private static final int DEEPEST = 64;
  private static final int LONGEST = 1_000_000;
  private static final int MOST_VALUES = 100;

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(DEEPEST)
                      .maxStringLength(LONGEST)
                      .build())
              .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
              .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
              .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
              .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
              .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
              .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
              .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
              .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
              .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
              .build());

  private static final List<String> OPENERS = List.of("//", "/*", "*/", "<!--", "<![CDATA[");
  private static final List<String> CLOSERS = List.of("//", "/*", "*/", "-->", "]]>", ";");

  private static final Pattern FIELD =
      Pattern.compile(
          "\"(@type|datePublished|dateModified|dateCreated|headline)\"\\s*+:\\s*+\"([^\"\\\\]{1,300}+)\"");

  private LenientJson() {}

  /** The values in {@code data}; empty where nothing can be made of it. */
  static List<JsonNode> read(String data) {
    if (data.length() > LONGEST) {
      return List.of();
    }
    String plain = unwrapped(data);
    if (plain.startsWith("{&quot;") || plain.startsWith("[{&quot;")) {
      plain = Parser.unescapeEntities(plain, false);
    }
    List<JsonNode> values = new ArrayList<>();
    try (MappingIterator<JsonNode> all = MAPPER.readerFor(JsonNode.class).readValues(plain)) {
      while (values.size() < MOST_VALUES && all.hasNextValue()) {
        values.add(all.nextValue());
      }
    } catch (JsonProcessingException e) {
      values.add(fields(plain));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    values.removeIf(value -> value == null || value.isMissingNode());
    return values;
  }

  private static String unwrapped(String data) {
    int start = 0;
    int end = data.length();
    int before = -1;
    while (before != end - start) {
      before = end - start;
      while (start < end && isBlank(data.charAt(start))) {
        start++;
      }
      while (end > start && isBlank(data.charAt(end - 1))) {
        end--;
      }
      for (String opener : OPENERS) {
        start += data.startsWith(opener, start) ? opener.length() : 0;
      }
      for (String closer : CLOSERS) {
        boolean closes =
            end - closer.length() >= start && data.startsWith(closer, end - closer.length());
        end -= closes ? closer.length() : 0;
      }
    }
    return start < end ? data.substring(start, end) : "";
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\ufeff' || c == '\u00a0';
  }

  private static ObjectNode fields(String data) {
    ObjectNode node = MAPPER.createObjectNode();
    Matcher field = FIELD.matcher(data);
    while (field.find()) {
      String name = field.group(1);
      boolean better = name.equals("@type") && JsonLd.isArticleType(field.group(2));
      if (better || !node.has(name)) {
        node.put(name, field.group(2));
      }
    }
    return node;
  }
}
