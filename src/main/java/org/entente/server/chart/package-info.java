/**
 * Drawings of answers: rows of words and a {@link org.entente.catalogue.View} come in, positions
 * and lengths go out, for a template to write down. Pure functions: the same rows give the same
 * drawing. Where places lie is asked of the atlas. Must not know the graph, HTTP nor HTML.
 */
@NullMarked
package org.entente.server.chart;

import org.jspecify.annotations.NullMarked;
