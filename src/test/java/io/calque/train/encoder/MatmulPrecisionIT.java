package io.calque.train.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MatmulPrecisionIT {
  private static final int SIZE = 128;

  @Test
  void lower_thenRestore_givesBackFloat32() {
    Presence.assumePyTorch();
    float[] before = product();
    try {
      assumeTrue(MatmulPrecision.lower(), "this PyTorch cannot be asked");
      // bfloat16 keeps 8 bits: an error of up to 0.4 % in each of 128 products of about 1
      assertArrayEquals(before, product(), 0.3f);
    } finally {
      MatmulPrecision.restore();
    }
    assertArrayEquals(before, product());
  }

  private static float[] product() {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
      Random random = new Random(1);
      NDArray left = random(manager, random);
      NDArray right = random(manager, random);
      return left.matMul(right).toFloatArray();
    }
  }

  private static NDArray random(NDManager manager, Random random) {
    float[] values = new float[SIZE * SIZE];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return manager.create(values, new Shape(SIZE, SIZE));
  }
}
