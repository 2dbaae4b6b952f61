package io.calque.spark;

import io.calque.input.Place;
import java.io.Serializable;
import java.util.List;

/**
 * What one task scores: a few small files, a file, or a part of one.
 *
 * @param number its place among all, from 0
 * @param files read one after the other
 * @param place where reading begins
 * @param inputs how many inputs are taken; the rest is other tasks'
 */
record Part(int number, List<InputFile> files, Place place, long inputs) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Whole files. */
  static Part whole(List<InputFile> files) {
    return new Part(0, files, Place.BEGINNING, Long.MAX_VALUE);
  }

  /** The same at another place among all. */
  Part numbered(int value) {
    return new Part(value, files, place, inputs);
  }
}
