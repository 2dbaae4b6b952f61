package io.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calque.cli.sites.MadeUpSites;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three made-up sites, found by sitemap, feed and links, from their addresses to their verdicts.
 */
class SiteScanIT {
  private static final List<String> SITES = List.of("clean", "spun", "translated");

  @TempDir private static Path folder;
  private static MadeUpSites sites;
  private static Run.Outcome scan;
  private static JsonNode report;

  @BeforeAll
  static void scan() throws Exception {
    sites = MadeUpSites.start();
    scan = run("json", "--save-warc", folder.resolve("sites.warc.gz").toString());
    report = new ObjectMapper().readTree(scan.out());
  }

  @AfterAll
  static void stop() {
    sites.close();
  }

  private static Run.Outcome run(String format, String... options) {
    List<String> arguments = new ArrayList<>(List.of("scan", "--allow-private", "--rate", "1000"));
    arguments.addAll(List.of("--format", format));
    arguments.addAll(List.of(options));
    SITES.forEach(site -> arguments.add(sites.address(site)));
    return program().with(arguments.toArray(String[]::new));
  }

  private static Run program() {
    return new Run(Path.of("").toAbsolutePath(), new CalqueServices());
  }

  private static JsonNode site(String name) {
    String host = sites.address(name).replaceFirst("https?://", "").replaceFirst("/.*", "");
    for (JsonNode site : report.get("sites")) {
      if (site.get("site").asText().equals(host)) {
        return site;
      }
    }
    throw new AssertionError("no site " + host + " in " + report.get("sites"));
  }

  private static String verdict(JsonNode site) {
    return site.get("verdict").asText();
  }

  @Test
  void scan_threeSites_getTheirVerdicts() {
    assertEquals(ExitCode.DONE, scan.code(), scan.err());
    assertEquals(3, report.get("sites").size());
    assertEquals("original", verdict(site("clean")), site("clean").toString());
    assertEquals("spun", verdict(site("spun")), site("spun").toString());
    assertEquals("translated", verdict(site("translated")), site("translated").toString());
  }

  @Test
  void scan_cleanSite_hasNoFlaggedArticle() {
    assertEquals(0, site("clean").at("/articles/spun").asInt());
    assertEquals(0, site("clean").at("/articles/translated").asInt());
    assertEquals(0, site("clean").get("strongest").size());
  }

  @Test
  void scan_everyArticle_isFoundOnce() {
    Map<String, Integer> bySite = new HashMap<>();
    for (JsonNode article : report.get("articles")) {
      String source = article.get("source").asText();
      for (String site : SITES) {
        bySite.merge(site, source.startsWith(sites.address(site)) ? 1 : 0, Integer::sum);
      }
    }
    for (String site : SITES) {
      assertTrue(bySite.getOrDefault(site, 0) >= MadeUpSites.ARTICLES, site + " in " + bySite);
    }
  }

  @Test
  void scan_sites_sayWhatTheyAreMadeOf() {
    assertEquals(10, site("spun").get("strongest").size());
    assertTrue(
        site("spun").get("traits").toString().contains("\"manner\""), site("spun").toString());
    assertTrue(
        site("translated").get("traits").toString().contains("\"template-language\""),
        site("translated").toString());
    for (String site : SITES) {
      assertTrue(site(site).hasNonNull("firstDate"), site(site).toString());
    }
  }

  /** What was saved gives the same scores without the web. */
  @Test
  void score_savedWarc_isTheSame() throws Exception {
    Run.Outcome again =
        program().with("score", "--format", "json", folder.resolve("sites.warc.gz").toString());
    assertEquals(ExitCode.DONE, again.code(), again.err());
    JsonNode offline = new ObjectMapper().readTree(again.out());
    assertEquals(report.get("sites"), offline.get("sites"));
    assertEquals(report.get("articles"), offline.get("articles"));
  }

  @Test
  void score_resumeFromAnotherFile_isRefused() throws Exception {
    Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear reader,\n");
    Run.Outcome outcome = program().with("score", "--resume", letter.toString(), "corpus/articles");
    assertEquals(ExitCode.UNUSABLE, outcome.code());
    assertEquals("calque: " + letter + ": line 1: is not that of a saved run\n", outcome.err());
    assertEquals("Dear reader,\n", Files.readString(letter));
  }

  @Test
  void score_originals_nameTheVersion() throws Exception {
    Path trusted = Files.createDirectory(folder.resolve("trusted"));
    Path own = Path.of("corpus/articles/003_acfb179b67093fa8.txt");
    String text = Files.readString(own);
    Files.writeString(trusted.resolve("first.txt"), text.replace("Qin", "Keane"));
    Files.writeString(trusted.resolve("other.txt"), "Nothing of that kind happened here.");
    Run.Outcome outcome =
        program()
            .with(
                "score",
                "--tier",
                "fast",
                "--format",
                "jsonl",
                "--originals",
                trusted.toString(),
                own.toString(),
                "corpus/articles/004_11b1d4df00396732.txt");
    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    List<String> lines = outcome.out().lines().toList();
    JsonNode version = new ObjectMapper().readTree(lines.get(0)).get("original");
    assertEquals(trusted.resolve("first.txt").toString(), version.get("source").asText());
    assertEquals("keane", version.at("/substitutions/0/before").asText());
    assertEquals("qin", version.at("/substitutions/0/after").asText());
    assertFalse(lines.get(1).contains("\"original\":{\"source"), lines.get(1));
  }

  /** SARIF of a saved page points into the page as it was saved. */
  @Test
  void score_sarifOfAPage_pointsIntoThePage() throws Exception {
    String html =
        "<!DOCTYPE html><html lang=en><head><title>A</title></head><body><nav>Home</nav><article>"
            + Files.readString(Path.of("corpus/articles/002_93d74374661e688a.txt"))
                .replace("&", "&amp;")
                .replace("hovering", "hov<b>ering</b>")
                .replaceAll("(?m)^(.+)$", "<p>$1</p>")
            + "</article></body></html>";
    Path page = Files.writeString(folder.resolve("page.html"), html);
    Run.Outcome outcome =
        program().with("score", "--tier", "fast", "--format", "sarif", page.toString());
    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    JsonNode results = new ObjectMapper().readTree(outcome.out()).at("/runs/0/results");
    assertTrue(results.size() > 20, outcome.out());
    for (JsonNode result : results) {
      JsonNode region = result.at("/locations/0/physicalLocation/region");
      int start = region.get("charOffset").asInt();
      String there = html.substring(start, start + region.get("charLength").asInt());
      assertEquals(
          region.at("/snippet/text").asText(),
          there.replaceAll("<[^>]*+>", "").replace("&amp;", "&"));
    }
  }

  /** An address that leads inside is refused by the program as users run it. */
  @Test
  void scan_privateAddress_isRefusedUnlessAllowed() {
    Run.Outcome outcome = program().with("scan", sites.address("clean"));
    assertEquals(ExitCode.UNUSABLE, outcome.code());
    assertTrue(outcome.err().contains("has the address 127.0.0.1 (loopback)"), outcome.err());
  }

  @Test
  void scan_jsonlAndFailOn_sayTheVerdictElsewhere() {
    Run.Outcome outcome = run("jsonl", "--fail-on", "spun", "--tier", "fast");
    assertEquals(ExitCode.FLAGGED, outcome.code(), outcome.err());
    assertTrue(outcome.err().contains("reads as spun; 13 of "), outcome.err());
  }
}
