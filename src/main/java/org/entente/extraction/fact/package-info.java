/**
 * What one document says: persons, organisations and the facts that join them, each with its
 * evidence. Identifiers such as {@code p1} hold within one document only. Immutable values; must
 * not know how they were found nor what is made of them.
 */
@NullMarked
package org.entente.extraction.fact;

import org.jspecify.annotations.NullMarked;
