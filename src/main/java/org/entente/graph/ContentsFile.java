package org.entente.graph;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.entente.authority.Authority;
import org.entente.extraction.lexicon.BadLexicon;
import org.entente.identity.IdentityWords;
import org.entente.identity.Overrule;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a store as compressed JSON: one line that tells of the whole, then one a
 * document. Jackson writes the records as they are, so that a new component needs no code here.
 */
final class ContentsFile {
  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  // A text is as long as it is; what was written can be read.
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .registerModule(new Jdk8Module())
          // What a record answers beside its components is no part of it.
          .setVisibility(PropertyAccessor.GETTER, Visibility.NONE)
          .setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .setVisibility(PropertyAccessor.FIELD, Visibility.ANY)
          .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false)
          .configure(JsonParser.Feature.AUTO_CLOSE_SOURCE, false)
          .configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, true);

  private static final ObjectWriter HEADS = JSON.writerFor(Head.class);
  private static final ObjectWriter DOCUMENTS = JSON.writerFor(Kept.class);
  private static final ObjectReader KEPT = JSON.readerFor(Kept.class);

  /** The first line. */
  private record Head(
      String base,
      String software,
      int documents,
      SortedMap<String, List<Overrule>> overrules,
      SortedMap<String, List<Authority>> registers,
      // Not written where none are added, for the versions before would not know the field.
      @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable SortedMap<String, String> words,
      @Nullable SortedMap<String, Quarantined> quarantine) {
    /** A store of an older version of Entente has none. */
    SortedMap<String, Quarantined> held() {
      return quarantine == null ? new TreeMap<>() : quarantine;
    }

    /** A store of an older version of Entente has none; one of another may have others. */
    IdentityWords comparing() throws OtherForm {
      try {
        return IdentityWords.adding(words == null ? new TreeMap<>() : words);
      } catch (BadLexicon e) {
        throw new OtherForm(e);
      }
    }
  }

  /**
   * The lines were compressed as one, as the first versions of Entente did, or its words are not
   * ours.
   */
  static final class OtherForm extends IOException {
    private static final long serialVersionUID = 1L;

    OtherForm() {
      super("another version of Entente wrote it");
    }

    OtherForm(BadLexicon words) {
      super(words);
    }
  }

  private ContentsFile() {}

  /** Each line is compressed by itself, for documents are kept so in memory too. */
  static void write(Contents contents, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      Head head =
          new Head(
              contents.base(),
              contents.software(),
              contents.documents().size(),
              contents.overrules(),
              contents.registers(),
              contents.words().added(),
              contents.quarantine());
      out.write(line(HEADS, head));
      for (Packed packed : contents.documents().values()) {
        out.write(packed.bytes());
      }
    }
  }

  private static byte[] line(ObjectWriter writer, Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(Deflater.BEST_SPEED);
          }
        }) {
      out.write(writer.writeValueAsBytes(value));
      out.write('\n');
    }
    return bytes.toByteArray();
  }

  /** A document's line, compressed. */
  static byte[] pack(Kept kept) {
    try {
      return line(DOCUMENTS, kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document of a line that {@link #pack} made. */
  static Kept unpack(byte[] line) {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(line))) {
      return KEPT.readValue(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws OtherForm if another version of Entente wrote it
   * @throws IOException also if the file is damaged or ends too early
   */
  static Contents read(Path file) throws IOException {
    SortedMap<String, Packed> documents = new TreeMap<>();
    try (Members members = new Members(Files.newInputStream(file));
        InOrder<byte[], Packed> packing =
            new InOrder<>(Packed::of, packed -> documents.put(packed.name(), packed))) {
      Head head = head(members.next().orElseThrow(EOFException::new));
      for (Optional<byte[]> one = members.next(); one.isPresent(); one = members.next()) {
        packing.add(one.get());
      }
      packing.finish();
      if (documents.size() != head.documents()) {
        throw new IOException(file + " ends too early");
      }
      return new Contents(
          head.base(),
          head.software(),
          documents,
          head.overrules(),
          head.registers(),
          head.comparing(),
          head.held());
    } catch (UncheckedIOException e) {
      throw new IOException(e.getCause());
    }
  }

  private static Head head(byte[] line) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(line));
        JsonParser parser = JSON.createParser(in)) {
      Head head = JSON.readValue(parser, Head.class);
      if (parser.nextToken() != null) {
        throw new OtherForm();
      }
      return head;
    }
  }

  /** The quarantine alone, which the first line holds. */
  static SortedMap<String, Quarantined> quarantine(Path file) throws IOException {
    try (InputStream in =
            new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16));
        JsonParser parser = JSON.createParser(in)) {
      return JSON.readValue(parser, Head.class).held();
    }
  }
}
