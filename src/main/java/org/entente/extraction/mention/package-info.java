/**
 * Typed spans: sentences come in; the dates, places, organisations, posts and persons named in them
 * go out as {@link org.entente.extraction.mention.Tag}s, then as entities of the document. Must not
 * know which facts join them.
 */
@NullMarked
package org.entente.extraction.mention;

import org.jspecify.annotations.NullMarked;
