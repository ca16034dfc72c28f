/**
 * Codes that people and systems copy: each type refuses what its check digit refuses, so that a mistyped code is found
 * at the door and not in the archive. The lists of what a code stands for are data, not types.
 */
@NullMarked
package jp.hagukumi.kernel.code;

import org.jspecify.annotations.NullMarked;
