package io.calque.input.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedListTest {
  private static final String RSS =
      "<rss version=\"2.0\"><channel><title>T</title><link>https://example.com/</link>"
          + "<description>D</description><item><title>One</title>"
          + "<link>https://example.com/one</link>"
          + "<pubDate>Wed, 01 May 2024 10:00:00 GMT</pubDate></item></channel></rss>";

  private static List<Listing.Entry> read(String text) {
    return listing(text.getBytes(UTF_8)).entries();
  }

  private static Listing listing(byte[] bytes) {
    URI location = URI.create("https://example.com/news/feed.xml");
    return Listing.read(new Listing.File(location, new Body(bytes), "", false));
  }

  private static List<String> addresses(String text) {
    return read(text).stream().map(Listing.Entry::loc).toList();
  }

  @Test
  void read_rss_givesLinksAndDates() {
    assertEquals(
        List.of(
            new Listing.Entry(
                "https://example.com/one", Optional.of(Instant.parse("2024-05-01T10:00:00Z")))),
        read("<?xml version=\"1.0\"?>" + RSS));
  }

  @Test
  void read_atom_givesLinksAndDates() {
    String atom =
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title><id>x</id>"
            + "<updated>2024-05-01T10:00:00Z</updated><entry><title>One</title><id>1</id>"
            + "<link href=\"https://example.com/one\"/><updated>2024-05-01T09:00:00Z</updated>"
            + "</entry></feed>";
    assertEquals(
        List.of(
            new Listing.Entry(
                "https://example.com/one", Optional.of(Instant.parse("2024-05-01T09:00:00Z")))),
        read(atom));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\""
            + " \"http://my.netscape.com/publish/formats/rss-0.91.dtd\">",
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE rss [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]>"
      })
  void read_documentType_isPassedOver(String type) {
    String feed = RSS.replace("com/one", "com/one?x=&x;&b;");
    assertEquals(
        List.of("https://example.com/one?b;&x&x;"),
        addresses("<?xml version=\"1.0\"?>" + type + feed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no feed", "<html><body>no feed</body></html>", "<rss><channel>"})
  void read_noFeed_isEmpty(String text) {
    assertEquals(List.of(), read(text));
  }

  @Test
  void read_deepNesting_endsSoon() {
    String deep = "<a>".repeat(50_000) + "</a>".repeat(50_000);
    assertEquals(
        List.of("https://example.com/one"), addresses(RSS.replace("<item>", deep + "<item>")));
    String items = "<item>".repeat(50_000) + "<link>/x";
    assertEquals(List.of(), addresses("<rss><channel>" + items));
  }

  private static String rss(String item) {
    return "<rss version='2.0'><channel><title>T</title><link>https://example.com/</link>"
        + item
        + "</channel></rss>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<item><link>/news/a-day</link></item>",
        "<item><link>news/a-day</link></item>",
        "<item><guid>/news/a-day</guid></item>",
        "<item><guid isPermaLink='true'>https://example.com/news/a-day</guid></item>",
        "<item><link/><guid>https://example.com/news/a-day</guid></item>",
        "<item><link><![CDATA[https://example.com/news/a-day]]></link></item>",
        "<item><atom:link rel='self' href='/x'/><link>/news/a-day</link></item>",
        "<item><link href='/news/a-day'/></item>",
        "<item><title>A&nbsp;&B</title><media:content url='/x'/><link>/news/a-day</link></item>",
        "<item><title>A < B</title><link>/news/a-day</link></item>",
        "<item><link>/news/a-day</link><description><p>x<br>y</description></item>",
        "<item rdf:about='https://example.com/news/a-day'><title>x</title></item>",
        "<item>\u0000\u000c<title>\u0001</title><link>/news/a-day\u0008</link></item>",
      })
  void read_itemsAsTheyAreWritten_areUnderstood(String item) {
    assertEquals(List.of("https://example.com/news/a-day"), addresses(rss(item)));
  }

  private static String atom(String attributes, String entry) {
    return "<feed xmlns='http://www.w3.org/2005/Atom'"
        + attributes
        + "><title>T</title>"
        + entry
        + "</feed>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        " xml:base='https://example.com/b/'|<entry><link href='a-day'/></entry>",
        " xml:base='/b/'|<entry><link href='a-day'/></entry>",
        " xml:base='https://example.com/'|<entry xml:base='b/'><link href='a-day'/></entry>",
        "|<entry><link xml:base='/b/' href='a-day'/></entry>",
        "|<entry><link href='/b/a-day'/></entry>",
        "|<entry><link href='../b/a-day' rel='alternate' type='text/html'/></entry>",
        "|<entry><link rel='self' href='/c'/><link rel='replies' href='/d'/><link"
            + " href='/b/a-day'/></entry>",
        "|<entry><link type='application/json' href='/c'/><link type='text/html'"
            + " href='/b/a-day'/></entry>",
        "|<entry><content src='/b/a-day' type='text/html'/></entry>",
        "|<entry><id>https://example.com/b/a-day</id></entry>",
        "|<entry><link>https://example.com/b/a-day</link></entry>",
      })
  void read_entriesAsTheyAreWritten_areUnderstood(String attributes, String entry) {
    String text = atom(attributes == null ? "" : " " + attributes, entry);
    assertEquals(List.of("https://example.com/b/a-day"), addresses(text));
  }

  @Test
  void read_otherBytesThanDeclared_areForgiven() {
    String feed =
        "<?xml version='1.0' encoding='%s'?>"
            + rss("<item><title>Café</title><link>/a</link></item>");
    List<String> expected = List.of("https://example.com/a");
    for (byte[] bytes :
        List.of(
            String.format(feed, "utf-8").getBytes(StandardCharsets.ISO_8859_1),
            String.format(feed, "utf-16").getBytes(UTF_8),
            String.format(feed, "utf-8").getBytes(StandardCharsets.UTF_16LE),
            ("\ufeff" + String.format(feed, "utf-8")).getBytes(StandardCharsets.UTF_16BE),
            String.format(feed, "unheard-of").getBytes(UTF_8))) {
      assertEquals(expected, listing(bytes).entries().stream().map(Listing.Entry::loc).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<item><link>/a</link></item>\n<item><title>",
        "<item><link>/a</link></item>\n<item><link>/b-cut",
        "<item><link>/a</link></item>\n<item><link>/b</link",
        "<item><link>/a</link></item>\n<item><description><![CDATA[x",
        "<item><link>/a</link></item>\n<ite",
      })
  void read_cutFeed_givesWhatStandsBeforeAndSaysSo(String items) {
    Listing listing = listing(("<rss><channel>\n" + items).getBytes(UTF_8));
    assertEquals("https://example.com/a", listing.entries().get(0).loc());
    assertEquals(1, listing.entries().size());
    assertEquals(
        List.of(
            new Listing.Fault("line 3: the feed breaks off; what stands before is read", false)),
        listing.faults());
  }

  @Test
  @SuppressWarnings("StringConcatToTextBlock")
  void read_jsonFeed_givesAddressesAndDates() {
    String feed =
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"home_page_url\":\"https://example.com/\",\"authors\":[{\"name\":\"x\"}],\"items\":[\n"
            + "{\"id\":\"1\",\"url\":\"https://example.com/one\",\"date_published\":\"2024-05-01T09:00:00Z\"},\n"
            + "{\"id\":\"2\",\"url\":\"two\"},{\"id\":3,\"external_url\":\"/three\"},\n"
            + "{\"id\":\"https://example.com/four\"},\n"
            + "{\"id\":\"5\"}]}";
    Listing listing = listing(feed.getBytes(UTF_8));
    assertEquals(
        new Listing.Entry(
            "https://example.com/one", Optional.of(Instant.parse("2024-05-01T09:00:00Z"))),
        listing.entries().get(0));
    assertEquals(
        List.of(
            "https://example.com/one",
            "https://example.com/two",
            "https://example.com/three",
            "https://example.com/four"),
        listing.entries().stream().map(Listing.Entry::loc).toList());
    assertEquals("line 5: an entry without a web address", listing.faults().get(0).text());
    int cut = feed.indexOf("\"two\"");
    assertEquals(List.of("https://example.com/one"), addresses(feed.substring(0, cut)));
    assertEquals(
        "line 3: the feed breaks off; what stands before is read",
        listing(feed.substring(0, cut).getBytes(UTF_8)).faults().get(0).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"items\":3}", "{\"text\":\"x\"}", "[1]", "{"})
  void read_otherJson_isNoFeed(String json) {
    assertEquals(Listing.Kind.NONE, listing(json.getBytes(UTF_8)).kind());
  }
}
