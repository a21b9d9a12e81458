/**
 * Facts from typed spans: a document's tags come in; posts, units, appointments, encounters,
 * agreements, topics and statements go out, each with its evidence and the rule that read it. Must
 * not know files, graphs or other documents.
 */
@NullMarked
package org.entente.extraction.rule;

import org.jspecify.annotations.NullMarked;
