/**
 * Trains the models of the extraction on annotated documents: finds in the text what the
 * annotations name, and makes examples of it. Documents and annotations come in, models go out.
 */
@NullMarked
package org.entente.training;

import org.jspecify.annotations.NullMarked;
