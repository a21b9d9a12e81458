/**
 * The names that statements are made of: the terms of the ontology as constants, and the prefixes
 * under which they are written. Nothing comes in; every package that speaks RDF takes its terms
 * from here. Must not know what is stated with them.
 */
@NullMarked
package org.entente.vocabulary;

import org.jspecify.annotations.NullMarked;
