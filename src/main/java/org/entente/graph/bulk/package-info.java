/**
 * A TDB2 database made in one go: statements come in, in any order and some several times; a
 * database of them and the hash of its dump go out. Must not know what the statements are about.
 *
 * <p>Terms are numbered as they come and written once; statements become tuples of numbers, which
 * are sorted in pieces, into one file for each index, while more come in. In the end each index is
 * merged from its pieces and packed from its leaves up, as {@code tdb2.xloader} does with the help
 * of the program {@code sort}; to put statements one by one into trees, as TDB2's other loaders do,
 * costs several times as much.
 *
 * <p>What a term costs most, its hash and its two forms in bytes, is made by whoever fills a batch;
 * the one thread that numbers terms looks for the hash alone.
 *
 * <p>The lines of the dump are never sorted as text: each term is put into its place in the
 * alphabet once, and then the places are sorted.
 */
@NullMarked
package org.entente.graph.bulk;

import org.jspecify.annotations.NullMarked;
