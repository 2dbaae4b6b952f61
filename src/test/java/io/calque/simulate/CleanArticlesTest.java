package io.calque.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.input.InputOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanArticlesTest {
  @TempDir Path folder;

  @Test
  void read_mixedInputs_givesParagraphsAndFailuresInOrder() throws IOException {
    Path text = Files.writeString(folder.resolve("a.txt"), "One is here.\n\nTwo is there.\n");
    Path rows =
        Files.writeString(folder.resolve("b.csv"), "id,text\n7,\"The first.\nThe second.\"\n");
    Path none = folder.resolve("none.txt");
    List<String> heard = new ArrayList<>();
    byte[] standard = "From the pipe.".getBytes(StandardCharsets.UTF_8);
    new CleanArticles(InputOptions.defaults(), new ByteArrayInputStream(standard))
        .read(
            List.of(text.toString(), none.toString(), rows.toString(), "-"),
            article -> heard.add(article.id() + article.paragraphs()),
            problem -> heard.add("failed " + problem));
    assertEquals(
        List.of(
            text + "[One is here., Two is there.]",
            "failed " + none + ": no such file",
            rows + "#7[The first., The second.]",
            "-[From the pipe.]"),
        heard);
  }

  @ParameterizedTest
  @CsvSource({"a.txt, a.txt", "x/y/a.csv#7, a.csv#7", "C:\\x\\a.txt, a.txt", "-, -"})
  void name_path_hasNoFolders(String id, String name) {
    assertEquals(name, new CleanArticle(id, List.of()).name());
  }
}
