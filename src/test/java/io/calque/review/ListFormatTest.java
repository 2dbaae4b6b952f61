package io.calque.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListFormatTest {
  private static final String WHY =
      "2026-03-01 spun, 1 of 2 reviewed articles; “hovering” for “soaring”"
          + " https://news.example.com/1";

  @TempDir Path folder;

  private Desk desk;

  @BeforeEach
  void open() {
    desk = Desks.open(folder.resolve("desk.db"));
    Desks.add(desk, "https://news.example.com/1", "spun", 0.01); // 1
    Desks.add(desk, "https://example.com/2", "spun", 0.01); // 2
    Desks.add(desk, "https://a.example/1", "translated", 0.01); // 3
    Desks.add(desk, "https://open.example/1", "spun", 0.001); // 4, nobody looked
    Desks.add(desk, "https://human.example/1", "spun", 0.01); // 5
    Desks.add(desk, "https://disputed.example/1", "spun", 0.01); // 6
    Desks.add(desk, "http://192.0.2.7:8080/x", "spun", 0.01); // 7
    Desks.add(desk, "=notes.txt", "spun", 0.01); // 8
    Desks.label(desk, "ann", 1, Opinion.SPUN);
    Desks.label(desk, "ann", 2, Opinion.HUMAN);
    Desks.label(desk, "ann", 5, Opinion.HUMAN);
    Desks.label(desk, "ann", 6, Opinion.SPUN);
    Desks.label(desk, "ben", 6, Opinion.HUMAN);
    Desks.label(desk, "ann", 7, Opinion.SPUN);
    Desks.label(desk, "ann", 8, Opinion.SPUN);
  }

  private String list(ListFormat format) throws IOException {
    StringWriter out = new StringWriter();
    format.write(desk.confirmed(1), out);
    return out.toString();
  }

  @Test
  void confirmed_sites_arePeoplesNotCalques() {
    assertEquals(
        List.of("", "192.0.2.7:8080", "example.com"),
        desk.confirmed(1).stream().map(ConfirmedSite::site).toList());
    assertEquals(List.of(), desk.confirmed(2));
    Desks.label(desk, "ann", 3, Opinion.TRANSLATED);
    assertEquals(4, desk.confirmed(1).size());
    desk.undo("u", "ann");
    assertEquals(3, desk.confirmed(1).size());
  }

  @Test
  void confirmed_siteWithMoreHumanArticles_isLeftOut() {
    Desks.add(desk, "https://example.com/3", "spun", 0.01); // 9
    Desks.label(desk, "ann", 9, Opinion.HUMAN);
    assertEquals(
        List.of("", "192.0.2.7:8080"),
        desk.confirmed(1).stream().map(ConfirmedSite::site).toList());
  }

  /** Patterns that are neither comments nor of the syntax would be dropped without a word. */
  @Test
  void ublacklist_rules_areMatchPatternsBelowTheirReasons() throws IOException {
    assertEquals(
        """
        ---
        name: Sites with spun or machine-translated articles
        ---
        # Each confirmed by a person, with Calque; last change 2026-03-01
        # 2026-03-01 spun, 1 of 1 reviewed articles; “hovering” for “soaring” http://192.0.2.7:8080/x
        *://192.0.2.7/*
        # %s
        *://*.example.com/*
        """
            .formatted(WHY),
        list(ListFormat.UBLACKLIST));
  }

  @Test
  void adblock_filters_standBelowTheirReasons() throws IOException {
    assertEquals(
        """
        [Adblock Plus 2.0]
        ! Title: Sites with spun or machine-translated articles
        ! Description: Each confirmed by a person, with Calque
        ! Last modified: 2026-03-01
        ! 2026-03-01 spun, 1 of 1 reviewed articles; “hovering” for “soaring” http://192.0.2.7:8080/x
        ||192.0.2.7^
        ! %s
        ||example.com^
        """
            .formatted(WHY),
        list(ListFormat.ADBLOCK));
  }

  @Test
  void hosts_names_areTheSiteItsWwwAndThoseSeen() throws IOException {
    assertEquals(
        """
        # Sites with spun or machine-translated articles
        # Each confirmed by a person, with Calque; last change 2026-03-01
        # %s
        0.0.0.0 example.com
        0.0.0.0 news.example.com
        0.0.0.0 www.example.com
        """
            .formatted(WHY),
        list(ListFormat.HOSTS));
  }

  @Test
  void mastodon_rows_haveItsHeader() throws IOException {
    assertEquals(
        """
        #domain,#severity,#reject_media,#reject_reports,#public_comment,#obfuscate
        example.com,silence,false,false,"%s",false
        """
            .formatted(WHY),
        list(ListFormat.MASTODON_CSV));
  }

  @Test
  void csv_rows_areSafeInASpreadsheet() throws IOException {
    try (CSVParser rows =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new java.io.StringReader(list(ListFormat.CSV)))) {
      List<CSVRecord> all = rows.getRecords();
      assertEquals(3, all.size());
      assertEquals("'=notes.txt", all.get(0).get("source"));
      assertEquals("", all.get(0).get("site"));
      assertEquals("example.com", all.get(2).get("site"));
      assertEquals("2026-03-01", all.get(2).get("date"));
      assertEquals("https://news.example.com/1", all.get(2).get("address"));
      assertEquals("“hovering” for “soaring”", all.get(2).get("evidence"));
      assertEquals("ann", all.get(2).get("reviewers"));
    }
  }

  @Test
  void jsonl_lines_followTheirSchema() throws IOException {
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(Path.of("docs/schema/calque-list-1.json")));
    List<String> lines = list(ListFormat.JSONL).lines().toList();
    assertEquals(3, lines.size());
    for (String line : lines) {
      assertEquals(Set.of(), schema.validate(new ObjectMapper().readTree(line)));
      assertTrue(line.chars().allMatch(c -> c < 127), line);
    }
    JsonNode site = new ObjectMapper().readTree(lines.get(2));
    assertEquals("example.com", site.path("site").asText());
    assertEquals(1, site.path("human").asInt());
    assertEquals(
        "news.example.com", site.path("articles").get(0).path("address").asText().substring(8, 24));
  }

  /** The parts that Label Studio's documentation asks of imported predictions. */
  @Test
  void labelStudio_tasks_followThePredictionFormat() throws IOException {
    JsonNode tasks = new ObjectMapper().readTree(list(ListFormat.LABEL_STUDIO));
    assertEquals(3, tasks.size());
    JsonNode task = tasks.get(2);
    String text = task.path("data").path("text").asText();
    JsonNode prediction = task.path("predictions").get(0);
    assertEquals("calque fast abc", prediction.path("model_version").asText());
    assertEquals(0.85, prediction.path("score").asDouble());
    JsonNode choice = prediction.path("result").get(0);
    assertEquals("choices", choice.path("type").asText());
    assertEquals("verdict", choice.path("from_name").asText());
    assertEquals("text", choice.path("to_name").asText());
    assertEquals("[\"spun\"]", choice.path("value").path("choices").toString());
    JsonNode label = prediction.path("result").get(1);
    assertEquals("labels", label.path("type").asText());
    assertEquals("[\"tortured-phrase\"]", label.path("value").path("labels").toString());
    int start = label.path("value").path("start").asInt();
    int end = label.path("value").path("end").asInt();
    assertEquals("hovering", text.substring(start, end));
    assertEquals("hovering", label.path("value").path("text").asText());
    assertTrue(label.path("id").isTextual());
  }

  @ParameterizedTest
  @EnumSource(ListFormat.class)
  void write_emptyDesk_isAWholeList(ListFormat format) throws IOException {
    StringWriter out = new StringWriter();
    format.write(List.of(), out);
    if (format == ListFormat.LABEL_STUDIO) {
      assertEquals(0, new ObjectMapper().readTree(out.toString()).size());
    }
    Pattern rule = Pattern.compile("(?m)^(?:\\*:|\\|\\||0\\.0\\.0\\.0)");
    assertTrue(!rule.matcher(out.toString()).find(), out.toString());
  }

  @Test
  void of_unknownName_namesAll() {
    Exception e = assertThrows(IllegalArgumentException.class, () -> ListFormat.of("xml"));
    assertEquals(
        "'xml' is not one of jsonl, csv, label-studio, ublacklist, adblock, hosts, mastodon-csv",
        e.getMessage());
  }

  /** A page cannot write a rule of its own into a list by what it is called. */
  @Test
  void write_hostileNames_makeNoRules() throws IOException {
    var report = Desks.report("https://c.example/1", "spun", 0.01, "So\n||bank.example^ hovering");
    ((com.fasterxml.jackson.databind.node.ObjectNode)
            report.path("sentences").get(0).path("evidence").get(0))
        .put("text", "x\n*://*.bank.example/*\n0.0.0.0 bank.example");
    Desks.label(desk, "ann", Desks.add(desk, report), Opinion.SPUN);
    Desks.label(desk, "ann", Desks.add(desk, "https://c d.example\n/1", "spun", 0.1), Opinion.SPUN);
    for (ListFormat format : List.of(ListFormat.UBLACKLIST, ListFormat.ADBLOCK, ListFormat.HOSTS)) {
      List<String> rules =
          list(format)
              .lines()
              .filter(line -> !line.startsWith("#") && !line.startsWith("!"))
              .filter(line -> line.contains("bank") || line.contains("c d"))
              .toList();
      assertEquals(List.of(), rules, format.id());
    }
  }

  @Test
  void blockedHost_ofSites_isAsciiWithoutPort() {
    assertEquals("xn--bcher-kva.example", BlockedHost.of("bücher.example").orElseThrow().name());
    assertEquals("a.example", BlockedHost.of("A.example:8080").orElseThrow().name());
    assertTrue(BlockedHost.of("[::1]:80").isEmpty());
    assertTrue(BlockedHost.of("localhost").isEmpty());
    assertTrue(BlockedHost.of("a example.com").isEmpty());
  }
}
