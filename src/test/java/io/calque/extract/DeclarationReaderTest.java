package io.calque.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.input.Source;
import io.calque.table.ResourceList;
import io.calque.table.TableRow;
import io.calque.text.Declaration;
import io.calque.text.Residue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages say of who wrote them: found as it stands, and nothing where nothing is said. */
class DeclarationReaderTest {
  private static final Extractor EXTRACTOR = new Extractor();
  private static final String PROSE =
      "<h1>Footbridge to be repaired</h1>"
          + "<p>The council voted on Tuesday to repair the footbridge, which had been closed since"
          + " the flood of last winter. Nine members were in favour and two against.</p>"
          + "<p>Work is to begin in April and to take six weeks. Until then walkers are asked to"
          + " use the lane by the mill, where the county has put up signs.</p>";

  private static List<Declaration> declared(Source source) {
    Extraction extraction = EXTRACTOR.read(source);
    List<Declaration> declared = extraction.article().declarations();
    assertEquals(declared, extraction.facts().declarations());
    assertEquals(declared, EXTRACTOR.align(source).article().declarations());
    return declared;
  }

  private static String shown(Source source) {
    return declared(source).stream()
        .map(one -> one.kind().id() + " by " + one.by() + ": " + one.value())
        .collect(Collectors.joining("; "));
  }

  private static Source page(String html) {
    return new Source("a.html", Source.Format.HTML, "", html);
  }

  private static String head(String head) {
    return shown(page("<html><head>" + head + "</head><body>" + PROSE + "</body></html>"));
  }

  private static String header(String... values) {
    return shown(page("<html><body>" + PROSE).withDisclosures(List.of(values)));
  }

  private static Source fixture(String name) throws IOException {
    return page(Files.readString(Path.of("src/test/resources/declared", name + ".html")));
  }

  @Test
  void page_conflicting_isAllKeptAndTheSidebarSaysNothing() throws IOException {
    assertEquals(
        "machine-written by meta ai-disclosure: ai-generated; human by attribute ai-disclosure:"
            + " none; assisted by attribute ai-disclosure: ai-assisted",
        shown(fixture("conflict")));
  }

  @Test
  void page_markedByGoogleCloud_isMachineTranslated() throws IOException {
    assertEquals(
        "machine-translated by attribute lang: en-x-mtfrom-sl; machine-translated by rel:"
            + " machine-translated-from",
        shown(fixture("translated")));
  }

  @Test
  void page_pictureMadeByMachine_saysNothingOfTheText() throws IOException {
    assertEquals("", shown(fixture("picture")));
  }

  @Test
  void page_dataAndPlugin_areDeclaredAndThePluginIsResidueAsBefore() throws IOException {
    Source plugin = fixture("plugin");
    assertEquals(
        "assisted by JSON-LD aiDisclosure: ai-assisted; machine-written by JSON-LD"
            + " digitalSourceType: https://schema.org/TrainedAlgorithmicMediaDigitalSource;"
            + " translation-plugin by asset: gtranslate.net",
        shown(plugin));
    assertEquals(
        List.of("gtranslate.net"),
        EXTRACTOR.extract(plugin).residue().stream().map(Residue::text).toList());
  }

  static List<TableRow> disclosures() {
    return rows("disclosure");
  }

  static List<TableRow> digitalSources() {
    return rows("digital-source");
  }

