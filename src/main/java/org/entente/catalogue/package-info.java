/**
 * The questions that can be asked by name: {@code .rq} files with a header come in, {@link
 * org.entente.catalogue.Question}s with typed parameters go out, ready to be bound to a query. Must
 * not know where a query is answered nor how an answer is shown.
 */
@NullMarked
package org.entente.catalogue;

import org.jspecify.annotations.NullMarked;
