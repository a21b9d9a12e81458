package org.entente.graph;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document as a store keeps it, in the form in which it does: a tenth of the memory. Equal
 * documents are equal in this form, also where another Java compressed them otherwise. Immutable;
 * safe for use by many threads.
 */
public final class Packed {
  private final String name;
  private final Optional<Source> origin;
  private final byte[] bytes;
  private final int textHash;

  private Packed(Kept kept, byte[] bytes) {
    this.name = kept.name();
    this.origin = kept.origin();
    this.bytes = bytes;
    this.textHash = text(kept).hashCode();
  }

  /** A document in this form; costs as much as writing it to disk. */
  public static Packed of(Kept kept) {
    return new Packed(kept, ContentsFile.pack(kept));
  }

  /** The document that these bytes are, as they stand in a file. */
  static Packed of(byte[] bytes) {
    return new Packed(ContentsFile.unpack(bytes), bytes);
  }

  /** The document's name. */
  public String name() {
    return name;
  }

  /** Of documents of one text the same, and seldom that of another's. */
  public int textHash() {
    return textHash;
  }

  /** Whether both have one text; costs as much as reading both where they may. */
  public boolean hasTextOf(Packed other) {
    return textHash == other.textHash && text(kept()).equals(text(other.kept()));
  }

  private static String text(Kept kept) {
    return kept.reading().document().text();
  }

  /** What a register says of where it comes from. */
  Optional<Source> origin() {
    return origin;
  }

  /** The document itself; made anew each time. */
  public Kept kept() {
    return ContentsFile.unpack(bytes);
  }

  /** A member of a file of the gzip format, which may stand behind another. */
  byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Packed packed
        && name.equals(packed.name)
        && (Arrays.equals(bytes, packed.bytes) || kept().equals(packed.kept()));
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
