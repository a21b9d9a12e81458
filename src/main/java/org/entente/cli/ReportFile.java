package org.entente.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.evaluation.Unread;
import org.entente.server.page.Templates;
import org.entente.vocabulary.ENT;
import org.entente.vocabulary.Prefixes;

/** A load report as a page, as RDF or as text, by the ending of the file's name. */
final class ReportFile {
  private ReportFile() {}

  static void write(LoadReport report, Path file) throws Failure {
    String name = file.toString();
    String text =
        name.endsWith(".html")
            ? html(report)
            : name.endsWith(".ttl") ? turtle(report) : report.text();
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new Failure(
          "the report " + file + " cannot be written; see that its folder is there and writable",
          e);
    }
  }

  private static String html(LoadReport report) {
    return Templates.alone(
        "load-report",
        Map.of(
            "report",
            report,
            "whole",
            report.problems().isEmpty(),
            "anyRemarks",
            !report.remarks().isEmpty(),
            "anyQuarantined",
            !report.quarantined().isEmpty(),
            "anyWithdrawn",
            !report.withdrawn().isEmpty(),
            "version",
            Version.current()));
  }

  private static String turtle(LoadReport report) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefixes(Prefixes.ALL);
    Resource load = model.createResource("urn:entente:load", ENT.Load);
    load.addProperty(RDFS.label, report.summary());
    load.addProperty(ENT.softwareVersion, Version.current());
    for (LoadReport.Line line : report.lines()) {
      Resource result = result(model, load, line.name(), line.stateWord());
      for (Unread unread : line.unread()) {
        result.addProperty(
            ENT.notUnderstood,
            model
                .createResource()
                .addProperty(RDFS.label, unread.looksLike())
                .addProperty(OA.exact, unread.words())
                .addLiteral(OA.start, unread.span().begin())
                .addLiteral(OA.end, unread.span().end()));
      }
    }
    report.quarantined().forEach(name -> result(model, load, name, "quarantined"));
    report.withdrawn().forEach(name -> result(model, load, name, "withdrawn"));
    report.problems().forEach(problem -> load.addProperty(ENT.problem, problem));
    report.remarks().forEach(remark -> load.addProperty(RDFS.comment, remark));
    StringWriter out = new StringWriter();
    model.write(out, "TURTLE");
    return out.toString();
  }

  private static Resource result(Model model, Resource load, String name, String state) {
    Resource result = model.createResource().addProperty(RDF.type, ENT.LoadResult);
    load.addProperty(ENT.result, result);
    return result.addProperty(DCTerms.identifier, name).addProperty(ENT.state, state);
  }
}
