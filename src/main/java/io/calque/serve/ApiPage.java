package io.calque.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/**
 * The {@link ApiDocument} as a web page without scripts or further requests.
 *
 * @param document what it shows
 */
record ApiPage(ApiDocument document) {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; }
      body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 52rem; padding: 1rem; }
      h2 { border-top: 1px solid; margin-top: 2rem; padding-top: 1rem; overflow-wrap: anywhere; }
      pre, code { font-family: ui-monospace, monospace; font-size: 0.875rem; }
      pre { border: 1px solid; overflow-x: auto; padding: 0.75rem; }
      dt { font-weight: 600; } dd { margin: 0 0 0.25rem 1.5rem; }
      """;

  /** Allows the page its own style and nothing else. */
  static String contentPolicy() {
    try {
      byte[] sha = MessageDigest.getInstance("SHA-256").digest(Answers.bytes("\n" + STYLE));
      return "default-src 'none'; style-src 'sha256-"
          + Base64.getEncoder().encodeToString(sha)
          + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The page. */
  String html() {
    StringBuilder page = new StringBuilder(1 << 14);
    JsonNode info = document.tree().path("info");
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
        .append(text(info, "title"))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<h1>")
        .append(text(info, "title"))
        .append("</h1>\n<p>")
        .append(text(info, "description"))
        .append("</p>\n<p>Version ")
        .append(text(info, "version"))
        .append("; for programs: <a href=\"/openapi.json\">/openapi.json</a></p>\n");
    document
        .tree()
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(one -> operation(page, one.getKey(), path.getKey(), one.getValue())));
    return page.append("</body>\n</html>\n").toString();
  }

  private void operation(StringBuilder page, String method, String path, JsonNode operation) {
    if (!operation.has("responses")) {
      return;
    }
    page.append("<h2>")
        .append(escaped(method.toUpperCase(Locale.ROOT)))
        .append(" <code>")
        .append(escaped(path))
        .append("</code></h2>\n<p><strong>")
        .append(text(operation, "summary"))
        .append("</strong></p>\n");
    if (operation.has("description")) {
      page.append("<p>").append(text(operation, "description")).append("</p>\n");
    }
    operation
        .path("requestBody")
        .path("content")
        .properties()
        .forEach(
            body -> {
              page.append("<p>Body, <code>")
                  .append(escaped(body.getKey()))
                  .append("</code>:</p>\n");
              example(page, body.getValue().path("example"));
            });
    page.append("<dl>\n");
    operation
        .path("responses")
        .properties()
        .forEach(
            answer ->
                page.append("<dt>")
                    .append(escaped(answer.getKey()))
                    .append("</dt><dd>")
                    .append(text(resolved(answer.getValue()), "description"))
                    .append("</dd>\n"));
    page.append("</dl>\n");
  }

  /** What stands at the place that is referred to, or the node itself. */
  private JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.startsWith("#/") ? document.tree().at(reference.substring(1)) : node;
  }

  private static void example(StringBuilder page, JsonNode example) {
    if (!example.isMissingNode()) {
      page.append("<pre>")
          .append(escaped(example.isTextual() ? example.textValue() : example.toPrettyString()))
          .append("</pre>\n");
    }
  }

  private static String text(JsonNode node, String field) {
    return escaped(node.path(field).asText());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
