/**
 * SPARQL that strangers may ask: a query's text and a dataset come in, a bounded answer goes out.
 * What reaches outside of the dataset or runs without bound is refused before it runs. Questions of
 * which not every value was chosen are asked with values of the dataset. Must not know pages, nor
 * where descriptions live.
 */
@NullMarked
package org.entente.server.sparql;

import org.jspecify.annotations.NullMarked;
