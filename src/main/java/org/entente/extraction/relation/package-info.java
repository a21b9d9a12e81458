/**
 * Joins what a document names by trained models: which person holds a post, of which organisation,
 * which unit belongs to which, who was at which encounter, who agreed on what, what it is about. A
 * reading and what the rules made of it come in, facts with their probability go out. Must not know
 * how names are found nor who trains the models.
 */
@NullMarked
package org.entente.extraction.relation;

import org.jspecify.annotations.NullMarked;
