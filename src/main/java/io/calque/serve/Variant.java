package io.calque.serve;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A language that LanguageTool's clients may name. Calque reads all kinds of English alike; they
 * are told apart because clients offer only what is listed.
 */
enum Variant {
  ENGLISH("English", "en"),
  UNITED_STATES("English (US)", "en-US"),
  AUSTRALIA("English (Australian)", "en-AU"),
  CANADA("English (Canadian)", "en-CA"),
  GREAT_BRITAIN("English (GB)", "en-GB"),
  NEW_ZEALAND("English (New Zealand)", "en-NZ"),
  SOUTH_AFRICA("English (South African)", "en-ZA");

  /** What clients send where the language is to be found out. */
  static final String AUTO = "auto";

  private final String words;
  private final String code;

  Variant(String words, String code) {
    this.words = words;
    this.code = code;
  }

  /** The name shown. */
  String words() {
    return words;
  }

  /** Language and country, such as {@code en-GB}. */
  String code() {
    return code;
  }

  static List<Variant> all() {
    return List.of(values());
  }

  static Optional<Variant> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equalsIgnoreCase(code)).findFirst();
  }

  /**
   * The variant of a code.
   *
   * @throws Refusal naming those there are
   */
  static Variant of(String code) {
    return find(code)
        .orElseThrow(
            () ->
                Refusal.badRequest(
                    "bad-language",
                    "'"
                        + (code.length() > 20 ? code.substring(0, 20) + "…" : code)
                        + "' is not a language code known to Calque. Supported language codes are: "
                        + Arrays.stream(values())
                            .map(Variant::code)
                            .collect(Collectors.joining(", "))));
  }

  /** The English name of a language by its ISO 639 code. */
  static String nameOf(String code) {
    String name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    return name.isEmpty() ? code : name;
  }
}
