/**
 * Where places lie and what the lands look like: names come in, points go out, and the outlines of
 * the lands, from two readable files. Must not know answers, drawings, HTTP nor HTML.
 */
@NullMarked
package org.entente.server.atlas;

import org.jspecify.annotations.NullMarked;
