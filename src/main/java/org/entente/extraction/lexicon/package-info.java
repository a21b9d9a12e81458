/**
 * Word lists as data: readable files come in, tables that are fast to look up go out. A bad line is
 * reported with file and line. Must not know sentences, persons or facts.
 */
@NullMarked
package org.entente.extraction.lexicon;

import org.jspecify.annotations.NullMarked;
