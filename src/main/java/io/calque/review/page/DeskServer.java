package io.calque.review.page;

import io.calque.review.Desk;
import io.calque.review.ReviewedArticle;
import io.calque.review.Statement;
import io.calque.serve.Binding;
import io.calque.serve.Guard;
import io.calque.text.BadDataException;
import io.calque.version.Comparison;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.SameSite;
import io.javalin.util.JavalinBindException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The desk's pages on a port. Every page works without its script; the script presses the buttons
 * that keys stand for. Thread-safe.
 */
public final class DeskServer implements AutoCloseable {
  /** Own files alone; no page may be framed, and no form sent elsewhere. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final String NAME = "calque-reviewer";
  private static final int ONE_YEAR = 365 * 24 * 3600;
  private static final long LARGEST_FORM = 100_000;

  private final Desk desk;
  private final String reviewer;
  private final Javalin app;
  private final SecureRandom random = new SecureRandom();
  private final String token = name();

  private DeskServer(Desk desk, Binding binding, String reviewer) {
    this.desk = desk;
    this.reviewer = reviewer;
    Guard guard = new Guard(binding, Set.of(), Set.of(), POLICY).forBrowsers();
    app =
        Javalin.create(
            config -> {
              config.showJavalinBanner = false;
              config.http.maxRequestSize = LARGEST_FORM;
            });
    app.before(guard);
    // with none at all, browsers say of a form that it comes from nowhere
    app.before(request -> request.header("Referrer-Policy", "same-origin"));
    for (Asset asset : Asset.values()) {
      app.get(asset.path(), request -> request.contentType(asset.type()).result(asset.text()));
    }
    app.get("/", this::queue);
    app.get("/articles/{id}", this::article);
    app.get("/statistics", this::statistics);
    app.post("/decisions", this::decide);
    app.post("/name", this::rename);
    app.exception(HttpResponseException.class, (e, request) -> say(request, e.getStatus(), e));
    app.exception(IllegalArgumentException.class, (e, request) -> say(request, 400, e));
    app.exception(BadDataException.class, (e, request) -> say(request, 503, e));
    app.exception(Exception.class, (e, request) -> say(request, 500, new Failed(e)));
  }

  /** Something went wrong that nobody thought of; its text may hold an article's. */
  private static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failed(Exception cause) {
      super("internal error: " + cause.getClass().getSimpleName(), cause);
    }
  }

  /**
   * Starts to serve.
   *
   * @param reviewer name of whoever says nothing else
   * @throws BadDataException if the port is in use
   */
  public static DeskServer start(Desk desk, Binding binding, String reviewer) {
    DeskServer server = new DeskServer(desk, binding, Statement.name(reviewer));
    try {
      server.app.start(binding.host(), binding.port());
    } catch (JavalinBindException e) {
      server.close();
      throw new BadDataException(
          binding.host() + ":" + binding.port(),
          "",
          "cannot be listened at: the port is in use, or not allowed; --port takes another");
    }
    return server;
  }

  /** The port it listens at. */
  public int port() {
    return app.port();
  }

  /** Stops; what was being kept is kept. */
  @Override
  public void close() {
    app.stop();
  }

  private void queue(Context request) {
    Visit visit = visit(request);
    long size = desk.size(visit.view().query());
    long from = Math.max(1, request.queryParamAsClass("from", Long.class).getOrDefault(1L));
    String said = "end".equals(request.queryParam("said")) ? "That was the last article." : "";
    QueuePage.Content content =
        new QueuePage.Content(
            desk.queue(visit.view().query(), from, QueuePage.ROWS),
            from,
            size,
            desk.statistics(),
            said);
    html(request, QueuePage.of(content, visit));
  }

  private void article(Context request) {
    Visit visit = visit(request);
    long id = id(request.pathParam("id"));
    ReviewedArticle article = read(id);
    Desk.Place place = desk.around(visit.view().query(), id).orElseThrow();
    html(request, ArticlePage.of(article, place, beside(article, request), visit));
  }

  private ReviewedArticle read(long id) {
    return desk.article(id).orElseThrow(() -> new NotFoundResponse("no article " + id));
  }

  private static long id(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new NotFoundResponse("no article " + text);
    }
  }

  /** The article lined up with the version that was asked for, or its original. */
  private Optional<Comparison> beside(ReviewedArticle article, Context request) {
    String asked = Optional.ofNullable(request.queryParam("beside")).orElse("");
    if (!asked.isEmpty()) {
      return Optional.of(article.beside(read(id(asked))));
    }
    return article.besideOriginal().or(() -> human(article));
  }

  /** Lined up with a version that people called human, which probably is the original. */
  private Optional<Comparison> human(ReviewedArticle article) {
    return article.versions().stream()
        .filter(one -> one.state().equals("human"))
        .findFirst()
        .flatMap(one -> desk.article(one.id()))
        .map(article::beside);
  }

  private void statistics(Context request) {
    html(request, StatisticsPage.of(desk.statistics(), visit(request)));
  }

  private void decide(Context request) {
    checkToken(request);
    Map<String, String> parameters = parameters(field(request, "view"));
    View view = View.of(name -> parameters.getOrDefault(name, ""));
    Press press = new Press(desk, who(request), view, name -> field(request, name));
    request.redirect(press.act(), io.javalin.http.HttpStatus.SEE_OTHER);
  }

  /** The parameters of an address, as {@link View#parameters} writes them. */
  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String one : query.replaceFirst("^\\?", "").split("&", -1)) {
      int equals = one.indexOf('=');
      if (equals > 0) {
        parameters.put(
            one.substring(0, equals),
            URLDecoder.decode(one.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return parameters;
  }

  private void rename(Context request) {
    checkToken(request);
    String name = Statement.name(field(request, "reviewer"));
    request.cookie(
        new Cookie(
            NAME,
            URLEncoder.encode(name, StandardCharsets.UTF_8),
            "/",
            ONE_YEAR,
            false,
            0,
            true,
            null,
            null,
            SameSite.STRICT));
    request.redirect("/", io.javalin.http.HttpStatus.SEE_OTHER);
  }

  /** A form carries a name that only pages of this server know. */
  private void checkToken(Context request) {
    byte[] given = field(request, "token").getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), given)) {
      throw new ForbiddenResponse(
          "this form is not of this desk, or the desk was started again; load the page anew");
    }
  }

  private static String field(Context request, String name) {
    return Optional.ofNullable(request.formParam(name)).orElse("");
  }

  private Visit visit(Context request) {
    View view = View.of(name -> Optional.ofNullable(request.queryParam(name)).orElse(""));
    return new Visit(who(request), token, name(), view);
  }

  private String who(Context request) {
    Optional<String> cookie =
        Optional.ofNullable(request.cookie(NAME))
            .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
            .filter(name -> !name.isBlank() && name.length() <= Statement.LONGEST_NAME);
    return cookie
        .or(() -> Guard.userName(request))
        .filter(name -> name.length() <= Statement.LONGEST_NAME)
        .orElse(reviewer);
  }

  private String name() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static void html(Context request, String page) {
    request.contentType("text/html; charset=utf-8").result(page);
  }

  private static void say(Context request, int status, Exception problem) {
    String message = String.valueOf(problem.getMessage());
    request.status(status);
    html(
        request,
        Frame.bare(
            "This did not work",
            html -> {
              html.element("p", message).markup("\n<p><a href=\"/\">Back to the queue</a></p>\n");
            }));
  }
}
