/**
 * Takes addresses of pages and sites; gives the pages' bytes, fetched politely (robots.txt, one
 * request at a time for each host) and safely (public addresses only, everything bounded).
 */
@NullMarked
package io.calque.input.web;

import org.jspecify.annotations.NullMarked;
