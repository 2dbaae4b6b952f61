package io.calque.serve;

import io.calque.score.ArticleScore;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.DoubleSupplier;

/** Counts what the server does; holds no text and no address. Thread-safe. */
final class Metrics {
  private static final String[] ROUTE = {"route", "method", "status"};
  private static final double[] SECONDS = {
    0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30
  };

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter writer = new PrometheusTextFormatWriter(false);
  private final Counter requests =
      Counter.builder()
          .name("calque_requests")
          .help("Requests answered.")
          .labelNames(ROUTE)
          .register(registry);
  private final Histogram seconds =
      Histogram.builder()
          .name("calque_request_seconds")
          .help("Time from a request's headers to the end of its answer.")
          .labelNames("route")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .register(registry);
  private final Counter articles =
      Counter.builder()
          .name("calque_articles")
          .help("Articles scored, without those of scans.")
          .labelNames("verdict", "tier")
          .register(registry);
  private final Counter text =
      Counter.builder()
          .name("calque_text_units")
          .help("UTF-16 units of the articles scored, without those of scans.")
          .register(registry);

  /** A number that is looked up when somebody asks. */
  void gauge(String name, String help, DoubleSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(callback -> callback.call(value.getAsDouble()))
        .register(registry);
  }

  /** Says by which models it scores. */
  void models(String version, String digest) {
    Info.builder()
        .name("calque_models")
        .help("The models, by version and digest.")
        .labelNames("version", "digest")
        .register(registry)
        .setLabelValues(version, digest);
  }

  void answered(String route, String method, int status, double took) {
    requests.labelValues(route, method, Integer.toString(status)).inc();
    seconds.labelValues(route).observe(took);
  }

  void scored(ArticleScore score) {
    articles.labelValues(score.verdict().id(), score.tier().id()).inc();
    text.inc(score.article().text().length());
  }

  /** Media type of {@link #text}. */
  String mediaType() {
    return writer.getContentType();
  }

  /** All counts in Prometheus' text format. */
  byte[] text() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.write(out, registry.scrape());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
