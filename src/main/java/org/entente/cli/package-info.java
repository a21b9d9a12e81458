/**
 * The command line: arguments come in, the packages below are called, data go to standard output,
 * talk to standard error, and an exit status goes out: 0 fine, 1 the work failed or found
 * violations, 2 wrong usage. Nothing else may know arguments or exit codes.
 */
@NullMarked
package org.entente.cli;

import org.jspecify.annotations.NullMarked;
