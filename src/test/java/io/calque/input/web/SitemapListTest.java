package io.calque.input.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SitemapListTest {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
          + " xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\">";

  private static Listing read(String text) {
    URI location = URI.create("https://example.com/maps/map.xml");
    return Listing.read(new Listing.File(location, new Body(text.getBytes(UTF_8)), "", false));
  }

  private static List<String> addresses(String text) {
    return read(text).entries().stream().map(Listing.Entry::loc).toList();
  }

  @Test
  void read_urls_givesAddressesAndDates() {
    Listing map =
        read(
            HEAD
                + "<url><loc> https://example.com/a?x=1&amp;y=2 </loc>"
                + "<lastmod>2024-05-01T10:00:00+02:00</lastmod>"
                + "<image:image><image:loc>https://example.com/a.jpg</image:loc></image:image></url>"
                + "<url><loc><![CDATA[https://example.com/b]]></loc></url></urlset>");
    assertFalse(map.isIndex());
    assertEquals(
        List.of(
            new Listing.Entry(
                "https://example.com/a?x=1&y=2",
                Optional.of(Instant.parse("2024-05-01T08:00:00Z"))),
            new Listing.Entry("https://example.com/b", Optional.empty())),
        map.entries());
  }

  @Test
  void read_index_isTold() {
    Listing map =
        read(
            "<sitemapindex><sitemap><loc>https://example.com/1.xml</loc></sitemap></sitemapindex>");
    assertTrue(map.isIndex());
    assertEquals("https://example.com/1.xml", map.entries().get(0).loc());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n\n  ", "\ufeff", "\ufeff \n"})
  void read_blanksBeforeTheDeclaration_areSkipped(String before) {
    assertEquals(
        List.of("https://example.com/a"),
        addresses(before + HEAD + "<url><loc>https://example.com/a</loc></url></urlset>"));
  }

  @Test
  void read_cutOrDamaged_givesWhatStandsBefore() {
    String start = HEAD + "<url><loc>https://example.com/a</loc></url>";
    assertEquals(List.of("https://example.com/a"), addresses(start + "<url><loc>https://exam"));
    assertEquals(List.of("https://example.com/a"), addresses(start + "<url><<<"));
  }

  @Test
  void read_externalEntity_isNotRead() {
    String text =
        "<!DOCTYPE urlset [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<urlset><url><loc>https://example.com/&x;</loc></url></urlset>";
    assertEquals(List.of("https://example.com/&x;"), addresses(text));
  }

  @Test
  void read_entityBomb_growsNothing() {
    StringBuilder text = new StringBuilder("<!DOCTYPE urlset [<!ENTITY a0 \"aaaaaaaaaa\">");
    for (int i = 1; i < 12; i++) {
      text.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    text.append("]><urlset><url><loc>https://example.com/&a11;</loc></url></urlset>");
    assertEquals(List.of("https://example.com/&a11;"), addresses(text.toString()));
  }

  @Test
  void read_huge_stopsAtFiftyThousand() {
    String text = HEAD + "<url><loc>https://example.com/a</loc></url>".repeat(60_000);
    assertEquals(Listing.MOST, read(text).entries().size());
  }

  @Test
  void read_hugeValue_isDropped() {
    String text =
        HEAD + "<url><loc>https://example.com/" + "a".repeat(1_000_000) + "</loc></url></urlset>";
    assertEquals(List.of(), addresses(text));
  }

  @Test
  void read_plainText_givesItsLines() {
    assertEquals(
        List.of("https://example.com/a", "https://example.com/b"),
        addresses("https://example.com/a\r\n\r\nhttps://example.com/b\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-01-01T00:00:00Z",
    "2024-05, 2024-05-01T00:00:00Z",
    "2024-05-02, 2024-05-02T00:00:00Z",
    "2024-05-02T10:00Z, 2024-05-02T10:00:00Z",
    "2024-05-02T10:00:30.5-01:00, 2024-05-02T11:00:30.5Z",
    "2024-05-02 10:00:30, 2024-05-02T10:00:30Z",
    "'Thu, 02 May 2024 10:00:30 GMT', 2024-05-02T10:00:30Z",
    "'Thu, 2 May 2024 10:00 +0200', 2024-05-02T08:00:00Z",
    "'02 may 2024 10:00:30 EST', 2024-05-02T15:00:30Z",
    "'Thursday, 02 May 2024 10:00:30', 2024-05-02T10:00:30Z",
  })
  void date_w3cForm_isRead(String text, Instant expected) {
    assertEquals(Optional.of(expected), ListDates.read(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2024-13-01", "99999999999999"})
  void date_none_isEmpty(String text) {
    assertEquals(Optional.empty(), ListDates.read(text));
  }

  private static List<String> faults(String text) {
    return read(text).faults().stream()
        .map(fault -> fault.text() + (fault.isLoss() ? " LOSS" : ""))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/a?x=1&y=2",
        "https://example.com/a?x=1&amp;y=2",
        "/a?x=1&y=2",
        "../a?x=1&#38;y=2",
        "<![CDATA[https://example.com/a?x=1&y=2]]>",
        "\f https://example.com/a?x=1&y=2 \n",
        "//example.com/a?x=1&amp;y=2",
      })
  void read_addressesAsTheyAreWritten_areUnderstood(String loc) {
    String text = HEAD + "<url><loc>" + loc + "</loc></url></urlset>";
    assertEquals(List.of("https://example.com/a?x=1&y=2"), addresses(text));
    assertEquals(List.of(), faults(text));
  }

  @Test
  void read_parameterNamedLikeAnEntity_stays() {
    assertEquals(
        List.of("https://example.com/a?copy=2&lt=3&x=1"),
        addresses(HEAD + "<url><loc>https://example.com/a?x=1&copy=2&lt=3</loc></url></urlset>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- made by -- a plugin --><?xml-stylesheet type='text/xsl' href='/x.xsl'?>",
        "<!DOCTYPE urlset>",
        "<br />\n<b>Notice</b>: Undefined index in /map.php on line 7<br />\n",
        "Warning: something is wrong\n",
        "<?xml version='1.0' encoding='utf-16'?>",
        "<?xml version='1.0' encoding='no-such-charset'?>",
      })
  void read_somethingBeforeTheFirstElement_doesNoHarm(String before) {
    assertEquals(
        List.of("https://example.com/a"),
        addresses(before + "<urlset><url><loc>https://example.com/a</loc></url></urlset>"));
  }

  @Test
  void read_prefixes_areAllowed() {
    assertEquals(
        List.of("https://example.com/a"),
        addresses(
            "<s:urlset><s:url><s:loc>https://example.com/a</s:loc><image:image><image:loc>"
                + "/b.jpg</image:loc></image:image></s:url></s:urlset>"));
  }

  @Test
  void read_cut_isNamedWithItsLineAndALoss() {
    String start = HEAD + "\n<url><loc>https://example.com/a</loc></url>\n";
    assertEquals(
        List.of("line 4: the sitemap breaks off; what stands before is read LOSS"),
        faults(start + "<url><loc>https://exam"));
    assertEquals(List.of("https://example.com/a"), addresses(start + "<url><loc>https://exam"));
  }

  @Test
  void read_entryWithoutAddress_isNamedWithItsLineAndALoss() {
    assertEquals(
        List.of("line 3: an entry without a web address LOSS"),
        faults(HEAD + "\n<url><loc>mailto:a@example.com</loc></url></urlset>"));
  }

  @Test
  void read_plainTextWithOtherLines_namesThem() {
    assertEquals(
        List.of("line 12: is no web address LOSS"),
        faults("https://example.com/a\n".repeat(11) + "ftp://example.com/b\n"));
  }

  @Test
  void read_deepNesting_endsSoon() {
    String deep = "<url>".repeat(200_000);
    assertEquals(List.of(), addresses(HEAD + deep));
  }
}
