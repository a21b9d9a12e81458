/**
 * Registers of organisations: files that others keep come in, entries with all their names and
 * identifiers go out. Must not know documents, RDF, or who uses the entries.
 */
@NullMarked
package org.entente.authority;

import org.jspecify.annotations.NullMarked;
