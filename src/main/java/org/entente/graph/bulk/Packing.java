package org.entente.graph.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.block.BlockMgrFactory;
import org.apache.jena.dboe.base.file.BufferChannel;
import org.apache.jena.dboe.base.file.FileFactory;
import org.apache.jena.dboe.base.file.FileSet;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.sys.SystemIndex;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.tdb2.store.NodeId;

/** Writes B+ trees from their leaves up, without a gap, as {@code tdb2.xloader} does. */
final class Packing {
  private final Location place;
  private final Terms terms;

  /**
   * Fills indexes of a database.
   *
   * @param place where its files are
   */
  Packing(Location place, Terms terms) {
    this.place = place;
    this.terms = terms;
  }

  /**
   * Fills the empty index {@code tree} with tuples.
   *
   * @param each is told of each tuple
   */
  void tuples(BPlusTree tree, String name, Merge merge, Consumer<int[]> each) {
    pack(tree, name, new Rows(tree.getRecordFactory(), merge, terms, each));
  }

  /**
   * Fills the empty index {@code tree} with the identifiers of terms, found by their hashes, which
   * are forgotten then.
   */
  void terms(BPlusTree tree, String name) {
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
        name,
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

  /**
   * Writes new files and puts them in place of those of {@code tree}. To write blocks to files
   * takes half the time of changing them in memory that is mapped to files, for which the system
   * first fetches each.
   */
  private void pack(BPlusTree tree, String name, Iterator<Record> records) {
    FileSet files = new FileSet(place, name + "-packed");
    BufferChannel state = FileFactory.createBufferChannel(files, Names.extBptState);
    BlockMgr nodes = blocks(files, Names.extBptTree);
    BlockMgr leaves = blocks(files, Names.extBptRecords);
    BPlusTreeRewriter.packIntoBPlusTree(
        records, tree.getParams(), tree.getRecordFactory(), state, nodes, leaves);
    state.sync();
    nodes.sync();
    leaves.sync();
    nodes.close();
    leaves.close();
    state.close();
    FileSet old = new FileSet(place, name);
    for (String part : List.of(Names.extBptState, Names.extBptTree, Names.extBptRecords)) {
      try {
        Path packed = Path.of(files.filename(part));
        Files.move(packed, Path.of(old.filename(part)), StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static BlockMgr blocks(FileSet files, String part) {
    return BlockMgrFactory.createStdFileNoCache(files.filename(part), SystemIndex.BlockSize);
  }

  /**
   * Tuples as records. Of some hundred the identifiers are fetched in one loop, for each has to be
   * waited for, and several can be at once.
   */
  private static final class Rows extends Records {
    private static final int SOME = 1 << 8;

    private final RecordFactory factory;
    private final Merge merge;
    private final Terms terms;
    private final Consumer<int[]> each;
    private final int length;
    private final byte[] keys;
    private int size;
    private int at;

    Rows(RecordFactory factory, Merge merge, Terms terms, Consumer<int[]> each) {
      this.factory = factory;
      this.merge = merge;
      this.terms = terms;
      this.each = each;
      this.length = factory.keyLength();
      this.keys = new byte[SOME * length];
    }

    @Override
    boolean advance() {
      at += length;
      if (at >= size) {
        fill();
      }
      return at < size;
    }

    private void fill() {
      int width = length / NodeId.SIZE;
      int[] numbers = new int[SOME * width];
      int members = 0;
      while (members < numbers.length && merge.advance()) {
        int[] tuple = merge.tuple();
        each.accept(tuple);
        System.arraycopy(tuple, 0, numbers, members, width);
        members += width;
      }
      for (int i = 0; i < members; i++) {
        Bytes.setLong(terms.id(numbers[i]), keys, i * NodeId.SIZE);
      }
      size = members * NodeId.SIZE;
      at = 0;
    }

    @Override
    Record record() {
      return factory.create(Arrays.copyOfRange(keys, at, at + length));
    }
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
