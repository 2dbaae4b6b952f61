package io.calque.simulate;

import java.util.Locale;

/** How a manner came by a change. */
public enum MannerChange {
  /** It was seen to put this for that. */
  LISTED,
  /** It was seen to put another form of this for the same form of that. */
  INFLECTED,
  /** Its dictionary is larger than what was read: a neighbour in the thesaurus stands in for it. */
  BORROWED,
  /** A filler at the beginning of a sentence or after a comma. */
  FILLER,
  /** A word cut in two, or two joined. */
  JOINT;

  /** The kind of a change of this origin: {@code F/listed}. */
  String kind(Manner manner) {
    return manner.id() + "/" + name().toLowerCase(Locale.ROOT);
  }

  /** Whether {@code change} is a manner's of this origin. */
  public boolean is(Change change) {
    return change.kind().endsWith("/" + name().toLowerCase(Locale.ROOT));
  }
}
