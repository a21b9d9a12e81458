package org.entente.graph.bulk;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.tdb2.store.NodeId;

/** Writes B+ trees from their leaves up, without a gap, as {@code tdb2.xloader} does. */
final class Packing {
  private Packing() {}

  /**
   * Fills the empty index {@code tree} with tuples.
   *
   * @param each is told of each tuple
   */
  static void tuples(BPlusTree tree, Merge merge, Terms terms, Consumer<int[]> each) {
    RecordFactory factory = tree.getRecordFactory();
    pack(
        tree,
        new Records() {
          @Override
          boolean advance() {
            return merge.advance();
          }

          @Override
          Record record() {
            int[] tuple = merge.tuple();
            each.accept(tuple);
            byte[] key = new byte[tuple.length * NodeId.SIZE];
            for (int i = 0; i < tuple.length; i++) {
              Bytes.setLong(terms.id(tuple[i]), key, i * NodeId.SIZE);
            }
            return factory.create(key);
          }
        });
  }

  /**
   * Fills the empty index {@code tree} with the identifiers of terms, found by their hashes, which
   * are forgotten then.
   */
  static void terms(BPlusTree tree, Terms terms) {
    Hashes hashes = terms.hashes();
    int[] order = new int[hashes.size()];
    long[] keys = new long[order.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
      keys[i] = hashes.high(i);
    }
    new KeySort(keys, order) {
      @Override
      void equal(int from, int to) {
        byLow(hashes, order, from, to);
      }
    }.sort(0, order.length);
    pack(
        tree,
        new Records() {
          private int at = -1;

          @Override
          boolean advance() {
            return ++at < order.length;
          }

          @Override
          Record record() {
            byte[] key = new byte[2 * Long.BYTES];
            Bytes.setLong(hashes.high(order[at]), key, 0);
            Bytes.setLong(hashes.low(order[at]), key, Long.BYTES);
            byte[] id = new byte[NodeId.SIZE];
            Bytes.setLong(terms.id(order[at]), id, 0);
            return tree.getRecordFactory().create(key, id);
          }
        });
    hashes.clear();
  }

  /** Half of the hash is the same, which is not to be expected in a lifetime. */
  private static void byLow(Hashes hashes, int[] order, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      for (int j = i;
          j > from && Long.compareUnsigned(hashes.low(order[j]), hashes.low(order[j - 1])) < 0;
          j--) {
        int number = order[j];
        order[j] = order[j - 1];
        order[j - 1] = number;
      }
    }
  }

  private static void pack(BPlusTree tree, Iterator<Record> records) {
    Alone.write(
        tree,
        () ->
            BPlusTreeRewriter.packIntoBPlusTree(
                records,
                tree.getParams(),
                tree.getRecordFactory(),
                tree.getStateManager().getBufferChannel(),
                tree.getNodeManager().getBlockMgr(),
                tree.getRecordsMgr().getBlockMgr()));
  }

  /** An iterator that need not look ahead twice. */
  private abstract static class Records implements Iterator<Record> {
    private boolean known;
    private boolean more;

    abstract boolean advance();

    abstract Record record();

    @Override
    public boolean hasNext() {
      if (!known) {
        more = advance();
        known = true;
      }
      return more;
    }

    @Override
    public Record next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      known = false;
      return record();
    }
  }
}
