/** Made-up news sites for tests: stories and templates come in, servers on the loopback go out. */
@NullMarked
package io.calque.cli.sites;

import org.jspecify.annotations.NullMarked;
