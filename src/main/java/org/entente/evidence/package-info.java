/**
 * Where a statement stands in a text: spans, quotes and the values they carry. Nothing comes in;
 * every stage from text to graph hands these values on. Must not know any stage.
 */
@NullMarked
package org.entente.evidence;

import org.jspecify.annotations.NullMarked;
