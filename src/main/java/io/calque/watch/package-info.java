/**
 * Takes addresses of feeds and sites; puts their new articles on a desk, each once, and tells of
 * those that Calque accuses: to a webhook, and in an Atom feed.
 */
@NullMarked
package io.calque.watch;

import org.jspecify.annotations.NullMarked;
