package io.calque.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** The columns against {@code docs/schema/calque-1.json}. */
class ContractColumnsTest {
  /** Fields that no line of a crawl has: what {@code serve} and {@code --originals} add. */
  private static final Set<String> ELSEWHERE = Set.of("models", "original", "calibration");

  private static JsonNode schema() throws IOException {
    return new ObjectMapper().readTree(Path.of("docs/schema/calque-1.json").toFile());
  }

  private static void check(String place, JsonNode object, StructType columns) throws IOException {
    Set<String> fields = new TreeSet<>();
    object.get("properties").fieldNames().forEachRemaining(fields::add);
    fields.removeAll(place.isEmpty() ? ELSEWHERE : Set.of());
    Set<String> missing = new TreeSet<>(fields);
    missing.removeAll(List.of(columns.fieldNames()));
    assertEquals(Set.of(), missing, "fields of the contract without a column, in /" + place);
    for (String field : fields) {
      check(
          place + "/" + field,
          object.get("properties").get(field),
          columns.apply(field).dataType());
    }
  }

  private static void check(String place, JsonNode field, DataType type) throws IOException {
    JsonNode meant = field;
    if (field.has("$ref")) {
      meant = schema().at(field.get("$ref").asText().substring(1));
    }
    if (type instanceof ArrayType array) {
      assertEquals("array", meant.path("type").asText(), place);
      check(place, meant.get("items"), array.elementType());
    } else if (type instanceof StructType struct) {
      check(place, meant, struct);
    } else {
      String simple = meant.path("type").asText("string");
      String expected =
          switch (simple) {
            case "number" -> "double";
            case "integer" -> "int";
            default -> simple;
          };
      assertEquals(expected, type.simpleString(), place);
    }
  }

  @Test
  void article_fieldsOfTheContract_areColumns() throws IOException {
    check("", schema(), ContractColumns.ARTICLE);
  }

  @Test
  void article_columns_haveNoOtherNamesButTests() throws IOException {
    Set<String> unknown = new TreeSet<>(Arrays.asList(ContractColumns.ARTICLE.fieldNames()));
    schema().get("properties").fieldNames().forEachRemaining(unknown::remove);
    unknown.remove("tests");
    assertEquals(Set.of(), unknown);
  }
}
