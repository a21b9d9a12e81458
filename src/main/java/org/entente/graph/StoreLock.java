package org.entente.graph;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets one change at a time pass, in this process and in others, and none into a folder of others.
 */
final class StoreLock {
  private static final String LOCK = "write.lock";

  private final Path folder;

  StoreLock(Path folder) {
    this.folder = folder;
  }

  /** Work that fails as stores do. */
  interface Work {
    Contents run() throws IOException, UnusableStore;
  }

  /**
   * Does {@code work} while nobody else changes the folder, which is made where there is none.
   *
   * @throws UnusableStore when another change is under way, the folder is no store or the disk
   *     fails
   */
  Contents locked(Work work) throws UnusableStore {
    try {
      if (Files.exists(folder)) {
        refuseOthers(folder); // before anything is left there
      }
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = lock(channel)) {
        if (!lock.isValid()) {
          throw new IOException("the lock was lost");
        }
        return work.run();
      }
    } catch (IOException e) {
      throw new UnusableStore(
          "the store "
              + folder
              + " cannot be written: "
              + e
              + "; see that the folder is writable and the disk has room",
          e);
    }
  }

  /** A folder with other things in it is somebody's, who may have mistyped its name. */
  static void refuseOthers(Path folder) throws UnusableStore {
    if (!Files.isDirectory(folder)) {
      throw UnusableStore.file(folder);
    }
    if (Files.exists(folder.resolve(Store.MARK)) || Files.exists(folder.resolve(Store.CURRENT))) {
      return;
    }
    try (Stream<Path> all = Files.list(folder)) {
      Optional<Path> other =
          all.filter(path -> !path.getFileName().toString().equals(LOCK))
              .filter(path -> !Store.isGeneration(path))
              .findFirst();
      if (other.isPresent()) {
        throw new UnusableStore(
            "the folder "
                + folder
                + " is no store and holds other things, such as "
                + other.get().getFileName()
                + "; name a folder that is empty or not there yet");
      }
    } catch (IOException e) {
      throw new UnusableStore("the folder " + folder + " cannot be looked into: " + e, e);
    }
  }

  private FileLock lock(FileChannel channel) throws IOException, UnusableStore {
    Optional<FileLock> lock;
    try {
      lock = Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      throw new UnusableStore(busy(), e);
    }
    return lock.orElseThrow(() -> new UnusableStore(busy()));
  }

  private String busy() {
    return "the store " + folder + " is being changed by another load; wait until it has ended";
  }
}
