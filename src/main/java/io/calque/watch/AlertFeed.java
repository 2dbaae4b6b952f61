package io.calque.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calque.review.WatchLog;
import io.calque.text.BadDataException;
import io.calque.text.TerminalText;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Alerts as an Atom feed (RFC 4287). The same alerts give the same bytes. */
final class AlertFeed {
  /** Most alerts in it, the newest. */
  static final int MOST = 200;

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private AlertFeed() {}

  /**
   * Writes the feed into a file, as a whole, unless it is there already.
   *
   * @throws BadDataException if it cannot be written
   */
  static void write(Path file, List<WatchLog.Alert> alerts) {
    String text = text(alerts);
    try {
      if (Files.exists(file) && Files.readString(file, StandardCharsets.UTF_8).equals(text)) {
        return;
      }
      Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
      Files.writeString(temporary, text);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new BadDataException(file.toString(), "", "cannot be written: " + e.getMessage());
    }
  }

  static String text(List<WatchLog.Alert> alerts) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.setDefaultNamespace(ATOM);
      xml.writeStartElement(ATOM, "feed");
      xml.writeDefaultNamespace(ATOM);
      element(xml, "title", "Calque alerts");
      element(xml, "id", urn("feed"));
      Instant updated =
          alerts.stream()
              .map(WatchLog.Alert::raisedAt)
              .max(Instant::compareTo)
              .orElse(Instant.EPOCH);
      element(xml, "updated", updated.toString());
      xml.writeStartElement(ATOM, "author");
      element(xml, "name", "Calque");
      xml.writeEndElement();
      for (WatchLog.Alert alert : alerts) {
        entry(xml, alert);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException | JsonProcessingException e) {
      throw new IllegalStateException("an alert cannot be written as XML", e);
    }
    return out + "\n";
  }

  private static void entry(XMLStreamWriter xml, WatchLog.Alert alert)
      throws XMLStreamException, JsonProcessingException {
    JsonNode body = MAPPER.readTree(alert.body());
    String address = body.path("address").asText();
    String title = body.path("title").asText();
    xml.writeCharacters("\n");
    xml.writeStartElement(ATOM, "entry");
    element(
        xml, "title", body.path("verdict").asText() + ": " + (title.isBlank() ? address : title));
    element(xml, "id", urn(alert.id() + " " + alert.raisedAt() + " " + address));
    element(xml, "updated", alert.raisedAt().toString());
    xml.writeEmptyElement(ATOM, "link");
    xml.writeAttribute("href", address);
    element(xml, "summary", summary(body));
    xml.writeEndElement();
  }

  private static String summary(JsonNode body) {
    StringBuilder summary = new StringBuilder(body.path("reason").asText());
    for (JsonNode evidence : body.path("evidence")) {
      summary.append("; “").append(evidence.path("text").asText()).append('”');
      JsonNode better = evidence.path("suggestions").path(0);
      if (!better.isMissingNode()) {
        summary.append(" for “").append(better.asText()).append('”');
      }
    }
    return summary
        .append(
            String.format(
                Locale.ROOT,
                "; %.1f %% of human articles score as high",
                100 * body.path("falseAlarmRate").asDouble()))
        .toString();
  }

  private static String urn(String name) {
    return "urn:uuid:"
        + UUID.nameUUIDFromBytes(("calque alert " + name).getBytes(StandardCharsets.UTF_8));
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(ATOM, name);
    xml.writeCharacters(TerminalText.line(text));
    xml.writeEndElement();
  }
}
