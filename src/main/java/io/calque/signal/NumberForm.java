package io.calque.signal;

/** How a number is written, where languages differ. Takes tokens in lower case. */
final class NumberForm {
  private static final int GROUP = 3;

  private NumberForm() {}

  /** {@code 1st}, {@code 22nd}, {@code 5th}. */
  static boolean isOrdinal(String token) {
    int digits = digits(token, 0);
    String ending = token.substring(digits);
    return digits > 0
        && (ending.equals("st")
            || ending.equals("nd")
            || ending.equals("rd")
            || ending.equals("th"));
  }

  /** {@code 1,5} or {@code 3,25}: one comma, one or two digits after it, at most three before. */
  static boolean isCommaDecimal(String token) {
    int whole = digits(token, 0);
    if (whole == 0 || whole > GROUP || whole >= token.length() || token.charAt(whole) != ',') {
      return false;
    }
    int part = digits(token, whole + 1);
    return part >= 1 && part < GROUP && whole + 1 + part == token.length();
  }

  /** {@code 1.500} or {@code 1.500.000}: groups of three digits after points, nothing else. */
  static boolean isPointThousands(String token) {
    int at = digits(token, 0);
    int groups = 0;
    if (at == 0 || at > GROUP) {
      return false;
    }
    while (at < token.length() && token.charAt(at) == '.' && digits(token, at + 1) == GROUP) {
      at += 1 + GROUP;
      groups++;
    }
    return groups >= 1 && at == token.length();
  }

  /** {@code 9:05} or {@code 19.30}: an hour and two digits for the minutes. */
  static boolean isClock(String token) {
    int hour = digits(token, 0);
    return (hour == 1 || hour == 2)
        && token.length() == hour + 3
        && (token.charAt(hour) == ':' || token.charAt(hour) == '.')
        && digits(token, hour + 1) == 2;
  }

  /** Four digits from {@code 1800} to {@code 2099}. */
  static boolean isYear(String token) {
    return token.length() == 4
        && digits(token, 0) == 4
        && (token.startsWith("18") || token.startsWith("19") || token.startsWith("20"));
  }

  /** How many digits stand from {@code at} on. */
  private static int digits(String token, int at) {
    int end = at;
    while (end < token.length() && token.charAt(end) >= '0' && token.charAt(end) <= '9') {
      end++;
    }
    return end - at;
  }
}
