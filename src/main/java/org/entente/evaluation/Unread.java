package org.entente.evaluation;

import org.entente.evidence.Span;

/**
 * Words that look as if they meant something, of which the engine made nothing.
 *
 * @param looksLike what they look like: a name, a post, a post without holder
 * @param span where they stand in the document's text
 * @param words the words
 */
public record Unread(String looksLike, Span span, String words) {}
