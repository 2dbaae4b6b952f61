/** What a caller of the library may write; the build compiles and runs it. */
@NullMarked
package examples;

import org.jspecify.annotations.NullMarked;
