package io.calque.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.BadDataException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GzipMembersTest {
  private static final byte[] ONE = "one ".getBytes(UTF_8);
  private static final byte[] TWO = "two".getBytes(UTF_8);

  private static GzipMembers open(byte[]... parts) {
    return new GzipMembers("a.gz", new ByteArrayInputStream(WarcBytes.join(parts)));
  }

  private static String failure(GzipMembers members) {
    return String.valueOf(assertThrows(BadDataException.class, members::readAllBytes).getMessage());
  }

  @Test
  void read_severalMembers_givesAll() throws IOException {
    byte[] large = new byte[300_000];
    new Random(7).nextBytes(large);
    try (GzipMembers members =
        open(Packed.gzip(ONE), Packed.gzip(new byte[0]), Packed.gzip(large), new byte[9])) {
      assertArrayEquals(WarcBytes.join(ONE, large), members.readAllBytes());
      assertEquals(-1, members.read());
    }
  }

  /** A pipe that gives a byte at a time and says that nothing more is there. */
  @Test
  void read_slowPipe_givesAllMembers() throws IOException {
    byte[] packed = WarcBytes.join(Packed.gzip(ONE), Packed.gzip(TWO));
    InputStream pipe =
        new FilterInputStream(new ByteArrayInputStream(packed)) {
          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            return super.read(buffer, offset, Math.min(1, length));
          }

          @Override
          public int available() {
            return 0;
          }
        };
    try (GzipMembers members = new GzipMembers("-", pipe)) {
      assertEquals("one two", new String(members.readAllBytes(), UTF_8));
    }
  }

  @Test
  void read_headWithAllFields_isSkipped() throws IOException {
    byte[] packed = Packed.gzip(ONE);
    byte[] head = {0x1f, (byte) 0x8b, 8, 30, 0, 0, 0, 0, 0, 3};
    byte[] fields = {2, 0, 'x', 'y', 'n', 0, 'c', 'c', 0, 1, 2};
    byte[] data = Arrays.copyOfRange(packed, 10, packed.length);
    try (GzipMembers members = open(head, fields, data)) {
      assertArrayEquals(ONE, members.readAllBytes());
    }
  }

  @Test
  void read_wrongChecksum_givesNothing() {
    byte[] packed = Packed.gzip(ONE);
    packed[packed.length - 6] ^= 1;
    assertEquals(
        "a.gz: offset %d: gzip data is corrupt: its checksum is another".formatted(packed.length),
        failure(open(packed)));
  }

  @Test
  void read_otherBytesBehind_isRefused() {
    byte[] packed = Packed.gzip(ONE);
    assertEquals(
        "a.gz: offset %d: expected gzip data, found something else".formatted(packed.length + 1),
        failure(open(packed, TWO)));
  }

  @ParameterizedTest
  @CsvSource({"1", "9", "12", "20"})
  void read_cutShort_isRefused(int missing) {
    byte[] packed = Packed.gzip(ONE);
    byte[] cut = Arrays.copyOf(packed, packed.length - missing);
    GzipMembers members = open(cut);
    String message =
        "a.gz: offset " + cut.length + ": gzip data ends too early: the file is cut short";
    assertEquals(message, failure(members));
    assertEquals(message, failure(members), "a failure stays");
  }

  @Test
  void recover_afterDamage_givesTheNextMember() throws IOException {
    byte[] bad = Packed.gzip("three four five six seven".getBytes(UTF_8));
    Arrays.fill(bad, 10, 20, (byte) 0xff);
    try (GzipMembers members = open(Packed.gzip(ONE), bad, Packed.gzip(TWO))) {
      assertArrayEquals(ONE, members.readNBytes(ONE.length));
      assertTrue(failure(members).endsWith(": gzip data is corrupt"));
      assertTrue(members.isFailed());
      assertTrue(members.recover());
      assertFalse(members.isFailed());
      assertArrayEquals(TWO, members.readAllBytes());
    }
  }

  @Test
  void recover_nothingBehind_isFalse() throws IOException {
    byte[] packed = Packed.gzip(ONE);
    packed[packed.length - 1] ^= 1;
    try (GzipMembers members = open(packed)) {
      assertTrue(failure(members).contains("checksum"));
      assertFalse(members.recover());
    }
  }

  @Test
  void recover_afterBomb_isFalse() throws IOException {
    try (GzipMembers members = open(Packed.bomb(40), Packed.gzip(ONE))) {
      BadDataException bomb =
          assertThrows(
              BadDataException.class,
              () -> members.transferTo(java.io.OutputStream.nullOutputStream()));
      assertTrue(
          String.valueOf(bomb.getMessage())
              .endsWith("unpacks to over 200 times its size: refused as a bomb"),
          bomb.getMessage());
      assertFalse(members.recover());
    }
  }
}
