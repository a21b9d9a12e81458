/**
 * From bytes to clean text: a file comes in, a {@link org.entente.document.Document} with its text,
 * the blocks it is laid out in and what its metadata say goes out. One class a format. Must not
 * know what the text means.
 */
@NullMarked
package org.entente.document;

import org.jspecify.annotations.NullMarked;
