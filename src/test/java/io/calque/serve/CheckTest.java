package io.calque.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.languagetool.remote.CheckConfiguration;
import org.languagetool.remote.CheckConfigurationBuilder;
import org.languagetool.remote.RemoteLanguageTool;
import org.languagetool.remote.RemoteResult;
import org.languagetool.remote.RemoteRuleMatch;

/** LanguageTool's protocol, asked by LanguageTool's own client and by hand. */
class CheckTest {
  /** The smiley is two UTF-16 units. */
  private static final String TEXT =
      "\uD83D\uDE00 The mayor left with out a word. A two-day go to to Lisbon began.";

  @TempDir static Path folder;

  private static Served served;

  @BeforeAll
  static void start() throws IOException {
    served = Served.start(folder);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static RemoteResult check(String text, CheckConfiguration how) throws IOException {
    return new RemoteLanguageTool(URI.create(served.server().address()).toURL()).check(text, how);
  }

  private static List<String> found(RemoteResult result) {
    return result.getMatches().stream()
        .map(
            match ->
                match.getRuleId()
                    + " "
                    + match.getErrorOffset()
                    + "+"
                    + match.getErrorLength()
                    + " "
                    + match.getReplacements().orElse(List.of()))
        .toList();
  }

  @Test
  void client_ofLanguageTool_getsAMatchForEachPieceOfEvidence() throws IOException {
    RemoteResult result = check(TEXT, new CheckConfigurationBuilder("en-GB").build());
    assertEquals(
        List.of("split-word 18+8 [without]", "repeated-word 45+8 [visit to]"), found(result));
    assertEquals("en-GB", result.getLanguageCode());
    assertEquals("Calque", result.getRemoteServer().getSoftware());
    RemoteRuleMatch match = result.getMatches().get(0);
    assertEquals("one word is written as two", match.getMessage());
    assertEquals(Optional.of("Split word"), match.getShortMessage());
    assertEquals(
        "with out", match.getContext().substring(match.getContextOffset()).substring(0, 8));
    assertEquals(Optional.of("SPLIT_WORDS"), match.getCategoryId());
    assertEquals("Split word", match.getRuleDescription());
  }

  @Test
  void client_rules_areObeyed() throws IOException {
    assertEquals(
        List.of("repeated-word 45+8 [visit to]"),
        found(
            check(
                TEXT, new CheckConfigurationBuilder("en").disabledRuleIds("split-word").build())));
    assertEquals(
        List.of("split-word 18+8 [without]"),
        found(
            check(
                TEXT,
                new CheckConfigurationBuilder()
                    .enabledRuleIds("split-word")
                    .enabledOnly()
                    .build())));
  }

  @Test
  void client_level_pickyAddsSlips() throws IOException {
    String slip = "They asked for a accountability that nobody could give, they said.";
    assertEquals(List.of(), found(check(slip, new CheckConfigurationBuilder("en").build())));
    List<String> picky =
        found(check(slip, new CheckConfigurationBuilder("en").level("picky").build()));
    assertEquals(1, picky.size());
    assertTrue(picky.get(0).startsWith("article-error 15+"), picky::toString);
  }

  @Test
  void client_unknownLanguage_isToldThoseThereAre() {
    RuntimeException refused =
        assertThrows(
            RuntimeException.class, () -> check(TEXT, new CheckConfigurationBuilder("fr").build()));
    assertTrue(
        String.valueOf(refused.getMessage())
            .contains(
                "'fr' is not a language code known to Calque. Supported language codes are: en,"
                    + " en-US, en-AU, en-CA, en-GB, en-NZ, en-ZA"),
        String.valueOf(refused.getMessage()));
  }

  @Test
  void client_longestText_isTold() throws IOException {
    assertEquals(
        1000,
        new RemoteLanguageTool(URI.create(served.server().address()).toURL()).getMaxTextLength());
  }

  private static HttpResponse<String> form(String... pairs) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      form.append(i == 0 ? "" : "&")
          .append(pairs[i])
          .append('=')
          .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
    }
    return served.post("/v2/check", Served.FORM, form.toString());
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    assertEquals(200, answer.statusCode(), answer.body());
    return new ObjectMapper().readTree(answer.body());
  }

  @Test
  void data_markup_isNotReadButCounted() throws IOException {
    String data =
        "{\"annotation\":[{\"markup\":\"<p>\"},{\"text\":\"The mayor left with \"},"
            + "{\"markup\":\"<i>\"},{\"text\":\"out\"},{\"markup\":\"</i>\"},"
            + "{\"text\":\" a word.\"}]}";
    JsonNode answer = json(form("language", "auto", "data", data));
    JsonNode match = answer.at("/matches/0");
    assertEquals("18+11", match.path("offset") + "+" + match.path("length"));
    assertEquals("<p>The mayor left with <i>out</i> a word.", match.at("/context/text").asText());
    assertEquals("The mayor left with out a word.", match.path("sentence").asText());
    assertEquals("en-US", answer.at("/language/code").asText());
    JsonNode asJson =
        json(
            served.post("/v2/check", Served.JSON, "{\"language\":\"auto\",\"data\":" + data + "}"));
    assertEquals(answer.path("matches"), asJson.path("matches"));
    assertEquals(served.server().digest(), answer.at("/software/models").asText());
  }

  @Test
  void language_auto_namesWhatItIs() throws IOException {
    String german =
        "Der Bürgermeister sagte am Montag, dass die Verhandlungen über den Haushalt der Stadt"
            + " weitergehen. Die Bürger warten seit Wochen auf eine Entscheidung.";
    JsonNode language = json(form("language", "auto", "text", german)).path("language");
    assertEquals(
        "German de", language.path("name").asText() + " " + language.path("code").asText());
    assertEquals(
        "en-GB",
        json(form("language", "auto", "preferredVariants", "de-AT,en-GB", "text", TEXT))
            .at("/language/code")
            .asText());
  }

  @Test
  void context_longText_isCutOnBothSides() throws IOException {
    String long1 = "It was a long and quiet day in the small town by the river, people said. ";
    JsonNode match =
        json(form("language", "en", "text", long1 + "He left with out a word. " + long1))
            .at("/matches/0");
    String context = match.at("/context/text").asText();
    int at = match.at("/context/offset").asInt();
    assertEquals("with out", context.substring(at, at + match.at("/context/length").asInt()));
    assertTrue(context.startsWith("...") && context.endsWith("..."), context);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "language=en | 400 | Error: Missing 'text' or 'data' parameter",
        "text=a | 400 | Error: Missing 'language' parameter, e.g. 'language=en-US' for American"
            + " English or 'language=auto'",
        "text=a&data=b&language=en | 400 | Error: data: not JSON, line 1, column 1",
        "data={}&language=en | 400 | Error: data.annotation is missing",
        "text=a&language=en&level=odd | 400 | Error: level: expected default or picky",
        "text=a&language=en&enabledOnly=true | 400 | Error: You must specify enabledRules or"
            + " enabledCategories when using enabledOnly=true",
        "text=a&language=en&enabledOnly=true&enabledRules=x&disabledRules=y | 400 | Error: You"
            + " cannot specify disabledRules or disabledCategories using enabledOnly=true",
        "text=%FF%FE&language=en | 400 | Error: the body is not a form in UTF-8",
      })
  void form_wrong_isToldWhat(String form, int status, String message) {
    HttpResponse<String> answer = served.post("/v2/check", Served.FORM, form);
    assertEquals(status + " " + message, answer.statusCode() + " " + answer.body());
  }

  @Test
  void form_tooLong_is413() {
    HttpResponse<String> answer = form("language", "en", "text", "x".repeat(1001));
    assertEquals(413, answer.statusCode());
    assertEquals("Error: text: 1,001 UTF-16 units are more than 1,000", answer.body());
    assertEquals(415, served.post("/v2/check", "text/plain", "x").statusCode());
  }

  @Test
  void address_parameters_areReadToo() throws IOException {
    assertEquals(
        1,
        json(served.get("/v2/check?language=en&text=He+left+with+out+a+word."))
            .path("matches")
            .size());
  }

  @Test
  void languages_areKindsOfEnglish() throws IOException {
    JsonNode languages = json(served.get("/v2/languages"));
    assertEquals(7, languages.size());
    assertEquals("en-GB", languages.at("/4/longCode").asText());
    assertEquals("OK", served.get("/v2/healthcheck").body());
    assertEquals("Calque", json(served.get("/v2/info")).at("/software/name").asText());
  }
}
