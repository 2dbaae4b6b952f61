package io.calque.jmh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What JMH measured, from the files it wrote with {@code -rf json}.
 *
 * @param rates what was dealt with in a second, in each iteration of all forks, by names such as
 *     {@code WarcBenchmark.jsoup:pages size=news}
 */
record JmhResults(Map<String, List<Double>> rates) {
  /** Reads the files {@code jmh-*.json} of a folder; what stands in several is joined. */
  static JmhResults read(Path folder) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<String, List<Double>> rates = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(JmhResults::isResult).sorted().toList()) {
        for (JsonNode benchmark : json.readTree(file.toFile())) {
          add(benchmark, rates);
        }
      }
    }
    return new JmhResults(rates);
  }

  private static boolean isResult(Path file) {
    return file.getFileName().toString().matches("jmh-.*\\.json");
  }

  private static void add(JsonNode benchmark, Map<String, List<Double>> rates) {
    String method = benchmark.get("benchmark").asText();
    String name = method.substring(method.lastIndexOf('.', method.lastIndexOf('.') - 1) + 1);
    StringBuilder parameters = new StringBuilder();
    for (Map.Entry<String, JsonNode> each : benchmark.path("params").properties()) {
      parameters.append(' ').append(each.getKey()).append('=').append(each.getValue().asText());
    }
    for (Map.Entry<String, JsonNode> counter : benchmark.get("secondaryMetrics").properties()) {
      List<Double> values =
          rates.computeIfAbsent(name + ":" + counter.getKey() + parameters, n -> new ArrayList<>());
      for (JsonNode fork : counter.getValue().get("rawData")) {
        fork.forEach(iteration -> values.add(iteration.asDouble()));
      }
    }
  }

  /**
   * What was measured under a name.
   *
   * @throws IllegalArgumentException if nothing was
   */
  Sample rate(String name) {
    List<Double> values = rates.get(name);
    if (values == null) {
      throw new IllegalArgumentException("no result of " + name + " among " + rates.keySet());
    }
    return new Sample(values);
  }
}
