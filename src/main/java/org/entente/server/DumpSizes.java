package org.entente.server;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.server.describe.Form;

/**
 * How many bytes the dumps take. To find it out is to write all of a dump, so it is known once
 * somebody has fetched the dump to its end, and only of the last version that was fetched. Safe for
 * many threads.
 */
final class DumpSizes {
  private final Map<Form, Size> sizes = new ConcurrentHashMap<>();
  private final Runnable then;

  /**
   * @param then what is to be done when a size that was not known is known
   */
  DumpSizes(Runnable then) {
    this.then = then;
  }

  private record Size(long version, long bytes) {}

  /** The dump of this version of the data was written to its end. */
  void written(Form form, long version, long bytes) {
    Size now = new Size(version, bytes);
    Size known = sizes.merge(form, now, (one, two) -> one.version() >= two.version() ? one : two);
    if (known.equals(now)) {
      then.run();
    }
  }

  /** The size in bytes, where it is known. */
  OptionalLong of(Form form, long version) {
    Size size = sizes.get(form);
    return size != null && size.version() == version
        ? OptionalLong.of(size.bytes())
        : OptionalLong.empty();
  }
}
