package io.calque.train.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.lang.ref.Cleaner;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FactorIT {
  private static final int PRODUCTS = 20;

  @BeforeAll
  static void assumePyTorch() {
    Presence.assumePyTorch();
  }

  @Test
  void times_gradientAfterGarbageCollection_isTheFactor() throws Exception {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), FineTuning.ENGINE);
        GradientCollector collector = Engine.getEngine(FineTuning.ENGINE).newGradientCollector()) {
      NDArray weight = manager.create(new float[] {1, 2});
      weight.setRequiresGradient(true);
      NDArray sum = manager.create(0f);
      for (int i = 0; i < PRODUCTS; i++) {
        sum = sum.add(Factor.times(weight, 0.25).sum());
      }
      collectGarbage();
      collector.backward(sum);
      assertArrayEquals(new float[] {5, 5}, weight.getGradient().toFloatArray());
    }
  }

  /** Waits until what could be cleaned has been. */
  private static void collectGarbage() throws InterruptedException {
    Cleaner cleaner = Cleaner.create();
    for (int i = 0; i < 3; i++) {
      CountDownLatch cleaned = new CountDownLatch(1);
      cleaner.register(new Object(), cleaned::countDown);
      do {
        System.gc();
      } while (!cleaned.await(100, TimeUnit.MILLISECONDS));
    }
  }
}
