/**
 * Who is the same as whom: the facts of many documents come in, the things in the world that their
 * persons, organisations and meetings stand for go out, with a decision for every name that was
 * joined or held apart. What documents do not settle is held apart. The words by which names are
 * compared are lists beside the classes, which {@link IdentityWords} reads and a reader's folder
 * may add to. Must not know how things are written down, nor where.
 */
@NullMarked
package org.entente.identity;

import org.jspecify.annotations.NullMarked;
