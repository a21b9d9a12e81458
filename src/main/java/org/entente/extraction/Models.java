package org.entente.extraction;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.entente.learning.Judge;
import org.entente.learning.SequenceModel;
import org.jspecify.annotations.Nullable;

/**
 * The trained models of the engine; where one is missing, the rules judge alone.
 *
 * @param names where names begin and end
 * @param judges what joins the names, by what they judge; all or none
 */
public record Models(@Nullable SequenceModel names, Map<Join, Judge> judges) {
  /** Rules alone. */
  public static final Models NONE = new Models(null, Map.of());

  /** What is judged. */
  public enum Join {
    /** Whether some words are a name. */
    NAME,
    /** Whether two names are of one organisation. */
    COREFERENCE,
    /** Who holds a post. */
    HOLDER,
    /** Of which organisation. */
    EMPLOYER,
    /** The same, when it is known what the first look said of the other posts. */
    EMPLOYER_AGAIN,
    /** Whether the post was over. */
    FORMER,
    /** Which organisation a unit belongs to. */
    PARENT,
    /** Whether its holder was appointed to it. */
    APPOINTMENT,
    /** Which sentence is the first to tell of an encounter. */
    TELLING,
    /** The same, when it is known what the first look said of the other sentences. */
    TELLING_AGAIN,
    /** Who was there. */
    ATTENDANCE,
    /** The same, when it is known what the first look said of the others. */
    ATTENDANCE_AGAIN,
    /** When it was. */
    DAY,
    /** Of which sort it was. */
    SORT,
    /** In which town or country. */
    PLACE,
    /** In which building, or at whose seat. */
    VENUE,
    /** Whether the document is about a topic. */
    TOPIC,
    /** Which sentence is the first to tell of an agreement. */
    AGREEMENT,
    /** Which organisations are its parties. */
    PARTY,
    /** Which two of these are so of one agreement. */
    PARTNER,
    /** Who sits on which board or committee. */
    SEAT,
    /** Which organisations are parts of others or boards. */
    KIND
  }

  private static final int FORM = 5;
  private static final String RESOURCE = "/org/entente/extraction/models.bin.gz";

  public Models {
    judges = Map.copyOf(judges);
  }

  /**
   * The models that come with the program.
   *
   * @throws IllegalStateException if the program was built without them
   */
  public static Models standard() {
    InputStream in = Models.class.getResourceAsStream(RESOURCE);
    if (in == null) {
      throw new IllegalStateException(
          RESOURCE + ": is missing; make it with entente train, then build the program anew");
    }
    try (in) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + ": cannot be read; build the program anew", e);
    }
  }

  /** The judge of a join, or null where there is none. */
  @Nullable Judge judge(Join join) {
    return judges.get(join);
  }

  /** Reads what {@link #write} wrote. */
  public static Models read(InputStream in) throws IOException {
    DataInputStream data =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16));
    if (data.readInt() != FORM) {
      throw new IOException("the models are of another form; train them with this version");
    }
    SequenceModel names = SequenceModel.read(data);
    Map<Join, Judge> judges = new EnumMap<>(Join.class);
    for (Join join : Join.values()) {
      judges.put(join, Judge.read(data));
    }
    return new Models(names, judges);
  }

  /** Writes all models; none may be missing. */
  public void write(OutputStream out) throws IOException {
    if (names == null || judges.size() < Join.values().length) {
      throw new IllegalStateException("a model is missing; train all of them");
    }
    DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out));
    data.writeInt(FORM);
    names.write(data);
    for (Join join : Join.values()) {
      Objects.requireNonNull(judges.get(join)).write(data);
    }
    data.close();
  }
}
