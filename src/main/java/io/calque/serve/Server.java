package io.calque.serve;

import io.calque.serve.Scorers.Wish;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A running server. Thread-safe. */
public final class Server implements AutoCloseable {
  /** Time beyond that of a request for its answer to be written, when the server is stopped. */
  private static final Duration WRITING = Duration.ofSeconds(5);

  private final Serving serving;
  private final Optional<ScanJobs> scans;
  private final Connections connections;
  private final Javalin app;
  private final List<String> routes;
  private final CountDownLatch closed = new CountDownLatch(1);

  private Server(Serving serving, Optional<ScanJobs> scans, Consumer<String> said) {
    this.serving = serving;
    this.scans = scans;
    ServeOptions options = serving.options();
    Guard guard =
        new Guard(
            options.binding(),
            options.origins(),
            Set.of("/v1/health", "/v2/healthcheck"),
            ApiPage.contentPolicy());
    connections =
        new Connections(options.limits(), serving.answers(), options.limits().time().plus(WRITING));
    app =
        Javalin.create(
            config -> {
              connections.configure(config);
              watch(config);
            });
    routes = Routes.add(app, serving, scans, guard, said);
  }

  private void watch(JavalinConfig config) {
    config.requestLogger.http(
        (request, millis) ->
            serving
                .metrics()
                .answered(
                    Routes.route(request),
                    Routes.method(request),
                    request.statusCode(),
                    millis / 1000));
  }

  /**
   * Opens and checks the models, then listens.
   *
   * @param models their folder
   * @param said hears remarks for whoever runs the server, from any thread; never a text that was
   *     sent
   * @throws io.calque.model.ModelException if a model is missing or damaged
   * @throws io.calque.encode.EncoderUnavailableException if the deep tier is the usual one and
   *     cannot run on this platform
   * @throws io.calque.score.CalibrationException if the calibration cannot be used
   * @throws StartException if the port cannot be had
   */
  public static Server start(Path models, ServeOptions options, Consumer<String> said) {
    Scorers scorers =
        Scorers.open(
            models, new Wish(options.tier(), options.falseAlarmRate()), options.calibration());
    Work work = new Work(options.limits());
    Optional<ScanJobs> scans = options.scans().map(web -> new ScanJobs(scorers));
    Metrics metrics = new Metrics();
    Serving serving =
        new Serving(
            options,
            scorers,
            new Answers(scorers.digest(), scorers.calibration()),
            new Bodies(options.limits(), new Memory(options.limits().bodyBytes())),
            work,
            metrics,
            new AtomicBoolean());
    Server server = new Server(serving, scans, said);
    try {
      server.measure();
      server.app.start(options.binding().host(), options.binding().port());
      server.connections.waitWhenStopped(server.app.jettyServer().server());
    } catch (RuntimeException e) {
      server.letGo();
      throw e instanceof JavalinBindException ? cannotListen(options.binding(), e) : e;
    }
    scorers.noDeep().ifPresent(why -> said.accept("scoring by the fast tier alone: " + why));
    return server;
  }

  private static StartException cannotListen(Binding binding, RuntimeException cause) {
    String address = binding.address(binding.port());
    return new StartException(
        "cannot listen at " + address + ": the port is in use, or not ours to take", cause);
  }

  private void measure() {
    Metrics metrics = serving.metrics();
    metrics.models(serving.scorers().manifest().version(), serving.answers().digest());
    metrics.gauge("calque_running", "Articles being scored.", () -> serving.work().running());
    metrics.gauge("calque_waiting", "Articles that wait.", () -> serving.work().waiting());
    metrics.gauge(
        "calque_body_bytes", "Memory held by bodies.", () -> serving.bodies().memory().held());
    metrics.gauge(
        "calque_scans_pending",
        "Scans that run or wait.",
        () -> scans.map(ScanJobs::pending).orElse(0));
    metrics.gauge(
        "jvm_memory_heap_used_bytes",
        "Heap in use, garbage included.",
        () -> Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
  }

  /** What it answers: {@code GET /v1/health} say. */
  List<String> routes() {
    return routes;
  }

  /** Digest of the models it scores by. */
  public String digest() {
    return serving.answers().digest();
  }

  /** The port it listens at. */
  public int port() {
    return app.port();
  }

  /** The address that a browser opens. */
  public String address() {
    return serving.options().binding().address(port());
  }

  /** Takes nothing new, answers what was taken, stops scans, and lets go of the models. */
  @Override
  public void close() {
    serving.stopping().set(true);
    app.stop();
    letGo();
  }

  private void letGo() {
    scans.ifPresent(ScanJobs::close);
    serving.work().close();
    serving.scorers().close();
    closed.countDown();
  }

  /** Waits until it is closed. */
  public void await() throws InterruptedException {
    closed.await();
  }
}
