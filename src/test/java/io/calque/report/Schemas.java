package io.calque.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Schemas that output is held to. */
final class Schemas {
  private static final String PREFIX = "urn:calque:schema:";

  private final JsonSchema schema;

  private Schemas(JsonSchema schema) {
    this.schema = schema;
  }

  /** The OASIS schema of SARIF 2.1.0, from a test library that carries it. */
  static Schemas sarif() throws IOException {
    String name = "/schema/sarif-schema-2.1.0.json";
    try (InputStream in = Objects.requireNonNull(Schemas.class.getResourceAsStream(name), name)) {
      return new Schemas(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in));
    }
  }

  /**
   * One of our own.
   *
   * @param name such as {@code calque-1}
   */
  static Schemas own(String name) {
    JsonSchemaFactory factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaMappers(mappers -> mappers.mappings(Schemas::file)));
    return new Schemas(factory.getSchema(SchemaLocation.of(PREFIX + name)));
  }

  private static String file(String id) {
    return id.startsWith(PREFIX)
        ? Path.of("docs/schema", id.substring(PREFIX.length()) + ".json").toUri().toString()
        : id;
  }

  /** What is wrong with a document. */
  List<String> problems(JsonNode document) {
    return schema.validate(document).stream().map(ValidationMessage::getMessage).toList();
  }
}
