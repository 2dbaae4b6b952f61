package io.calque.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.calque.input.web.WebOptions;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of what can be asked, against what is answered. */
class ApiDocumentTest {
  @TempDir static Path folder;

  private static Served served;
  private static JsonNode document;

  @BeforeAll
  static void start() throws IOException {
    served = Served.start(folder, Served.scanning(WebOptions.defaults()));
    document = tree(served.get("/openapi.json"));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static JsonNode tree(HttpResponse<String> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }

  @Test
  void document_validator_findsNothing() {
    SwaggerParseResult result = new OpenAPIV3Parser().readContents(document.toString());
    assertEquals(List.of(), result.getMessages());
    OpenAPI api = result.getOpenAPI();
    assertEquals("3.0.3", api.getOpenapi());
    assertEquals(document.path("paths").size(), api.getPaths().size());
  }

  @Test
  void document_paths_areTheRoutes() {
    Set<String> described = new TreeSet<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          if (!method.equals("parameters")) {
                            described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                          }
                        }));
    assertEquals(new TreeSet<>(served.server().routes()), described);
  }

  private static void check(String schema, HttpResponse<String> answer) throws IOException {
    ObjectNode root =
        (ObjectNode) document.path("components").path("schemas").path(schema).deepCopy();
    root.set("components", document.path("components"));
    JsonSchema validator =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(root);
    assertEquals(List.of(), List.copyOf(validator.validate(tree(answer))), answer.body());
  }

  @Test
  void answers_eachKind_areAsDescribed() throws IOException {
    check(
        "Score",
        served.post(
            "/v1/score",
            Served.JSON,
            "{\"html\":\"<h1>T</h1><p>The mayor left with out a word. [ad_1]</p>\"}"));
    check(
        "Comparison",
        served.post(
            "/v1/compare",
            Served.JSON,
            "{\"before\":{\"text\":\"One word.\"},\"after\":{\"text\":\"Two words.\"}}"));
    check("Refusal", served.post("/v1/score", Served.JSON, "{\"text\":"));
    check("Health", served.get("/v1/health"));
    check("Models", served.get("/v1/models"));
    check(
        "Check",
        served.post("/v2/check", Served.FORM, "language=auto&text=He+left+with+out+a+word."));
    check("Scan", served.post("/v1/scans", Served.JSON, "{\"sites\":[\"127.0.0.1:9\"]}"));
  }
}
