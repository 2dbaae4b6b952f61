package io.calque.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

/**
 * What can be asked and what is answered, as OpenAPI describes it.
 *
 * @param tree the document
 * @param text the same, written
 */
record ApiDocument(JsonNode tree, String text) {
  private static final String NAME = "openapi.json";

  /** Reads the document that comes with the program. */
  static ApiDocument read() {
    try (InputStream in =
        Objects.requireNonNull(ApiDocument.class.getResourceAsStream(NAME), NAME)) {
      ObjectMapper mapper = new ObjectMapper();
      JsonNode tree = mapper.readTree(in);
      ((ObjectNode) tree.path("info")).put("version", version());
      return new ApiDocument(
          tree, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The program's version from the jar's manifest. */
  static String version() {
    return Optional.ofNullable(ApiDocument.class.getPackage().getImplementationVersion())
        .orElse("unpackaged");
  }
}
