package io.calque.serve;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.jetty.io.EofException;

/** Which path leads where, and what becomes of what goes wrong there. */
final class Routes {
  private static final String ROUTE = "calque.route";
  private static final String OTHER = "other";
  private static final String LANGUAGE_TOOL = "/v2/";

  private final Javalin app;
  private final Answers answers;
  private final Consumer<String> said;
  private final List<String> added = new ArrayList<>();

  private Routes(Javalin app, Answers answers, Consumer<String> said) {
    this.app = app;
    this.answers = answers;
    this.said = said;
  }

  /** Adds all routes to {@code app}, and gives them: {@code GET /v1/health} say. */
  static List<String> add(
      Javalin app, Serving serving, Optional<ScanJobs> scans, Guard guard, Consumer<String> said) {
    Routes routes = new Routes(app, serving.answers(), said);
    app.before(request -> request.header(Answers.HEADER, serving.answers().digest()));
    app.before(guard);
    routes.scoring(serving, scans);
    routes.about(new InfoRoutes(serving));
    routes.languageTool(new CheckRoutes(serving));
    routes.failures();
    return List.copyOf(routes.added);
  }

  private void scoring(Serving serving, Optional<ScanJobs> jobs) {
    ScoreRoutes score = new ScoreRoutes(serving);
    add(HandlerType.POST, "/v1/score", score::score);
    add(HandlerType.POST, "/v1/compare", score::compare);
    if (jobs.isPresent() && serving.options().scans().isPresent()) {
      ScanRoutes scans = new ScanRoutes(serving, serving.options().scans().get(), jobs.get());
      add(HandlerType.POST, "/v1/scans", scans::add);
      add(HandlerType.GET, "/v1/scans/{id}", scans::status);
      add(HandlerType.GET, "/v1/scans/{id}/results", scans::results);
      add(HandlerType.DELETE, "/v1/scans/{id}", scans::stop);
    } else {
      add(
          HandlerType.POST,
          "/v1/scans",
          request -> {
            throw Refusal.notFound("scans are off; calque serve --allow-scan turns them on");
          });
    }
  }

  private void about(InfoRoutes info) {
    add(HandlerType.GET, "/v1/health", info::health);
    add(HandlerType.GET, "/v1/models", info::models);
    add(HandlerType.GET, "/metrics", info::metrics);
    add(HandlerType.GET, "/openapi.json", info::document);
    add(HandlerType.GET, "/", info::page);
  }

  private void languageTool(CheckRoutes check) {
    add(HandlerType.POST, "/v2/check", check::check);
    add(HandlerType.GET, "/v2/check", check::checkAddress);
    add(HandlerType.GET, "/v2/languages", check::languages);
    add(HandlerType.GET, "/v2/info", check::info);
    add(HandlerType.GET, "/v2/maxtextlength", check::longest);
    // LanguageTool's own client asks so
    add(HandlerType.POST, "/v2/maxtextlength", check::longest);
    add(HandlerType.GET, "/v2/healthcheck", check::health);
  }

  private void add(HandlerType method, String path, Handler handler) {
    added.add(method + " " + path);
    app.addHttpHandler(
        method,
        path,
        request -> {
          request.attribute(ROUTE, path);
          handler.handle(request);
        });
  }

  /** The route that answered, for counting; {@code other} where there was none. */
  static String route(Context request) {
    String route = request.attribute(ROUTE);
    return route == null ? OTHER : route;
  }

  /** The method, for counting; {@code other} for one that no route has. */
  static String method(Context request) {
    return switch (request.method()) {
      case GET, POST, DELETE, HEAD, OPTIONS -> request.method().name();
      default -> OTHER;
    };
  }

  private void failures() {
    app.exception(Refusal.class, (refusal, request) -> refuse(request, refusal));
    app.exception(
        HttpResponseException.class,
        (problem, request) ->
            refuse(request, Refusal.of(problem.getStatus(), message(problem, request))));
    app.exception(Exception.class, this::fail);
  }

  private static String message(HttpResponseException problem, Context request) {
    return switch (problem.getStatus()) {
      case 404 -> "there is nothing at this path; GET / shows what there is";
      case 405 -> "this path does not take " + request.method().name();
      default -> String.valueOf(problem.getMessage());
    };
  }

  private void refuse(Context request, Refusal refusal) {
    refusal
        .retryAfter()
        .ifPresent(seconds -> request.header("Retry-After", Integer.toString(seconds)));
    if (request.path().startsWith(LANGUAGE_TOOL)) {
      request
          .status(refusal.status())
          .contentType("text/plain; charset=utf-8")
          .result(Answers.bytes("Error: " + refusal.told()));
    } else {
      answers.give(request, refusal.status(), answers.refusal(refusal));
    }
  }

  /** Tells the sender a number to ask for, and whoever runs the server where it broke. */
  private void fail(Exception problem, Context request) {
    if (problem instanceof UncheckedIOException broken
        && broken.getCause() instanceof EofException) {
      refuse(request, Refusal.badRequest("broken-off", "the body broke off"));
      return;
    }
    String id = UUID.randomUUID().toString().substring(0, 8);
    StackTraceElement[] stack = problem.getStackTrace();
    String place = stack.length == 0 ? "" : " at " + stack[0];
    said.accept("internal error " + id + ": " + problem.getClass().getSimpleName() + place);
    refuse(request, Refusal.internal("internal error " + id));
  }
}
