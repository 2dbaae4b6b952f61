package io.calque.review.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A file that pages ask for; all lie beside this class. */
enum Asset {
  STYLE("desk.css", "text/css; charset=utf-8"),
  SCRIPT("desk.js", "text/javascript; charset=utf-8"),
  ICON("icon.svg", "image/svg+xml");

  private final String name;
  private final String type;
  private final String text;

  Asset(String name, String type) {
    this.name = name;
    this.type = type;
    try (InputStream in = Objects.requireNonNull(Asset.class.getResourceAsStream(name), name)) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String path() {
    return "/" + name;
  }

  String type() {
    return type;
  }

  String text() {
    return text;
  }
}
