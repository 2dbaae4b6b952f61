package io.calque.simulate;

/**
 * An error that a learner could make in a passage.
 *
 * @param error its kind
 * @param from index of the first lexeme
 * @param to one past the last
 * @param wording what the learner writes; the capital of the first lexeme is added
 */
record Slip(LearnerError error, int from, int to, String wording) {}
