/**
 * HTTP as values and pure functions: a {@link org.entente.server.http.Request} comes in, an {@link
 * org.entente.server.http.Answer} goes out, and content negotiation chooses among offers. Must not
 * know RDF, the graph or any page.
 */
@NullMarked
package org.entente.server.http;

import org.jspecify.annotations.NullMarked;
