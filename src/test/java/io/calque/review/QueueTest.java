package io.calque.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueTest {
  /** Names and numbers enough for a fingerprint. */
  private static final String REPORT =
      "Mr Olsen met Ms Haugen and Mr Lunde in Bergen on 4 May 2021 with Mr Dahl of Oslo."
          + " Later Ms Haugen told Mr Berg that Bergen and Stavanger would pay 17 of 30 crowns."
          + " In Tromsø Mr Moen and Ms Lie said to Mr Vik that 250 boats left Narvik for Bodø.";

  @TempDir Path folder;

  private Desk desk;

  @BeforeEach
  void open() {
    desk = Desks.open(folder.resolve("desk.db"));
    Desks.add(desk, "https://a.example/1", "original", 0.7); // 1
    Desks.add(desk, "https://b.example/1", "spun", 0.004); // 2
    Desks.add(desk, "https://a.example/2", "spun", 0.01); // 3
    Desks.add(desk, "https://b.example/2", "translated", 0.02); // 4
    Desks.add(desk, "notes.txt", "insufficient", 0.5); // 5
  }

  private static QueueQuery with(
      QueueQuery.Order order, QueueQuery.State state, String verdict, String site, String text) {
    return new QueueQuery(order, QueueQuery.Grouping.SITE, state, verdict, site, "", text);
  }

  private List<Long> ids(QueueQuery query) {
    return desk.queue(query, 1, 100).stream().map(QueueRow::id).toList();
  }

  @Test
  void queue_strongest_goesBySiteAndThenByRate() {
    assertEquals(List.of(2L, 4L, 3L, 1L, 5L), ids(QueueQuery.ALL));
  }

  @Test
  void queue_uncertain_hasProbabilitiesNearAHalfFirst() {
    QueueQuery query = with(QueueQuery.Order.UNCERTAIN, QueueQuery.State.ANY, "", "", "");
    // spun and translated have 0.85, the others 0.1
    assertEquals(List.of(3L, 1L, 2L, 4L, 5L), ids(query));
  }

  @Test
  void queue_newest_hasTheLastFirst() {
    QueueQuery query = with(QueueQuery.Order.NEWEST, QueueQuery.State.ANY, "", "", "");
    assertEquals(List.of(5L, 4L, 2L, 3L, 1L), ids(query));
  }

  @Test
  void queue_filters_leaveOut() {
    assertEquals(
        List.of(2L, 3L),
        ids(with(QueueQuery.Order.STRONGEST, QueueQuery.State.ANY, "spun", "", "")));
    assertEquals(
        List.of(3L, 1L),
        ids(with(QueueQuery.Order.STRONGEST, QueueQuery.State.ANY, "", "a.example", "")));
    assertEquals(
        List.of(5L), ids(with(QueueQuery.Order.STRONGEST, QueueQuery.State.ANY, "", "-", "")));
    assertEquals(
        List.of(5L), ids(with(QueueQuery.Order.STRONGEST, QueueQuery.State.ANY, "", "", "NOTES")));
    assertEquals(
        List.of(),
        ids(
            new QueueQuery(
                QueueQuery.Order.STRONGEST,
                QueueQuery.Grouping.SITE,
                QueueQuery.State.ANY,
                "",
                "",
                "split-word",
                "")));
  }

  /** What a user types is a value, whatever it looks like. */
  @Test
  void queue_filterOfStatements_findsNothing() {
    String hostile = "' OR 1=1; DROP TABLE article; --";
    assertEquals(
        List.of(),
        ids(with(QueueQuery.Order.STRONGEST, QueueQuery.State.ANY, "", hostile, hostile)));
    assertEquals(5, desk.size(QueueQuery.ALL));
  }

  @Test
  void queue_states_followWhatPeopleSay() {
    Desks.label(desk, "ann", 2, Opinion.SPUN);
    Desks.label(desk, "ben", 2, Opinion.HUMAN);
    Desks.label(desk, "ann", 4, Opinion.TRANSLATED);
    Desks.label(desk, "ann", 1, Opinion.UNSURE);
    assertEquals(List.of(3L, 5L), ids(state(QueueQuery.State.OPEN)));
    assertEquals(List.of(2L, 4L, 1L), ids(state(QueueQuery.State.DECIDED)));
    assertEquals(List.of(2L), ids(state(QueueQuery.State.DISPUTED)));
    assertEquals(List.of(4L), ids(state(QueueQuery.State.CONFIRMED)));
    QueueRow row = desk.queue(QueueQuery.ALL, 1, 1).get(0);
    assertEquals("disputed", row.state());
    assertEquals(2, row.opinions());
    assertEquals(1, row.marks());
  }

  private static QueueQuery state(QueueQuery.State state) {
    return with(QueueQuery.Order.STRONGEST, state, "", "", "");
  }

  @Test
  void around_article_namesNeighboursAndNextSite() {
    assertEquals(
        Optional.of(new Desk.Place(2, 5, Optional.of(2L), Optional.of(3L), Optional.of(3L))),
        desk.around(QueueQuery.ALL, 4));
    assertEquals(
        Optional.of(new Desk.Place(5, 5, Optional.of(1L), Optional.empty(), Optional.empty())),
        desk.around(QueueQuery.ALL, 5));
    assertEquals(Optional.empty(), desk.around(QueueQuery.ALL, 99));
  }

  /** An article that has just been decided keeps its place among the open ones. */
  @Test
  void around_articleThatTheFilterLeavesOut_staysInItsPlace() {
    Desks.label(desk, "ann", 4, Opinion.TRANSLATED);
    assertEquals(
        Optional.of(3L), desk.around(state(QueueQuery.State.OPEN), 4).orElseThrow().after());
  }

  @Test
  void queue_nearCopies_standTogether() {
    Desks.add(desk, Desks.report("https://a.example/3", "original", 0.9, REPORT)); // 6
    Desks.add(desk, Desks.report("https://a.example/4", "original", 0.4, "Quite another.")); // 7
    Desks.add(
        desk, Desks.report("https://a.example/5", "spun", 0.02, "And hovering. " + REPORT)); // 8
    QueueQuery site = with(QueueQuery.Order.STRONGEST, QueueQuery.State.ANY, "", "a.example", "");
    assertEquals(List.of(3L, 8L, 6L, 7L, 1L), ids(site));
    assertEquals(2, desk.queue(site, 2, 1).get(0).versions());
    assertEquals(
        List.of(6L), desk.article(8).orElseThrow().versions().stream().map(v -> v.id()).toList());
  }

  /** Another program's articles are known when the next one is added. */
  @Test
  void add_nearCopyOfWhatAnotherProgramAdded_joinsItsFamily() {
    Desk other = Desks.open(folder.resolve("desk.db"));
    Desks.add(other, Desks.report("https://c.example/1", "original", 0.9, REPORT));
    long id = Desks.add(desk, Desks.report("https://d.example/1", "spun", 0.01, REPORT + " So."));
    assertEquals(1, desk.article(id).orElseThrow().versions().size());
    QueueQuery copies =
        new QueueQuery(
            QueueQuery.Order.STRONGEST,
            QueueQuery.Grouping.COPIES,
            QueueQuery.State.ANY,
            "",
            "",
            "",
            "");
    assertEquals(List.of(2L, 3L, 7L, 6L, 4L, 1L, 5L).size(), ids(copies).size());
    int at = ids(copies).indexOf(7L);
    assertEquals(6L, ids(copies).get(at + 1));
  }
}
