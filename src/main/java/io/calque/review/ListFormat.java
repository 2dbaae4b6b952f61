package io.calque.review;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The formats of exported lists: all that the program knows of each, and the only list of them. */
@SuppressWarnings("ImmutableEnumChecker") // how a list is written keeps nothing
public enum ListFormat {
  /** An object a line, a line a site. */
  JSONL("jsonl", false, JsonList::write),

  /** A row a confirmed article, safe to open in a spreadsheet. */
  CSV("csv", false, CsvList::write),

  /** Tasks with predictions, to be imported into Label Studio. */
  LABEL_STUDIO("label-studio", false, LabelStudioTasks::write),

  /** Match patterns of uBlacklist, which hides sites among search results. */
  UBLACKLIST("ublacklist", true, HostLists::ublacklist),

  /** Network filters that all content blockers know. */
  ADBLOCK("adblock", true, HostLists::adblock),

  /** A hosts file. */
  HOSTS("hosts", true, HostLists::hosts),

  /** Domain blocks that Mastodon imports. */
  MASTODON_CSV("mastodon-csv", true, HostLists::mastodon);

  private final String id;
  private final boolean isOfHosts;
  private final Form form;

  ListFormat(String id, boolean isOfHosts, Form form) {
    this.id = id;
    this.isOfHosts = isOfHosts;
    this.form = form;
  }

  /** How a list is written. */
  @FunctionalInterface
  private interface Form {
    void write(List<ConfirmedSite> sites, Writer out) throws IOException;
  }

  /** The name used on the command line. */
  public String id() {
    return id;
  }

  /** Whether it lists hosts alone, so that articles without a web address have no place in it. */
  public boolean isOfHosts() {
    return isOfHosts;
  }

  /** The names of all. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(ListFormat::id).toList();
  }

  /**
   * The format of a name.
   *
   * @throws IllegalArgumentException if there is none, naming all
   */
  public static ListFormat of(String id) {
    return Arrays.stream(values())
        .filter(one -> one.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'"
                        + id
                        + "' is not one of "
                        + ids().stream().collect(Collectors.joining(", "))));
  }

  /** Writes a list; the same sites give the same bytes. */
  public void write(List<ConfirmedSite> sites, Writer out) throws IOException {
    form.write(sites, out);
    out.flush();
  }
}
