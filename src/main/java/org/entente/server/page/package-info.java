/**
 * Pages for people, as HTML that needs no script: nodes of the graph and outcomes of queries come
 * in, complete pages go out. All text is escaped by the templates. Must not know paths other than
 * those it links to, nor how requests arrive.
 */
@NullMarked
package org.entente.server.page;

import org.jspecify.annotations.NullMarked;
