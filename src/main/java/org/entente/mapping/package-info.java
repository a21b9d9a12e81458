/**
 * Documents that need no reading of prose, for their form says what is what: a {@link
 * org.entente.mapping.Mapping} for each such form, one class behind one interface. A document as
 * its format gives it comes in; the document as it is kept, and its facts, go out, and from there
 * on nothing tells them from facts that were extracted: each has its passage in the document's
 * text, a rule and a confidence, which is 1, since what is doubtful is left out and told. Must not
 * know how facts become a graph, nor files, addresses or the command line. Nothing here reaches
 * out: what a document names elsewhere is not fetched.
 */
@NullMarked
package org.entente.mapping;

import org.jspecify.annotations.NullMarked;
