package io.calque.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files with bytes changed, doubled and lost at seeded places: reading ends and throws nothing. */
@Tag("slow")
class DamagedInputTest {
  private static final int ROUNDS = 400;

  private static byte[] damage(byte[] good, Random random) {
    byte[] bytes = Arrays.copyOf(good, good.length);
    for (int i = random.nextInt(4); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    int from = random.nextInt(bytes.length);
    int to = from + random.nextInt(Math.min(40, bytes.length - from));
    byte[] head = Arrays.copyOf(bytes, random.nextBoolean() ? from : to);
    byte[] tail = Arrays.copyOfRange(bytes, random.nextBoolean() ? from : to, bytes.length);
    return WarcBytes.join(head, tail);
  }

  private static void check(String format, byte[] good) {
    Random random = new Random(7);
    for (int i = 0; i < ROUNDS; i++) {
      FuzzedReading.check(format, damage(good, random));
    }
  }

  @Test
  void read_damagedWarc_neverThrows() {
    byte[] chunked = "4\r\n<p>x\r\n0\r\n\r\n".getBytes(UTF_8);
    String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    WarcBytes warc =
        new WarcBytes()
            .page("http://a.example/", "<meta charset=latin1><p>One.")
            .response("http://b.example/", head + "Transfer-Encoding: chunked\r\n\r\n", chunked)
            .response(
                "http://c.example/", head + "Content-Encoding: gzip\r\n\r\n", Packed.gzip(chunked))
            .record("conversion", "text/plain", "http://d.example/", "Two.");
    check("warc", warc.plain());
    check("warc", warc.packed());
  }

  @Test
  void read_damagedRows_neverThrows() {
    String rows = "id,text,url\n1,\"One, \"\"two\"\".\",http://a.example/\n2,Three,\n";
    byte[] csv = rows.getBytes(UTF_8);
    check("csv", csv);
    check("csv", Packed.gzip(csv));
    check("jsonl", "{\"text\":\"One\"}\n{\"text\":\"Two\",\"id\":[1]}\n".getBytes(UTF_8));
  }
}
