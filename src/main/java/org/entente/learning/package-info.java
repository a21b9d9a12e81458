/**
 * Small linear models over hashed features: one labels the tokens of a sentence, one weighs single
 * candidates. Features come in as numbers and probabilities go out; what they stand for must not be
 * known here. Training is deterministic: the same examples in the same order give the same weights.
 */
@NullMarked
package org.entente.learning;

import org.jspecify.annotations.NullMarked;
