package io.calque.model;

/**
 * Which articles the fast tier is unsure of.
 *
 * @param rate an article goes on to the deep tier if at most this share of human articles scores as
 *     high in the fast tier, above 0, below 1
 */
public record AutoBand(double rate) {
  /** Checks the range. */
  public AutoBand {
    if (!(rate > 0 && rate < 1)) {
      throw new IllegalArgumentException("rate " + rate + " is not between 0 and 1");
    }
  }

  /** Whether an article of this false-alarm rate in the fast tier goes on. */
  public boolean sendsOn(double falseAlarmRate) {
    return falseAlarmRate <= rate;
  }
}
