/**
 * Finding things by their names: the graph's labels and aliases come in, a query's hits come out,
 * best first. Must not know HTTP, pages or how the graph came to be.
 */
@NullMarked
package org.entente.server.search;

import org.jspecify.annotations.NullMarked;
