package io.calque.train.encoder;

import static java.util.Objects.requireNonNull;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019). Its moments can be saved and
 * restored, which DJL's optimizers do not offer.
 *
 * <p>Decay of the moments and {@code EPSILON} are those of Kingma and Ba (2015); the weights decay
 * as BERT's did (Devlin et al. 2019): matrices only, not biases and norms.
 */
final class AdamW {
  private static final float FIRST_DECAY = 0.9f;
  private static final float SECOND_DECAY = 0.999f;
  private static final float EPSILON = 1e-8f;
  private static final float WEIGHT_DECAY = 0.01f;

  private final Map<String, NDArray> first = new LinkedHashMap<>();
  private final Map<String, NDArray> second = new LinkedHashMap<>();

  /** Prepares to train these weights; all moments are 0. */
  AdamW(Map<String, NDArray> weights, NDManager manager) {
    weights.forEach(
        (name, weight) -> {
          first.put(name, manager.zeros(weight.getShape()));
          second.put(name, manager.zeros(weight.getShape()));
        });
  }

  /** Moving mean of the gradients of each weight. */
  Map<String, NDArray> first() {
    return first;
  }

  /** Moving mean of their squares. */
  Map<String, NDArray> second() {
    return second;
  }

  /**
   * Changes a weight and its moments in place.
   *
   * @param name of a weight that was given to the constructor
   * @param gradient of the loss, of the weight's shape
   * @param rate learning rate: about how far a number moves
   * @param step number of this update, from 1
   */
  void update(String name, NDArray weight, NDArray gradient, double rate, int step) {
    NDArray mean = requireNonNull(first.get(name));
    NDArray square = requireNonNull(second.get(name));
    double unbiased = Math.sqrt(1 - Math.pow(SECOND_DECAY, step));
    double reach = rate * unbiased / (1 - Math.pow(FIRST_DECAY, step));
    mean.muli(FIRST_DECAY).addi(gradient.mul(1 - FIRST_DECAY));
    square.muli(SECOND_DECAY).addi(gradient.square().muli(1 - SECOND_DECAY));
    NDArray change = mean.div(square.sqrt().addi(EPSILON * unbiased)).muli(reach);
    if (weight.getShape().dimension() > 1) {
      weight.muli(1 - rate * WEIGHT_DECAY);
    }
    weight.subi(change);
  }
}
