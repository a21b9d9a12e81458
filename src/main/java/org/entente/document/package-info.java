/**
 * From bytes to clean text: a file comes in, a {@link org.entente.document.Document} with its text,
 * the blocks it is laid out in and what its metadata say goes out. One class a {@link
 * org.entente.document.Format}, and one a {@link org.entente.document.Container} of many documents;
 * the libraries that read PDF, e-mail, Markdown and archives are known here alone. Must not know
 * what the text means.
 */
@NullMarked
package org.entente.document;

import org.jspecify.annotations.NullMarked;
