package io.calque.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class Hash64Test {
  /** The published test values of FNV-1a; ASCII letters are one byte as well as one unit. */
  @Test
  void of_publishedTexts_givesThePublishedHashes() {
    assertEquals(0xcbf29ce484222325L, Hash64.of(""));
    assertEquals(0xaf63dc4c8601ec8cL, Hash64.of("a"));
    assertEquals(0x85944171f73967e8L, Hash64.of("foobar"));
  }

  @Test
  void add_unitAfterUnit_isTheHashOfTheWhole() {
    assertEquals(Hash64.of("Ωy"), Hash64.add(Hash64.add(Hash64.EMPTY, 'Ω'), 'y'));
  }

  /** The first values of the SplitMix64 generator seeded with 0. */
  @Test
  void mix_multiplesOfTheGoldenGamma_areThoseOfTheGenerator() {
    assertEquals(0xe220a8397b1dcdafL, Hash64.mix(0x9e3779b97f4a7c15L));
    assertEquals(0x6e789e6aa1b965f4L, Hash64.mix(0x9e3779b97f4a7c15L << 1));
  }
}
