package io.calque;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No text makes a pattern of the program read it again and again. */
@Tag("slow")
class RegularExpressionTest {
  private static final int LENGTH = 1_500;

  /** Characters that a linear pattern may look at for each one of the text. */
  private static final int MOST_LOOKS = 300;

  private static final List<String> UNITS =
      List.of(
          "a",
          "A",
          "1",
          " ",
          "\n",
          "\t",
          "\"",
          "'",
          "“",
          "”",
          "’",
          "-",
          "–",
          ".",
          ",",
          ":",
          "/",
          "<",
          ">",
          "[",
          "]",
          "(",
          "&",
          "=",
          "_",
          "#",
          "a ",
          "A ",
          "A. ",
          "a.",
          "1 ",
          "1,",
          "1.",
          "a-",
          "a'",
          "“a",
          "\"a ",
          "a\n",
          "\n ",
          "<a ",
          "a=",
          "[a",
          "[a ",
          "&a",
          "http://",
          "/a",
          "U.S.",
          "é",
          "١",
          "\ud83d\ude42");

  private static final List<String> ENDS = List.of("", "!", "\u0000");

  /** A text that counts how often its characters are looked at. */
  private static final class Counted implements CharSequence {
    private final String text;
    private long looks;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++looks > (long) MOST_LOOKS * LENGTH) {
        throw new IllegalStateException("too many looks");
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  @Test
  void patterns_hostileTexts_areReadInLinearTime() throws Exception {
    List<String> slow = new ArrayList<>();
    int patterns = 0;
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.calque")) {
      for (JavaField field : type.getFields()) {
        if (field.getRawType().isEquivalentTo(Pattern.class)
            && field.getModifiers().contains(JavaModifier.STATIC)) {
          Field constant = field.reflect();
          constant.setAccessible(true);
          patterns++;
          slowOn((Pattern) constant.get(null))
              .ifPresent(unit -> slow.add(field.getFullName() + " on " + unit));
        }
      }
    }
    assertTrue(patterns > 20, patterns + " patterns");
    assertEquals(List.of(), slow);
  }

  /** What a pattern is slow on; empty where it is linear. */
  private static Optional<String> slowOn(Pattern pattern) {
    for (String unit : UNITS) {
      for (String end : ENDS) {
        Matcher matcher = pattern.matcher(new Counted(unit.repeat(LENGTH / unit.length()) + end));
        try {
          boolean found = true;
          while (found) {
            found = matcher.find();
          }
        } catch (IllegalStateException e) {
          return Optional.of(unit);
        }
      }
    }
    return Optional.empty();
  }

  /** What the test says of patterns that are not linear. */
  @Test
  void slowOn_nestedQuantifiers_namesTheText() {
    assertEquals(Optional.of("a"), slowOn(Pattern.compile("(?:a+)+!")));
    assertEquals(Optional.of("\""), slowOn(Pattern.compile("\"[^!]*!")));
    assertEquals(Optional.empty(), slowOn(Pattern.compile("[a-z]++")));
  }
}
