package io.calque.input.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The beginnings, the safe reading and the dates of XML files as they are found on the web. */
final class XmlText {
  private static final int START = 1024;

  /** The forms of W3C date-times; a missing zone is UTC, a missing day the first. */
  private static final List<Function<String, Instant>> DATES =
      List.of(
          text -> OffsetDateTime.parse(text).toInstant(),
          text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
          text -> LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC),
          text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC),
          text -> YearMonth.parse(text).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC),
          text -> Year.parse(text).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));

  private XmlText() {}

  /** The first characters without mark and blanks, each byte one character. */
  static String start(Body body) {
    try (InputStream in = trimmed(body)) {
      return new String(in.readNBytes(START), ISO_8859_1);
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory", e);
    }
  }

  /** The bytes from the first that is neither blank nor a UTF-8 mark. */
  static InputStream trimmed(Body body) {
    try {
      InputStream in = body.open();
      in.mark(Integer.MAX_VALUE);
      int next = in.read();
      while (next == ' ' || (next >= '\t' && next <= '\r') || isMark(next)) {
        in.mark(Integer.MAX_VALUE);
        next = in.read();
      }
      in.reset();
      return in;
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory", e);
    }
  }

  private static boolean isMark(int next) {
    return next == 0xef || next == 0xbb || next == 0xbf;
  }

  /** A reader that reads no DTD and replaces no entity but XML's own five. */
  static XMLStreamReader safeReader(Body body) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory.createXMLStreamReader(trimmed(body));
  }

  /** Whether it is whole, without a document type, and nests no deeper than {@code depth}. */
  static boolean isPlain(Body body, int depth) {
    try {
      XMLStreamReader xml = safeReader(body);
      int level = 0;
      while (xml.hasNext()) {
        int event = xml.next();
        level += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
        level -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        if (level > depth || event == XMLStreamConstants.DTD) {
          return false;
        }
      }
      return true;
    } catch (XMLStreamException e) {
      return false;
    }
  }

  /** The whole as UTF-8; other bytes are replaced. */
  static String decoded(Body body) {
    try (InputStream in = trimmed(body)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory", e);
    }
  }

  /** The instant that a date names; empty for what is none. */
  static Optional<Instant> date(String text) {
    String date = text.strip();
    if (date.length() < 4 || date.length() > 40) {
      return Optional.empty();
    }
    for (Function<String, Instant> form : DATES) {
      try {
        return Optional.of(form.apply(date));
      } catch (DateTimeParseException e) {
        // the next form
      }
    }
    return Optional.empty();
  }
}
