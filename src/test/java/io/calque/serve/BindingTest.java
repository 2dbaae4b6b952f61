package io.calque.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BindingTest {
  private static final String TOKEN = "0123456789abcdef-made-up";

  @TempDir private Path folder;

  private BearerToken token(String text) throws IOException {
    return BearerToken.read(Files.writeString(folder.resolve("token"), text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "localhost", "::1"})
  void binding_loopbackWithoutToken_isAllowed(String host) {
    assertTrue(new Binding(host, 0, Optional.empty()).isLoopback());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
  void binding_otherHostWithoutToken_isRefused(String host) throws IOException {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> new Binding(host, 8080, Optional.empty()));
    assertEquals(
        "host " + host + " can be reached from other machines, so it needs a token file",
        refused.getMessage());
    assertFalse(new Binding(host, 8080, Optional.of(token(TOKEN))).isLoopback());
  }

  @Test
  void binding_wrongValues_areNamed() {
    assertEquals(
        "port 65536 is not between 0 and 65535",
        assertThrows(
                IllegalArgumentException.class,
                () -> new Binding("127.0.0.1", 65_536, Optional.empty()))
            .getMessage());
    assertEquals(
        "host no-such.invalid is not known here",
        assertThrows(
                IllegalArgumentException.class,
                () -> new Binding("no-such.invalid", 1, Optional.empty()))
            .getMessage());
  }

  @Test
  void address_ofIpv6_hasBrackets() {
    assertEquals("http://[::1]:81", new Binding("::1", 0, Optional.empty()).address(81));
  }

  @Test
  void token_blanksAround_areDropped() throws IOException {
    BearerToken token = token("\n " + TOKEN + "\r\n");
    assertTrue(token.is(TOKEN));
    assertFalse(token.is(TOKEN + " "));
    assertFalse(token.is(TOKEN.substring(1)));
    assertFalse(token.is(""));
  }

  @ParameterizedTest
  @CsvSource({
    "short, 'expected a token of 16 characters or more, found 5'",
    "'', 'expected a token of 16 characters or more, found 0'",
    "0123456789abcdef two, 'character 17: expected printable ASCII without blanks, found U+0020'",
  })
  void token_thatCannotBe_isNamedWithoutIt(String text, String problem) {
    BadDataException bad = assertThrows(BadDataException.class, () -> token(text));
    assertEquals(folder.resolve("token") + ": " + problem, bad.getMessage());
  }

  @Test
  void token_missingFile_isNamed() {
    Path file = folder.resolve("none");
    assertEquals(
        file + ": no such file",
        assertThrows(BadDataException.class, () -> BearerToken.read(file)).getMessage());
  }
}
