package io.calque.text;

/**
 * 64-bit hashes that are the same on every machine; files hold some of them, so they never change.
 *
 * @see <a href="http://www.isthe.com/chongo/tech/comp/fnv/">Fowler, Noll and Vo, FNV hash</a>
 * @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea and Flood, Fast splittable
 *     pseudorandom number generators, 2014</a>
 */
public final class Hash64 {
  /** The FNV-1a hash of nothing. */
  public static final long EMPTY = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;

  private Hash64() {}

  /** FNV-1a, with UTF-16 units for bytes: {@code hash} of a text, then {@code unit}. */
  public static long add(long hash, char unit) {
    return (hash ^ unit) * PRIME;
  }

  /** FNV-1a over the UTF-16 units of a text. */
  public static long of(CharSequence text) {
    long hash = EMPTY;
    for (int i = 0; i < text.length(); i++) {
      hash = add(hash, text.charAt(i));
    }
    return hash;
  }

  /** The finaliser of SplitMix64: one to one, and every bit depends on all bits of the value. */
  public static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
