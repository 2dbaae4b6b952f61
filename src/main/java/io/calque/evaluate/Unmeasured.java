package io.calque.evaluate;

/** What takes the place of tables for which there are no models for measuring. */
final class Unmeasured implements Section {
  private static final String WHY = "there are no models for measuring";

  @Override
  public void write(Markdown out) {
    out.paragraph(
        "Held-out manners, the held-out dictionary and the replaced words of sample 002 are not"
            + " measured: "
            + WHY
            + ", and these models learnt from all of them.");
  }

  @Override
  public void addTo(ReleaseTargets targets) {
    targets.missing(Goal.MANNER, WHY);
    targets.missing(Goal.MANNER_ACCUSED, WHY);
    targets.missing(Goal.INDUCED, WHY);
    targets.missing(Goal.INDUCED_FOUND, WHY);
    targets.missing(Goal.PRECISION, WHY);
    targets.missing(Goal.RECALL, WHY);
    targets.missing(Goal.SUGGESTED, WHY);
  }
}
