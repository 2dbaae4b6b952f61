package io.calque.simulate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that Apertium translates English into and back from. */
public enum Pivot {
  /** Spanish. */
  SPA("eng-spa", "spa-eng", "apertium-eng-spa"),
  /** Catalan. */
  CAT("eng-cat", "cat-eng", "apertium-eng-cat"),
  /** Galician. */
  GLG("en-gl", "gl-en", "apertium-en-gl"),
  /** Esperanto. */
  EPO("en-eo", "eo-en", "apertium-eo-en"),
  /** Serbo-Croatian. */
  HBS("eng-hbs", "hbs-eng", "apertium-hbs-eng");

  private final String there;
  private final String back;
  private final String installed;

  Pivot(String there, String back, String installed) {
    this.there = there;
    this.back = back;
    this.installed = installed;
  }

  /** The pivot with this ISO 639-3 code. */
  public static Optional<Pivot> of(String code) {
    return Arrays.stream(values()).filter(pivot -> pivot.code().equals(code)).findFirst();
  }

  /** Its ISO 639-3 code. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Apertium's mode out of English. */
  String there() {
    return there;
  }

  /** Apertium's mode into English. */
  String back() {
    return back;
  }

  /** The Debian package that brings both modes. */
  String installed() {
    return installed;
  }
}
