/**
 * The command line: arguments come in, exit codes go out; data on standard output, talk on standard
 * error. The only package that knows arguments and exit codes; must hold no work of its own.
 */
@NullMarked
package org.entente.cli;

import org.jspecify.annotations.NullMarked;
