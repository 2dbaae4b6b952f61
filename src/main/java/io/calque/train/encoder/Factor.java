package io.calque.train.encoder;

import ai.djl.ndarray.NDArray;

/**
 * Products with a number, of which PyTorch is asked for gradients.
 *
 * <p>{@code NDArray.mul(Number)} of DJL's PyTorch engine makes an array of the number in a direct
 * buffer and closes it as soon as the product is there. PyTorch still keeps that array for the
 * gradient, but Java no longer keeps the buffer: a garbage collection between the product and
 * {@code backward} frees it, and the gradient is multiplied by whatever is written there next. Here
 * the number belongs to the manager of the array, as long as the batch does.
 */
final class Factor {
  private Factor() {}

  /**
   * Each number of an array times the same number.
   *
   * @param array of any shape; its manager is closed after gradients were taken
   */
  static NDArray times(NDArray array, double factor) {
    return array.mul(array.getManager().create((float) factor));
  }
}
