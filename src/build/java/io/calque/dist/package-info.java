/**
 * What is made for the distribution when the program is built, and is no part of the program:
 * manual pages and completions from its command line, licences from its libraries.
 */
package io.calque.dist;
