package io.calque.segment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A set of words from a resource file; lines that begin with {@code #} are comments. */
record Wordlist(Set<String> words) {
  Wordlist {
    words = Set.copyOf(words);
  }

  static Wordlist load(String name) {
    try (InputStream in = Objects.requireNonNull(Wordlist.class.getResourceAsStream(name), name)) {
      return new Wordlist(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .flatMap(line -> Arrays.stream(line.split(" ")))
              .filter(word -> !word.isEmpty())
              .collect(Collectors.toSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean contains(String word) {
    return words.contains(word);
  }
}
