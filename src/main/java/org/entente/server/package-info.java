/**
 * The web server: a dataset comes in, HTTP goes out: SPARQL, linked data and pages for people.
 * Wires the packages below it to paths. Must not know how the dataset came to be, nor arguments and
 * exit codes.
 */
@NullMarked
package org.entente.server;

import org.jspecify.annotations.NullMarked;
