package io.calque.train.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of translation systems. */
final class SystemName {
  /** Services and products that a set numbers or letters, each on its own. */
  private static final Pattern NUMBERED =
      Pattern.compile("(online|rbmt|commercial)[-_]?([a-z0-9])");

  private static final Pattern FAMILY = Pattern.compile("[^-_.: ]++");

  /** What the names of the ways to ask one language model have in common. */
  private static final String PROMPT = "shot";

  private SystemName() {}

  /**
   * Who made a system: its years, variants and prompts are one. The name in lower case up to the
   * first mark, without digits at its end; online and rule-based systems keep their letter or
   * number.
   */
  static String family(String system) {
    String lower = system.toLowerCase(Locale.ROOT);
    Matcher numbered = NUMBERED.matcher(lower);
    if (numbered.lookingAt()) {
      return numbered.group(1) + "-" + numbered.group(2);
    }
    Matcher family = FAMILY.matcher(lower);
    return family.lookingAt() ? withoutDigitsAtEnd(family.group()) : lower;
  }

  /** The same if it is digits alone. */
  private static String withoutDigitsAtEnd(String name) {
    int end = name.length();
    while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
      end--;
    }
    return end == 0 ? name : name.substring(0, end);
  }

  /** Whether it is one of several ways to ask a language model. */
  static boolean isPrompt(String system) {
    return system.contains(PROMPT);
  }

  /** Whether it asks sentence by sentence and shows no examples. */
  static boolean isPlainPrompt(String system) {
    return system.endsWith("zeroshot") && !system.contains("Doc");
  }
}
