/**
 * The extraction engine: a document comes in, its {@link org.entente.extraction.fact.Facts} go out.
 * Must not know other documents, graphs, servers or arguments.
 */
@NullMarked
package org.entente.extraction;

import org.jspecify.annotations.NullMarked;
