package io.calque.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What every page must hold, whatever text is in it. */
final class Pages {
  private static final Set<String> ELEMENTS =
      Set.of(
          ("a article b body button caption code dd del desc details div dl dt fieldset figcaption"
               + " figure form h1 h2 h3 h4 head header html input ins kbd label legend li line main"
               + " mark meta nav ol p path q rect script section small span strong style summary"
               + " svg table tbody td text th thead title tr ul")
              .split(" "));
  private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "srcset", "poster");

  private Pages() {}

  /** An element as the tests see it. */
  record Element(String name, String id, String type, String href) {}

  /** Checks the page as a browser would see it: no request, no handler, nothing not our own. */
  static List<Element> assertSelfContained(String page) {
    assertPolicy(page);
    List<Element> elements = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    try {
      XMLStreamReader reader = reader(page);
      while (reader.hasNext()) {
        if (reader.next() != XMLStreamReader.START_ELEMENT) {
          continue;
        }
        assertTrue(ELEMENTS.contains(reader.getLocalName()), "<" + reader.getLocalName() + ">");
        for (int i = 0; i < reader.getAttributeCount(); i++) {
          String name = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
          String value = reader.getAttributeValue(i);
          assertFalse(name.startsWith("on") || name.equals("style"), name + "=" + value);
          assertTrue(!ADDRESSES.contains(name) || value.startsWith("#"), name + "=" + value);
          assertTrue(!name.equals("id") || ids.add(value), "id twice: " + value);
        }
        elements.add(
            new Element(
                reader.getLocalName(),
                attribute(reader, "id"),
                attribute(reader, "data-types"),
                attribute(reader, "href")));
      }
    } catch (XMLStreamException e) {
      throw new AssertionError("the page is not well-formed: " + e.getMessage(), e);
    }
    for (Element element : elements) {
      String href = element.href();
      assertTrue(href.isEmpty() || ids.contains(href.substring(1)), "no target for " + href);
    }
    return elements;
  }

  /** The style sheets and scripts are those the policy names, and no others. */
  private static void assertPolicy(String page) {
    Matcher policy =
        Pattern.compile("Content-Security-Policy\" content=\"([^\"]*+)\"").matcher(page);
    assertTrue(policy.find(), page);
    assertTrue(policy.group(1).startsWith("default-src 'none'; "), policy.group(1));
    assertFalse(policy.group(1).contains("unsafe"), policy.group(1));
    Matcher inline = Pattern.compile("<(style|script)>(.*?)</\\1>", Pattern.DOTALL).matcher(page);
    int digests = 0;
    while (inline.find()) {
      digests++;
      assertTrue(
          policy.group(1).contains("'sha256-" + sha256(inline.group(2)) + "'"),
          inline.group(1) + " is not in " + policy.group(1));
    }
    assertEquals(digests, policy.group(1).split("'sha256-", -1).length - 1);
  }

  private static String sha256(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** Void elements, boolean attributes and the raw text of script and style apart, it is XML. */
  private static XMLStreamReader reader(String page) throws XMLStreamException {
    String xml =
        Pattern.compile("(<style>|<script>).*?(</style>|</script>)", Pattern.DOTALL)
            .matcher(page)
            .replaceAll("$1$2")
            .replaceAll("<(meta|input)( [^>]*+)>", "<$1$2/>")
            .replaceAll(" (checked|hidden)(?=[ />])", " $1=\"\"")
            .replaceFirst("<!DOCTYPE html>", "");
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    return factory.createXMLStreamReader(new StringReader(xml.strip()));
  }

  private static String attribute(XMLStreamReader reader, String name) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
