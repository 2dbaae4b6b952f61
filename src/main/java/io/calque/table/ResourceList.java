package io.calque.table;

import io.calque.text.BadDataException;
import io.calque.text.Language;
import io.calque.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list that comes with the program: a UTF-8 resource beside a class. Lines that begin with {@code
 * #} are comments and say at its head what the list is and where it is from. A list is read
 * strictly, as words, tab-separated or CSV; every failure is a {@link BadDataException} that names
 * the file, the line, what was expected and what was found. Immutable.
 */
public final class ResourceList {
  private final Class<?> owner;
  private final String name;

  private ResourceList(Class<?> owner, String name) {
    this.owner = owner;
    this.name = name;
  }

  /**
   * A list of no language, or of many.
   *
   * @param owner a class of the caller's package, which the list lies beside
   * @param name file name
   */
  public static ResourceList of(Class<?> owner, String name) {
    return new ResourceList(owner, name);
  }

  /** A list of one language, in a folder named by its id: {@code en/places.txt}. */
  public static ResourceList of(Class<?> owner, Language language, String name) {
    return new ResourceList(owner, language.id() + "/" + name);
  }

  /** Path among the program's resources. */
  public String file() {
    return owner.getPackageName().replace('.', '/') + "/" + name;
  }

  /**
   * A list with one entry a line, in the order of the file.
   *
   * @throws BadDataException if it is missing or not UTF-8, or an entry is blank, stands among
   *     blanks or stands there twice
   */
  public Set<String> entries() {
    Set<String> entries = new LinkedHashSet<>();
    for (Line line : lines()) {
      if (line.text().isBlank() || !line.text().strip().equals(line.text())) {
        throw line.bad("an entry without blanks around it", quoted(line.text()));
      }
      if (!entries.add(line.text())) {
        throw line.bad("each entry once", quoted(line.text()) + " again");
      }
    }
    return entries;
  }

  /**
   * The rows of a tab-separated list, header excluded; nothing is quoted.
   *
   * @param columns the columns the caller needs
   * @throws BadDataException if it is missing or not UTF-8, lacks a column, or a row has not as
   *     many fields as the header
   */
  public List<TableRow> tsv(String... columns) {
    List<TableRow> rows = new ArrayList<>();
    List<String> header = List.of();
    for (Line line : lines()) {
      List<String> fields = TsvTable.split(line.text());
      if (header.isEmpty()) {
        header = header(line.number(), fields, columns);
      } else {
        rows.add(new TableRow(file(), line.number(), header, fields));
      }
    }
    return whole(header, rows);
  }

  /**
   * The rows of a CSV list, header excluded.
   *
   * @param columns the columns the caller needs
   * @throws BadDataException if it is missing or not UTF-8, is not CSV, lacks a column, or a row
   *     has not as many fields as the header
   */
  public List<TableRow> csv(String... columns) {
    List<TableRow> rows = new ArrayList<>();
    List<String> header = List.of();
    try (CsvReader records = CsvReader.commented(file(), new StringReader(text()))) {
      for (@Nullable List<String> fields = records.next();
          fields != null;
          fields = records.next()) {
        if (header.isEmpty()) {
          header = header(records.line(), fields, columns);
        } else {
          rows.add(new TableRow(file(), records.line(), header, fields));
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    return whole(header, rows);
  }

  /**
   * SHA-256 over names and contents of lists, comments left out, in the order given; in lower-case
   * hexadecimal.
   *
   * @throws BadDataException if one is missing or not UTF-8
   */
  public static String digest(List<ResourceList> lists) {
    Sha256 digest = new Sha256();
    for (ResourceList list : lists) {
      digest.add(list.file());
      list.lines().forEach(line -> digest.add(line.text()));
    }
    return digest.hex();
  }

  private List<String> header(long line, List<String> found, String... columns) {
    if (!found.containsAll(Arrays.asList(columns))) {
      throw new BadDataException(
          file(), line, "columns " + Arrays.toString(columns), found.toString());
    }
    return found;
  }

  private List<TableRow> whole(List<String> header, List<TableRow> rows) {
    if (header.isEmpty()) {
      throw new BadDataException(file(), 1, "a header line", "nothing");
    }
    return rows;
  }

  /** A line that is no comment. */
  private record Line(String file, long number, String text) {
    BadDataException bad(String expected, String found) {
      return new BadDataException(file, number, expected, found);
    }
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    try (StrictLines all = open()) {
      for (@Nullable String text = all.next(); text != null; text = all.next()) {
        if (!text.startsWith("#")) {
          lines.add(new Line(file(), all.line(), text));
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    return lines;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    try (StrictLines all = open()) {
      for (@Nullable String line = all.next(); line != null; line = all.next()) {
        text.append(line).append('\n');
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    return text.toString();
  }

  private StrictLines open() {
    @Nullable InputStream bytes = owner.getResourceAsStream(name);
    if (bytes == null) {
      throw new BadDataException(file(), "", "expected a list of the program, found none");
    }
    return StrictLines.of(file(), bytes);
  }

  private BadDataException unreadable(IOException cause) {
    return new BadDataException(file(), "", "cannot be read: " + cause.getMessage());
  }

  private static String quoted(String text) {
    return "'" + text + "'";
  }

  @Override
  public String toString() {
    return file();
  }
}
