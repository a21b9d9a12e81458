/**
 * Facts as a graph: readings of documents and what their names stand for come in, RDF goes out, to
 * memory, to a store on disk or to a file. Must not know HTTP, pages or the command line.
 */
@NullMarked
package org.entente.graph;

import org.jspecify.annotations.NullMarked;
