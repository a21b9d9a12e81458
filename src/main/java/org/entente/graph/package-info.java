/**
 * Facts as a graph: readings of documents and what their names stand for come in, RDF goes out, to
 * memory, to a store on disk or to a file. Must not know HTTP, pages or the command line.
 *
 * <p><b>What enters a store.</b> What {@link org.entente.graph.Admission} finds to violate the
 * shapes is kept in the store's quarantine, beside the documents and outside of the graph, until a
 * document of its name that violates nothing takes its place.
 *
 * <p><b>How claims are encoded.</b> Each fact is a small named graph, and the graph's name is the
 * claim; {@link org.entente.graph.ClaimGraphs} alone knows it. The other way, reification of each
 * triple in one graph a document, was tried on the bundled questions and 500 copies of the founding
 * document (2 cores, median of 15 runs, {@code EncodingMeasure} among the tests repeats it):
 *
 * <table>
 * <caption>Claim graphs against reification</caption>
 * <tr><th></th><th>claim graphs</th><th>reification</th></tr>
 * <tr><td>quads</td><td>788 thousand</td><td>1467 thousand</td></tr>
 * <tr><td>heap of the map dataset</td><td>245 MB</td><td>419 MB</td></tr>
 * <tr><td>TDB2 on disk</td><td>274 MB</td><td>433 MB</td></tr>
 * <tr><td>time to fill, map and TDB2</td><td>1.5 and 5.2 s</td><td>1.8 and 7.5 s</td></tr>
 * <tr><td>"why", map and TDB2</td><td>0.13 and 0.20 ms</td><td>0.07 and 0.15 ms</td></tr>
 * <tr><td>"functions" with sentences</td><td>62 and 188 ms</td><td>67 and 254 ms</td></tr>
 * <tr><td>"who-is" with sentences</td><td>29 and 78 ms</td><td>36 and 94 ms</td></tr>
 * <tr><td>"uncertain"</td><td>74 and 134 ms</td><td>94 and 185 ms</td></tr>
 * <tr><td>"without-evidence"</td><td>131 and 275 ms</td><td>336 and 990 ms</td></tr>
 * <tr><td>"meeting-topics"</td><td>254 and 496 ms</td><td>146 and 268 ms</td></tr>
 * <tr><td>length of "why"</td><td>811 characters</td><td>1069 characters</td></tr>
 * </table>
 *
 * <p>Claim graphs are half the size, as fast or faster on all but two of the questions that ask for
 * sentences, and {@code GRAPH ?claim { ... }} takes any pattern where reification needs four
 * triples for each triple. What makes them fast is {@code ent:about}, which leads from a thing to
 * its claims: without it a lookup would have to try every graph of the map dataset. Questions that
 * ask for no sentences read the merged default graph and do not touch the encoding.
 */
@NullMarked
package org.entente.graph;

import org.jspecify.annotations.NullMarked;
