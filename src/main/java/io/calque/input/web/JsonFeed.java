package io.calque.input.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.calque.input.web.Listing.Entry;
import io.calque.input.web.Listing.Fault;
import io.calque.input.web.Listing.Kind;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads JSON Feed 1.0 and 1.1, also one that breaks off. */
final class JsonFeed {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private final List<Entry> entries = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private URI base;
  private boolean isFeed;

  private JsonFeed(URI location) {
    base = location;
  }

  static Listing read(URI location, String text) {
    JsonFeed feed = new JsonFeed(location);
    try (JsonParser json = JSON.createParser(text)) {
      feed.read(json);
    } catch (IOException e) {
      long line = text.lines().count();
      feed.faults.add(
          new Fault("line " + line + ": the feed breaks off; what stands before is read", false));
    }
    return feed.isFeed ? new Listing(Kind.FEED, feed.entries, feed.faults) : Listing.NONE;
  }

  private void read(JsonParser json) throws IOException {
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("items") && value == JsonToken.START_ARRAY) {
        isFeed = true;
        items(json);
      } else if (name.equals("home_page_url") && value == JsonToken.VALUE_STRING) {
        base = SiteUrls.resolve(base, json.getText()).orElse(base);
      } else {
        json.skipChildren();
      }
    }
  }

  private void items(JsonParser json) throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      long line = json.currentTokenLocation().getLineNr();
      JsonNode item = json.readValueAsTree();
      Optional<URI> address =
          address(item, "url").or(() -> address(item, "external_url")).or(() -> id(item));
      if (address.isEmpty()) {
        faults.add(new Fault("line " + line + ": an entry without a web address", false));
      } else if (entries.size() < Listing.MOST) {
        entries.add(new Entry(address.get().toString(), date(item)));
      }
    }
  }

  private Optional<URI> address(JsonNode item, String field) {
    return SiteUrls.resolve(base, item.path(field).asText(""));
  }

  private static Optional<URI> id(JsonNode item) {
    return SiteUrls.canonical(item.path("id").asText(""));
  }

  private static Optional<Instant> date(JsonNode item) {
    return ListDates.read(item.path("date_published").asText(""))
        .or(() -> ListDates.read(item.path("date_modified").asText("")));
  }
}
