package io.calque.serve;

import com.fasterxml.jackson.databind.JsonNode;
import io.calque.serve.Refusal.Place;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jetty.util.MultiMap;
import org.eclipse.jetty.util.UrlEncoded;

/**
 * A request as LanguageTool's clients make it. Parameters that are not known are left alone, as
 * clients send many that only their own service reads.
 *
 * @param text what is to be checked
 * @param language the one named; empty where it is to be found out
 * @param english the kind of English that is named where the language was found out
 * @param rules which artifact types are wanted
 */
record CheckRequest(AnnotatedText text, Optional<Variant> language, Variant english, Rules rules) {
  private static final int MOST_PARAMETERS = 100;

  /**
   * Which artifact types are wanted, by their ids and those of their categories.
   *
   * @param only whether those that are not named are left out
   * @param picky whether slips are wanted, which learners of English make too
   */
  record Rules(
      Set<String> enabled,
      Set<String> enabledCategories,
      Set<String> disabled,
      Set<String> disabledCategories,
      boolean only,
      boolean picky) {
    boolean want(Evidence evidence) {
      ArtifactType type = evidence.type();
      String category = CheckAnswer.category(type);
      if (disabled.contains(type.id())) {
        return false;
      }
      if (enabled.contains(type.id())) {
        return true;
      }
      if (disabledCategories.contains(category)) {
        return false;
      }
      return enabledCategories.contains(category) || (!only && (picky || !type.isSlip()));
    }
  }

  /**
   * Reads a form.
   *
   * @throws Refusal if it is none, or a parameter is missing or wrong
   */
  static CheckRequest ofForm(byte[] body, Bodies bodies) {
    MultiMap<String> form = new MultiMap<>();
    try {
      UrlEncoded.decodeUtf8To(
          new ByteArrayInputStream(body), form, body.length + 1, MOST_PARAMETERS);
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw Refusal.badRequest("bad-form", "the body is not a form in UTF-8");
    }
    Function<String, Optional<String>> given = name -> Optional.ofNullable(form.getString(name));
    return read(given, given.apply("data").map(CheckRequest::data), bodies);
  }

  /** Reads a JSON object with the same parameters; {@code data} may be an object or a string. */
  static CheckRequest ofJson(byte[] body, Bodies bodies) {
    Fields fields = Fields.read(body, 1);
    JsonNode data = fields.object().path("data");
    Function<String, Optional<String>> given =
        name -> {
          JsonNode value = fields.object().path(name);
          return value.isBoolean() || value.isNumber()
              ? Optional.of(value.asText())
              : fields.text(name);
        };
    Optional<Fields> annotated =
        data.isTextual() ? Optional.of(data(data.textValue())) : fields.fields("data");
    return read(given, annotated, bodies);
  }

  private static Fields data(String json) {
    try {
      Fields read = Fields.read(json.getBytes(StandardCharsets.UTF_8), 1);
      return new Fields(read.object(), "data.");
    } catch (Refusal e) {
      throw Refusal.badJson("data: " + e.told(), Place.NONE);
    }
  }

  private static CheckRequest read(
      Function<String, Optional<String>> given, Optional<Fields> data, Bodies bodies) {
    Optional<String> text = given.apply("text");
    if (text.isPresent() == data.isPresent()) {
      throw Refusal.badRequest(
          "missing-field",
          text.isPresent()
              ? "Set only 'text' or 'data' parameter, not both"
              : "Missing 'text' or 'data' parameter");
    }
    AnnotatedText annotated =
        data.map(AnnotatedText::read).orElseGet(() -> AnnotatedText.of(text.orElse("")));
    bodies.checkText("text", annotated.plain());
    String language =
        given
            .apply("language")
            .orElseThrow(
                () ->
                    Refusal.badRequest(
                        "missing-field",
                        "Missing 'language' parameter, e.g. 'language=en-US' for American English"
                            + " or 'language=auto'"));
    return new CheckRequest(
        annotated,
        language.equals(Variant.AUTO) ? Optional.empty() : Optional.of(Variant.of(language)),
        preferred(given),
        rules(given));
  }

  private static Variant preferred(Function<String, Optional<String>> given) {
    return names(given, "preferredVariants").stream()
        .flatMap(code -> Variant.find(code).stream())
        .findFirst()
        .orElse(Variant.UNITED_STATES);
  }

  private static Rules rules(Function<String, Optional<String>> given) {
    boolean only = isTrue(given, "enabledOnly");
    Rules rules =
        new Rules(
            names(given, "enabledRules"),
            names(given, "enabledCategories"),
            names(given, "disabledRules"),
            names(given, "disabledCategories"),
            only,
            level(given));
    if (only && rules.enabled().isEmpty() && rules.enabledCategories().isEmpty()) {
      throw Refusal.badRequest(
          "missing-field",
          "You must specify enabledRules or enabledCategories when using enabledOnly=true");
    }
    if (only && !(rules.disabled().isEmpty() && rules.disabledCategories().isEmpty())) {
      throw Refusal.badRequest(
          "bad-field",
          "You cannot specify disabledRules or disabledCategories using enabledOnly=true");
    }
    return rules;
  }

  private static boolean level(Function<String, Optional<String>> given) {
    String level = given.apply("level").orElse("default").toLowerCase(Locale.ROOT);
    if (!level.equals("default") && !level.equals("picky")) {
      throw Refusal.badRequest("bad-field", "level: expected default or picky");
    }
    return level.equals("picky");
  }

  private static boolean isTrue(Function<String, Optional<String>> given, String name) {
    return given
        .apply(name)
        .map(value -> value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes"))
        .orElse(false);
  }

  private static Set<String> names(Function<String, Optional<String>> given, String name) {
    return given.apply(name).stream()
        .flatMap(list -> Arrays.stream(list.split(",")))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
