package io.calque.train.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.encode.Encoded;
import io.calque.encode.Encoder;
import io.calque.encode.Wordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MiniLM with heads that tell what it reads, served as scoring serves it. */
class OnnxExportIT {
  private static final List<String> WORDS =
      List.of("The", "minister", "hovered", "over", "the", "unwanted", "agreement", ".");

  @TempDir Path folder;

  /** Untrained layers; heads that read the first two numbers of a state. */
  private Map<String, float[]> weights() throws IOException {
    Presence.copy(Pretrained.TOKENIZER, folder);
    OnnxFile pretrained = new OnnxFile(Pretrained.FLOATS, Pretrained.read(Pretrained.FLOATS));
    Map<String, float[]> weights = new LinkedHashMap<>();
    for (String name : new EncoderBlock(EncoderShape.miniLm()).named().keySet()) {
      if (!EncoderBlock.isHead(name)) {
        weights.put(name, pretrained.floats(name));
      }
    }
    float[] token = new float[384];
    token[0] = 1;
    float[] sentence = new float[384 * 3];
    sentence[1] = 1;
    weights.put("token_head.weight", token);
    weights.put("token_head.bias", new float[] {0.5f});
    weights.put("sentence_head.weight", sentence);
    weights.put("sentence_head.bias", new float[] {0, 0, 7});
    weights.put("wording_head.weight", new float[384 * 384]);
    weights.put("wording_head.bias", new float[384]);
    return weights;
  }

  private Encoded read(String template, Map<String, float[]> weights) throws IOException {
    try (Encoder encoder = open(template, weights)) {
      return encoder.read(WORDS);
    }
  }

  private Encoder open(String template, Map<String, float[]> weights) throws IOException {
    Path file = folder.resolve("exported.onnx");
    Files.write(file, OnnxExport.of(template, Pretrained.read(template), weights));
    assertTrue(Files.size(file) < 100_000_000);
    return Encoder.open(file, folder.resolve(Pretrained.TOKENIZER));
  }

  @Test
  void of_headsAndSameWeights_readTheStates() throws IOException {
    Map<String, float[]> weights = weights();
    Encoded floats = read(Pretrained.FLOATS, weights);
    assertEquals(WORDS.size(), floats.replaced().size());
    assertEquals(0, floats.classes().get(0), 1e-6);
    assertEquals(7, floats.classes().get(2), 1e-6);
    Encoded bytes = read(Pretrained.BYTES, weights);
    for (int i = 0; i < WORDS.size(); i++) {
      assertEquals(floats.replaced().get(i), bytes.replaced().get(i), 0.25, WORDS.get(i));
    }
    assertEquals(floats.classes().get(1), bytes.classes().get(1), 0.1);
  }

  /** A head that wants one word whatever it reads. */
  @ParameterizedTest
  @ValueSource(strings = {Pretrained.FLOATS, Pretrained.BYTES})
  void of_wordingHead_isHeldAgainstTheEmbeddings(String template) throws IOException {
    Map<String, float[]> weights = weights();
    int treaty = 5036;
    float[] words = Objects.requireNonNull(weights.get(EncoderBlock.WORDS));
    weights.put("wording_head.bias", Arrays.copyOfRange(words, treaty * 384, (treaty + 1) * 384));
    try (Encoder encoder = open(template, weights)) {
      List<Wordings> found = new ArrayList<>();
      encoder.wordings(WORDS, List.of(2, 6), (word, wordings) -> found.add(wordings));
      assertEquals(2, found.size());
      for (Wordings one : found) {
        assertEquals("treaty", one.likeliest(1).get(0));
        assertEquals(
            found.get(0).logLikelihood("treaty").orElseThrow(),
            one.logLikelihood("treaty").orElseThrow(),
            1e-3);
      }
    }
  }

  /** Layers that were trained are those that are served. */
  @Test
  void of_changedLayer_changesWhatIsServed() throws IOException {
    Map<String, float[]> weights = weights();
    Encoded before = read(Pretrained.BYTES, weights);
    weights.put("encoder.layer.5.output.LayerNorm.bias", new float[384]);
    float[] dense =
        Objects.requireNonNull(weights.get("encoder.layer.5.output.dense.weight")).clone();
    for (int i = 0; i < dense.length; i++) {
      dense[i] *= 2;
    }
    weights.put("encoder.layer.5.output.dense.weight", dense);
    Encoded floats = read(Pretrained.FLOATS, weights);
    Encoded bytes = read(Pretrained.BYTES, weights);
    double moved = 0;
    for (int i = 0; i < WORDS.size(); i++) {
      moved += Math.abs(bytes.replaced().get(i) - before.replaced().get(i));
      assertEquals(floats.replaced().get(i), bytes.replaced().get(i), 0.3, WORDS.get(i));
    }
    assertTrue(moved > 0.5, "moved by " + moved);
  }
}
