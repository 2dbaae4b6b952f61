package io.calque.review.page;

/**
 * One look at the desk.
 *
 * @param reviewer who looks
 * @param token that a form must send back, so that no other site can send it
 * @param request a new name for what the visitor may say on this page
 * @param view what of the queue is looked at
 */
record Visit(String reviewer, String token, String request, View view) {}
