/**
 * Descriptions of things as RDF: a node and the graph come in, the statements that describe it go
 * out, written in one of the forms of linked data. Must not know HTTP requests, paths or pages.
 */
@NullMarked
package org.entente.server.describe;

import org.jspecify.annotations.NullMarked;
