package org.entente.graph.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.jena.riot.system.StreamRDF;

/**
 * Writes the inventory of a graph of which several threads write parts. What is said of a claim or
 * a mention must be in one part.
 */
public final class InventoryWriter implements AutoCloseable {
  private final String base;
  private final Lines lines;

  /**
   * @param base what the names of things begin with, ending in a slash
   * @param inventory is written anew
   */
  public InventoryWriter(String base, Inventory inventory) throws IOException {
    this.base = base;
    this.lines = new Lines(inventory.file());
  }

  /** Takes what is written at once; all that is written goes on to {@code out}. */
  public InventoryTaker taker(StreamRDF out) {
    return new InventoryTaker(base, lines.appendable(), out);
  }

  /**
   * Takes what a part of the graph has, for any thread.
   *
   * @param rows gets it, to be given to {@link #add} later
   */
  public InventoryTaker taker(StringBuilder rows, StreamRDF out) {
    return new InventoryTaker(base, rows, out);
  }

  /** Writes what was taken of a part, to its end. */
  public void add(StringBuilder rows) {
    try {
      lines.appendable().append(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
