package io.calque.review.page;

import java.util.List;

/** What keys do; the script presses the button or link that carries the first of them. */
enum Key {
  NEXT("next article; in the queue, next row", "n", "j"),
  PREVIOUS("previous article; in the queue, previous row", "p", "k"),
  SPUN("spun: words swapped by a spinner", "s"),
  TRANSLATED("translated by a machine", "t"),
  HUMAN("written by a person", "h"),
  UNSURE("cannot be told", "u"),
  NEXT_MARK("next mark", "."),
  PREVIOUS_MARK("previous mark", ","),
  WRONG("the chosen mark is wrong", "w"),
  RIGHT("the wording suggested for it is right", "r"),
  NOTE("write a note; Escape leaves it, Ctrl+Enter keeps it", "e"),
  UNDO("take your last decision back", "z"),
  SITE("jump to the next site", "g"),
  OPEN("in the queue, open the chosen row", "Enter", "o"),
  QUEUE("back to the queue", "q"),
  AGREEMENT("agreement and precision", "a"),
  HELP("this list", "?");

  private final String does;
  private final String keys;

  Key(String does, String... keys) {
    this.does = does;
    this.keys = String.join(" ", keys);
  }

  String does() {
    return does;
  }

  List<String> keys() {
    return List.of(keys.split(" "));
  }
}
