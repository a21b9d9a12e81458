/**
 * What names of things become of between two states of a graph: the statements of a state come in
 * while they are written, what vanished since the state before goes out, with the reason and, where
 * there is one, the thing that took its place; and the last steps from state to state. Must not
 * know stores, documents nor the web.
 */
@NullMarked
package org.entente.graph.history;

import org.jspecify.annotations.NullMarked;
