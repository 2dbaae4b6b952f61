package io.calque.extract;

import io.calque.table.ResourceList;
import io.calque.table.TableRow;
import io.calque.text.Declaration.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Knows what the values mean by which pages say who wrote their text: {@code declared-values.tsv}.
 * Immutable.
 */
final class DeclaredValues {
  private static final String DISCLOSURE = "disclosure";
  private static final String DIGITAL_SOURCE = "digital-source";
  private static final String MODE = "mode=";

  /** What members of the schema.org enumeration end with, and terms of the IPTC do not. */
  private static final String ENDING = "digitalsource";

  private final Map<String, Kind> kinds = new HashMap<>();

  DeclaredValues() {
    for (TableRow row :
        ResourceList.of(DeclaredValues.class, "declared-values.tsv")
            .tsv("vocabulary", "value", "kind", "source")) {
      String vocabulary = row.get("vocabulary");
      if (!vocabulary.equals(DISCLOSURE) && !vocabulary.equals(DIGITAL_SOURCE)) {
        throw row.bad(DISCLOSURE + " or " + DIGITAL_SOURCE, "'" + vocabulary + "'");
      }
      String key = vocabulary + ' ' + row.get("value");
      if (kinds.put(key, kind(row, "kind")) != null) {
        throw row.bad("each value once", "'" + key + "' again");
      }
    }
  }

  /** The kind of declaration that a column of {@code row} names. */
  static Kind kind(TableRow row, String column) {
    for (Kind kind : Kind.values()) {
      if (kind.id().equals(row.get(column)) && kind != Kind.OTHER) {
        return kind;
      }
    }
    throw row.bad("a kind of declaration", "'" + row.get(column) + "'");
  }

  /**
   * What a value of {@code ai-disclosure} or its header says, in the order it is said; never empty.
   * The header is a dictionary (RFC 9651), {@code mode=ai-originated, model="x"}; a value may also
   * be a term, and others after it.
   */
  List<Kind> disclosed(String value) {
    List<String> members = members(value);
    List<Kind> found =
        members.stream()
            .filter(member -> member.startsWith(MODE))
            .map(member -> disclosure(member.substring(MODE.length())))
            .distinct()
            .toList();
    return found.isEmpty() ? List.of(disclosure(members.get(0))) : found;
  }

  private Kind disclosure(String term) {
    return kinds.getOrDefault(DISCLOSURE + ' ' + term.strip(), Kind.OTHER);
  }

  /** What a value of {@code digitalSourceType} says: an address of the IPTC's or schema.org's. */
  Kind digitalSource(String value) {
    String term = value.strip().toLowerCase(Locale.ROOT);
    int start = Math.max(Math.max(term.lastIndexOf('/'), term.lastIndexOf('#')), term.indexOf(':'));
    term = term.substring(start + 1);
    int end = term.length() - ENDING.length();
    String plain = end > 0 && term.endsWith(ENDING) ? term.substring(0, end) : term;
    return kinds.getOrDefault(DIGITAL_SOURCE + ' ' + plain, Kind.OTHER);
  }

  /** Parts at commas and semicolons outside quotation marks, in lower case; at least one. */
  private static List<String> members(String value) {
    List<String> members = new ArrayList<>();
    StringBuilder member = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && quoted && i + 1 < value.length()) {
        i++;
        member.append(value.charAt(i));
      } else if (c == '"') {
        quoted = !quoted;
      } else if ((c == ',' || c == ';') && !quoted) {
        members.add(member.toString().strip().toLowerCase(Locale.ROOT));
        member.setLength(0);
      } else {
        member.append(c);
      }
    }
    members.add(member.toString().strip().toLowerCase(Locale.ROOT));
    return members;
  }
}
