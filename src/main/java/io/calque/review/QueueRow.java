package io.calque.review;

/**
 * An article in the queue.
 *
 * @param id its number
 * @param place in the queue, from 1
 * @param site its site, or empty
 * @param source its name
 * @param title or empty
 * @param verdict Calque's
 * @param falseAlarmRate of the verdict
 * @param marks pieces of evidence
 * @param family number of the first of its versions
 * @param versions articles in its family, itself included
 * @param state what people say together, or empty
 * @param opinions how many people labelled it
 */
public record QueueRow(
    long id,
    long place,
    String site,
    String source,
    String title,
    String verdict,
    double falseAlarmRate,
    int marks,
    long family,
    int versions,
    String state,
    int opinions) {
  /** Its title, or its name where it has none. */
  public String name() {
    return title.isBlank() ? source : title;
  }
}
