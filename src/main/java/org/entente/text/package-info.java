/**
 * A document's text as a reader sees it: zones (title, date line, body, caption, boiler-plate),
 * sentences and tokens with their positions. Must not know names, roles or meetings.
 */
@NullMarked
package org.entente.text;

import org.jspecify.annotations.NullMarked;
