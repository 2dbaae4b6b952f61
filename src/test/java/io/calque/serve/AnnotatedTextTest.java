package io.calque.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotatedTextTest {
  private static AnnotatedText read(String parts) {
    String json = "{\"annotation\":" + parts.replace('\'', '"') + "}";
    Fields fields = Fields.read(json.getBytes(StandardCharsets.UTF_8), 1);
    return AnnotatedText.read(new Fields(fields.object(), "data."));
  }

  @Test
  void inOriginal_markupBetween_isCounted() {
    AnnotatedText text =
        read(
            "[{'text':'A '},{'markup':'<b>'},{'text':'go to'},{'markup':'</b>'},{'text':' to'},"
                + "{'markup':'<p>','interpretAs':'\\n\\n'},{'text':'B'}]");
    assertEquals("A go to to\n\nB", text.plain());
    assertEquals("A <b>go to</b> to<p>B", text.original());
    assertEquals(Optional.of(new Span(5, 17)), text.inOriginal(new Span(2, 10)));
    assertEquals(Optional.of(new Span(20, 21)), text.inOriginal(new Span(12, 13)));
    assertEquals(Optional.of(new Span(17, 20)), text.inOriginal(new Span(10, 12)));
  }

  @Test
  void inOriginal_ofPlainText_isTheSpan() {
    assertEquals(Optional.of(new Span(1, 2)), AnnotatedText.of("abc").inOriginal(new Span(1, 2)));
    assertEquals("", AnnotatedText.of("").plain());
  }

  @Test
  void inOriginal_whereNothingWasWritten_isNone() {
    AnnotatedText text = read("[{'text':'a'},{'markup':'','interpretAs':'bc'},{'text':'d'}]");
    assertEquals(Optional.empty(), text.inOriginal(new Span(1, 3)));
    assertEquals(Optional.of(new Span(1, 2)), text.inOriginal(new Span(3, 4)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "5 | data.annotation: expected an array, found a number",
        "[5] | data.annotation[0].: expected an object",
        "[{'text':'a','markup':'b'}] | data.annotation[0].: expected text, or markup with or"
            + " without interpretAs",
        "[{'text':'a'},{'interpretAs':'b'}] | data.annotation[1].: expected text, or markup with or"
            + " without interpretAs",
        "[{'txt':'a'}] | unknown field 'data.annotation[0].txt'; there are interpretAs, markup,"
            + " text",
      })
  void read_wrongPart_isNamed(String parts, String message) {
    assertEquals(message, assertThrows(Refusal.class, () -> read(parts)).getMessage());
  }
}
