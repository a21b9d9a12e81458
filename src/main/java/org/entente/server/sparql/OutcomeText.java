package org.entente.server.sparql;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;

/** Writes rows and truths in the forms of SPARQL's results. */
public final class OutcomeText {
  private OutcomeText() {}

  /** The rows as bytes of {@code form}, which is not HTML. */
  public static byte[] of(Outcome.Rows rows, ResultForm form) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RowSet set = RowSetStream.create(rows.variables(), rows.rows().iterator());
    writer(form).write(out, set, new Context());
    return out.toByteArray();
  }

  /** The truth as bytes of {@code form}, which is not HTML. */
  public static byte[] of(Outcome.Truth truth, ResultForm form) {
    if (form == ResultForm.CSV || form == ResultForm.TSV) {
      return (truth.value() + "\n").getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer(form).write(out, truth.value(), new Context());
    return out.toByteArray();
  }

  private static RowSetWriter writer(ResultForm form) {
    Lang lang =
        switch (form) {
          case JSON -> ResultSetLang.RS_JSON;
          case XML -> ResultSetLang.RS_XML;
          case CSV -> ResultSetLang.RS_CSV;
          case TSV -> ResultSetLang.RS_TSV;
          case HTML -> throw new IllegalArgumentException("HTML is for pages to write");
        };
    return RowSetWriterRegistry.getFactory(lang).create(lang);
  }
}