  private static List<TableRow> rows(String vocabulary) {
    return ResourceList.of(DeclaredValues.class, "declared-values.tsv")
        .tsv("vocabulary", "value", "kind", "source")
        .stream()
        .filter(row -> row.get("vocabulary").equals(vocabulary))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("disclosures")
  void disclosure_everyValue_isOfItsKind(TableRow row) {
    String value = row.get("value");
    String kind = row.get("kind");
    assertTrue(row.get("source").startsWith("https://"), row.get("source"));
    assertEquals(
        kind + " by meta ai-disclosure: " + value,
        head("<meta name='ai-disclosure' content='" + value + "'>"));
    String upper = value.toUpperCase(Locale.ROOT);
    assertEquals(
        kind + " by meta ai-disclosure: " + upper,
        head("<META NAME='AI-Disclosure' CONTENT=' " + upper + "\n'>"));
    assertEquals(
        kind + " by header AI-Disclosure: mode=" + value + ", model=\"x\"",
        header("mode=" + value + ", model=\"x\""));
    assertEquals(
        kind + " by attribute ai-disclosure: " + value,
        shown(page("<body><main ai-disclosure='" + value + "'>" + PROSE + "</main></body>")));
    assertEquals(
        "other by meta ai-disclosure: x" + value,
        head("<meta name='ai-disclosure' content='x" + value + "'>"));
    assertEquals("", head("<meta name='ai-disclosures' content='" + value + "'>"));
    assertEquals("", head("<!-- <meta name='ai-disclosure' content='" + value + "'> -->"));
  }

  @ParameterizedTest
  @MethodSource("digitalSources")
  void digitalSource_everyValue_isOfItsKindInEachWriting(TableRow row) {
    for (String written :
        List.of(
            "http://cv.iptc.org/newscodes/digitalsourcetype/" + row.get("value"),
            "https://schema.org/" + row.get("value") + "DigitalSource",
            "digsrctype:" + row.get("value"),
            row.get("value"))) {
      String ending = " by JSON-LD digitalSourceType: " + written;
      assertEquals(row.get("kind") + ending, data("\"" + written + "\""));
      assertEquals(row.get("kind") + ending, data("{\"@id\": \"" + written + "\"}"));
      assertEquals(
          row.get("kind") + " by itemprop digitalSourceType: " + written,
          shown(
              page(
                  "<div itemscope itemtype='https://schema.org/NewsArticle'><link"
                      + " itemprop=digitalSourceType href='"
                      + written
                      + "'>"
                      + PROSE
                      + "</div>")));
    }
  }

  private static String data(String value) {
    return head(
        "<script type='application/ld+json'>{\"@type\": \"Article\", \"headline\": \"Footbridge to"
            + " be repaired\", \"digitalSourceType\": "
            + value
            + "}</script>");
  }

  @Test
  void digitalSource_several_areAllKept() {
    assertEquals(
        "human by JSON-LD digitalSourceType: digitalCreation; other by JSON-LD digitalSourceType:"
            + " screenCapture",
        data("[\"digitalCreation\", {\"@id\": \"screenCapture\"}, 7, null, \"\"]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"en-x-mtfrom-de", "EN-US-x-mtfrom-und", "en-t-de-t0-und", "en-Latn-t-sl-t0-xyz"})
  void lang_machineTranslated_isDeclared(String tag) {
    assertEquals(
        "machine-translated by attribute lang: " + tag,
        shown(page("<html lang='" + tag + "'><body>" + PROSE)));
    assertEquals(
        "machine-translated by attribute lang: " + tag,
        shown(page("<body><div lang='" + tag + "'>" + PROSE + "</div>")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "en-GB", "de-x-mt", "en-t-de", "x-mtfrom-de", "en x-mtfrom-de", ""})
  void lang_other_declaresNothing(String tag) {
    assertEquals("", shown(page("<html lang='" + tag + "'><body>" + PROSE)));
  }

  @Test
  void lang_ofALanguageMenu_declaresNothing() {
    assertEquals(
        "",
        shown(
            page(
                "<body><nav><ul><li lang='fr-x-mtfrom-en'><a href='/fr'>Français</a></ul></nav>"
                    + "<main>"
                    + PROSE
                    + "</main>")));
  }

  @Test
  void attribute_insideTheText_isDeclaredOnce() {
    String quoted = PROSE.replace("Nine members", "<span ai-disclosure=ai-generated>Nine</span>");
    assertEquals(
        "machine-written by attribute ai-disclosure: ai-generated",
        shown(page("<body><main>" + quoted.repeat(3) + "</main>")));
  }

  @Test
  void attribute_olderName_isRead() {
    assertEquals(
        "machine-written by attribute aidisclosure: autonomous",
        shown(page("<body><article aidisclosure=autonomous>" + PROSE + "</article>")));
  }

  @Test
  void header_twice_isBothKept() {
    assertEquals(
        "human by header AI-Disclosure: mode=none; machine-written by header AI-Disclosure:"
            + " mode=ai-originated",
        header("mode=none", "mode=ai-originated", "mode=none", "", "  "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "mode=\"ai-originated\"~machine-written",
        "model=\"a, mode=none\", mode=ai-modified~assisted",
        "model=\"a\\\", mode=none\";mode=ai-modified~assisted",
        "MODE=None;date=@1745286896~human",
        "ai-originated~machine-written",
        "ai_translated; required=yes; icon=ai_modified~machine-translated",
        "model=\"x\"~other",
        "mode=~other",
        "mode=\"none~human",
        ",,,~other",
        "\"~other",
      })
  void header_dictionary_isReadLeniently(String value, String kind) {
    assertEquals(kind + " by header AI-Disclosure: " + value, header(value));
  }

  @Test
  void header_twoModesInOne_areBothKept() {
    String value = "mode=none, mode=machine-generated";
    assertEquals(
        "human by header AI-Disclosure: "
            + value
            + "; machine-written by header AI-Disclosure: "
            + value,
        header(value));
  }

  @Test
  void header_ofAPlainText_isDeclaredToo() {
    Source text = Source.ofText("a.txt", "The bridge was closed.").withDisclosures(List.of("none"));
    assertEquals("human by header AI-Disclosure: none", shown(text));
    assertEquals("", shown(Source.ofText("a.txt", "ai-disclosure: ai-generated")));
  }

  /** Bytes of a header come as characters of ISO 8859-1. */
  @Test
  void header_notAscii_isReadAsUtf8WhereItIsThat() {
    assertEquals("other by header AI-Disclosure: modèle", header("mod\u00c3\u00a8le"));
    assertEquals("other by header AI-Disclosure: mod\u00e8le", header("mod\u00e8le"));
    assertEquals("other by header AI-Disclosure: 机器", header("机器"));
  }

  @Test
  void value_absurdlyLong_isCutBetweenCharacters() {
    List<Declaration> found = declared(page(meta("é".repeat(2_000_000)) + PROSE));
    assertEquals(1, found.size());
    assertEquals("é".repeat(200) + "…", found.get(0).value());
    String pairs = "x" + "\uD83D\uDE00".repeat(100_000);
    assertEquals(
        "x" + "\uD83D\uDE00".repeat(99) + "…", declared(page(meta(pairs) + PROSE)).get(0).value());
    assertEquals(
        Declaration.Kind.OTHER,
        declared(page(meta("none" + " ".repeat(300) + "x") + PROSE)).get(0).kind());
  }

  private static String meta(String content) {
    return "<head><meta name=ai-disclosure content='" + content + "'></head>";
  }

  @Test
  void value_markup_staysText() {
    assertEquals(
        "other by meta ai-disclosure: <script>alert(1)</script>",
        head("<meta name=ai-disclosure content='<script>alert(1)</script>'>"));
  }

  @Test
  void page_manyDeclarations_keepsTheFirst() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      many.append("<p ai-disclosure=level-").append(i).append(">Some words of the page.</p>");
    }
    List<Declaration> found = declared(page("<body><main>" + PROSE + many + "</main>"));
    assertEquals(DeclarationReader.MOST, found.size());
    assertEquals("level-0", found.get(0).value());
    assertEquals("level-11", found.get(11).value());
  }

  @Test
  void mark_everyTranslationPlugin_isDeclared() {
    for (TableRow row : PageMarksTest.rows()) {
      boolean plugin = row.get("type").equals("translation-plugin");
      assertEquals(plugin, !row.get("declares").equals("-"), row.get("what"));
      assertEquals(plugin, !row.get("source").equals("-"), row.get("what"));
    }
    assertEquals(
        "machine-translated by class: translated-ltr",
        shown(page("<html class=translated-ltr><body>" + PROSE)));
    assertEquals("", head("<script src='https://cdn.example/plugins/wp-automatic/a.js'></script>"));
  }
}
