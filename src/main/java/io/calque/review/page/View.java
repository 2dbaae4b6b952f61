package io.calque.review.page;

import io.calque.review.QueueQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What of a queue is looked at, as the addresses of pages say it.
 *
 * @param query which articles, and in what order
 */
record View(QueueQuery query) {
  /** The view that parameters of an address name; unknown values are the usual ones. */
  static View of(UnaryOperator<String> parameter) {
    return new View(
        new QueueQuery(
            QueueQuery.Order.of(parameter.apply("order")),
            QueueQuery.Grouping.of(parameter.apply("group")),
            QueueQuery.State.of(parameter.apply("state")),
            parameter.apply("verdict"),
            parameter.apply("site"),
            parameter.apply("type"),
            parameter.apply("text")));
  }

  /** The parameters after a question mark, those that are not the usual ones; or nothing. */
  String parameters() {
    QueueQuery usual = QueueQuery.ALL;
    Map<String, String> said = new LinkedHashMap<>();
    put(said, "order", query.order().id(), usual.order().id());
    put(said, "group", query.grouping().id(), usual.grouping().id());
    put(said, "state", query.state().id(), usual.state().id());
    put(said, "verdict", query.verdict(), "");
    put(said, "site", query.site(), "");
    put(said, "type", query.type(), "");
    put(said, "text", query.text(), "");
    String all =
        said.entrySet().stream()
            .map(one -> one.getKey() + "=" + encode(one.getValue()))
            .collect(Collectors.joining("&"));
    return all.isEmpty() ? "" : "?" + all;
  }

  private static void put(Map<String, String> said, String name, String value, String usual) {
    if (!value.equals(usual)) {
      said.put(name, value);
    }
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Path of an article's page in this view. */
  String article(long id) {
    return "/articles/" + id + parameters();
  }

  /** Path of the queue. */
  String queue() {
    return "/" + parameters();
  }

  /** Whether anything is filtered. */
  boolean isFiltered() {
    return !query.equals(
        new QueueQuery(query.order(), query.grouping(), QueueQuery.State.ANY, "", "", "", ""));
  }
}
