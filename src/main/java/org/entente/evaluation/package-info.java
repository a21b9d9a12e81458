/**
 * How good the extraction is, and why it read what it read: gold annotations, facts and documents
 * come in; scores, lists of errors, shares right by confidence and explanations go out. Must not
 * know graphs, servers, arguments or how anything is printed where.
 */
@NullMarked
package org.entente.evaluation;

import org.jspecify.annotations.NullMarked;
