package io.calque.serve;

import io.javalin.config.JavalinConfig;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.StatisticsHandler;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * How connections are taken and let go.
 *
 * @param limits of requests
 * @param answers words what cannot even be read as a request
 * @param patience how long requests are waited for when the server is stopped
 */
record Connections(Limits limits, Answers answers, Duration patience) {
  /** Requests that may be read and written at once, beside those that wait to be scored. */
  private static final int SPARE_THREADS = 64;

  /** A connection on which nothing comes or goes is dropped after so long, if not before. */
  private static final Duration IDLE = Duration.ofSeconds(30);

  private static final int HEADER_BYTES = 16 << 10;

  void configure(JavalinConfig config) {
    config.showJavalinBanner = false;
    config.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.disableCompression();
    QueuedThreadPool threads =
        new QueuedThreadPool(limits.threads() + limits.queue() + SPARE_THREADS, 4);
    threads.setName("calque-http");
    threads.setDaemon(true);
    config.jetty.threadPool = threads;
    config.jetty.modifyHttpConfiguration(this::narrow);
    config.jetty.modifyServer(this::watch);
  }

  private void narrow(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setIdleTimeout(Math.min(IDLE.toMillis(), limits.time().toMillis()));
  }

  private void watch(Server server) {
    StatisticsHandler counting = new StatisticsHandler();
    server.insertHandler(counting);
    server.setStopTimeout(0);
    server.setStopAtShutdown(false);
    server.setErrorHandler(new Unreadable());
  }

  /**
   * Has {@code server} wait for what it has taken when it is stopped; called once it runs, since
   * one that did not start cannot be stopped so.
   */
  void waitWhenStopped(Server server) {
    server.setStopTimeout(patience.toMillis());
  }

  /** Answers what is no HTTP, and what Jetty refuses before any route is found. */
  private final class Unreadable extends ErrorHandler {
    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
      fields.put(HttpHeader.CONTENT_TYPE, Answers.JSON);
      fields.put(Answers.HEADER, answers.digest());
      String object = answers.refusal(Refusal.badRequest("bad-request", "not a request in HTTP"));
      return BufferUtil.toBuffer(object, StandardCharsets.UTF_8);
    }

    @Override
    public boolean errorPageForMethod(String method) {
      return false;
    }
  }
}
