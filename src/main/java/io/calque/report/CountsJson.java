package io.calque.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.calque.input.InputCounts;
import java.io.IOException;
import java.util.Map;

/** What became of the articles of a run's inputs, as a field {@code inputs}. */
final class CountsJson {
  private CountsJson() {}

  /** Writes {@code "inputs":{"read":2,"skipped":{"not HTML":1},"cut":0,"lost":0}}. */
  static void write(JsonGenerator json, InputCounts counts) throws IOException {
    json.writeObjectFieldStart("inputs");
    json.writeNumberField("read", counts.read());
    json.writeObjectFieldStart("skipped");
    for (Map.Entry<String, Long> one : counts.skipped().entrySet()) {
      json.writeNumberField(one.getKey(), one.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("cut", counts.cut());
    json.writeNumberField("lost", counts.lost());
    json.writeEndObject();
  }
}
