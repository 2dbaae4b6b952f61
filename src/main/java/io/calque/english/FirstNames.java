package io.calque.english;

import io.calque.table.TableRow;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * First names that are borne by one gender almost without exception wherever they are used. Names
 * that differ by country (Andrea, Jean, Simone) are left out on purpose.
 */
public final class FirstNames {
  /** Grammatical gender of the pronoun a name calls for. */
  public enum Gender {
    FEMALE("she"),
    MALE("he");

    private final String pronoun;

    Gender(String pronoun) {
      this.pronoun = pronoun;
    }

    public String pronoun() {
      return pronoun;
    }

    Gender other() {
      return this == FEMALE ? MALE : FEMALE;
    }
  }

  private final Map<String, Gender> genders = new HashMap<>();

  public FirstNames() {
    for (TableRow row : EnglishLists.list("first-names.csv").csv("name", "gender")) {
      String gender = row.get("gender");
      if (!gender.equals("f") && !gender.equals("m")) {
        throw row.bad("gender f or m", "'" + gender + "'");
      }
      genders.put(
          row.get("name").toLowerCase(Locale.ROOT),
          gender.equals("f") ? Gender.FEMALE : Gender.MALE);
    }
  }

  /** The gender of a first name in lower case; empty if unknown or not certain. */
  public Optional<Gender> gender(String lower) {
    return Optional.ofNullable(genders.get(lower));
  }
}
