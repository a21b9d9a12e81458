package org.entente.graph.bulk;

import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.dboe.transaction.txn.TransactionalComponent;
import org.apache.jena.query.TxnType;
import org.apache.jena.tdb2.loader.base.CoLib;

/**
 * A part of a database on its own in a transaction of the thread that opened it. Closed without
 * having been kept, it leaves nothing.
 */
final class Alone implements AutoCloseable {
  private final Transaction transaction;
  private boolean kept;

  Alone(TransactionalComponent part) {
    TransactionCoordinator coordinator = CoLib.newCoordinator();
    coordinator.add(part);
    coordinator.start();
    transaction = coordinator.begin(TxnType.WRITE);
  }

  /** Ends it for good. */
  void keep() {
    kept = true;
    transaction.commit();
    transaction.end();
  }

  @Override
  public void close() {
    if (!kept) {
      transaction.abort();
      transaction.end();
    }
  }
}
