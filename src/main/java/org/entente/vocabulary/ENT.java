package org.entente.vocabulary;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * The terms of the Entente ontology, {@code ontology/entente.ttl}, in its order.
 *
 * <p>A test reads both and fails where one has a term that the other lacks.
 */
public final class ENT {
  /** The namespace of the terms. */
  public static final String NS = "https://w3id.org/entente/ontology#";

  /** The prefix to write for {@link #NS}. */
  public static final String PREFIX = "ent";

  /** The ontology's own IRI. */
  public static final String ONTOLOGY = "https://w3id.org/entente/ontology";

  // Organisations and their sorts
  public static final Resource Unit = resource("Unit");
  public static final Resource Division = resource("Division");
  public static final Resource Section = resource("Section");
  public static final Resource Department = resource("Department");
  public static final Resource Office = resource("Office");
  public static final Resource Faculty = resource("Faculty");
  public static final Resource Laboratory = resource("Laboratory");
  public static final Resource Body = resource("Body");
  public static final Resource Board = resource("Board");
  public static final Resource Council = resource("Council");
  public static final Resource Committee = resource("Committee");
  public static final Resource University = resource("University");
  public static final Resource Ministry = resource("Ministry");
  public static final Resource Agency = resource("Agency");
  public static final Resource Embassy = resource("Embassy");
  public static final Resource Centre = resource("Centre");
  public static final Resource Institute = resource("Institute");
  public static final Resource Association = resource("Association");
  public static final Resource Foundation = resource("Foundation");
  public static final Resource Company = resource("Company");
  public static final Property underAuspicesOf = property("underAuspicesOf");
  public static final Property function = property("function");
  public static final Property activeIn = property("activeIn");
  // Posts, tenures, responsibilities, appointments
  public static final Resource Tenure = resource("Tenure");
  public static final Property post = property("post");
  public static final Property observedOn = property("observedOn");
  public static final Property endedBy = property("endedBy");
  public static final Property former = property("former");
  public static final Property from = property("from");
  public static final Property until = property("until");
  public static final Property derivedNotAfter = property("derivedNotAfter");
  public static final Property derivedNotBefore = property("derivedNotBefore");
  public static final Resource Responsibility = resource("Responsibility");
  public static final Property responsible = property("responsible");
  public static final Property responsibleFor = property("responsibleFor");
  public static final Property claimedNumber = property("claimedNumber");
  public static final Resource Appointment = resource("Appointment");
  public static final Property appointee = property("appointee");
  public static final Property appointedBy = property("appointedBy");
  public static final Property toPost = property("toPost");
  public static final Property begins = property("begins");
  // Meetings and participation
  public static final Resource Meeting = resource("Meeting");
  public static final Resource Visit = resource("Visit");
  public static final Resource Signing = resource("Signing");
  public static final Resource Conference = resource("Conference");
  public static final Resource Workshop = resource("Workshop");
  public static final Resource Session = resource("Session");
  public static final Resource Ceremony = resource("Ceremony");
  public static final Resource Call = resource("Call");
  public static final Property date = property("date");
  public static final Property endDate = property("endDate");
  public static final Property place = property("place");
  public static final Property venue = property("venue");
  public static final Property topicWords = property("topicWords");
  public static final Property involves = property("involves");
  public static final Resource Participation = resource("Participation");
  public static final Property participation = property("participation");
  public static final Property inMeeting = property("inMeeting");
  public static final Property participant = property("participant");
  public static final Property inCapacityOf = property("inCapacityOf");
  public static final Property forOrganization = property("forOrganization");
  public static final Property part = property("part");
  public static final Resource Part = resource("Part");
  public static final Resource attendee = resource("attendee");
  public static final Resource chair = resource("chair");
  public static final Resource host = resource("host");
  public static final Resource speaker = resource("speaker");
  public static final Resource signing = resource("signing");
  // Agreements and plans
  public static final Resource Agreement = resource("Agreement");
  public static final Property party = property("party");
  public static final Property signatory = property("signatory");
  public static final Property agreementKind = property("agreementKind");
  public static final Property signedAt = property("signedAt");
  public static final Resource Plan = resource("Plan");
  public static final Property plannedBy = property("plannedBy");
  public static final Property words = property("words");
  // Documents, passages, mentions
  public static final Resource Document = resource("Document");
  public static final Property text = property("text");
  public static final Property unreadBecause = property("unreadBecause");
  public static final Property topic = property("topic");
  public static final Resource Block = resource("Block");
  public static final Property block = property("block");
  public static final Property begin = property("begin");
  public static final Property end = property("end");
  public static final Property blockKind = property("blockKind");
  public static final Resource Passage = resource("Passage");
  public static final Resource Mention = resource("Mention");
  public static final Property mentions = property("mentions");
  public static final Property zone = property("zone");
  public static final Property anaphoric = property("anaphoric");
  // Claims
  public static final Property about = property("about");
  public static final Resource Claim = resource("Claim");
  public static final Property passage = property("passage");
  public static final Property inDocument = property("inDocument");
  public static final Property rule = property("rule");
  public static final Property confidence = property("confidence");
  public static final Property softwareVersion = property("softwareVersion");
  // Identity
  public static final Resource IdentityDecision = resource("IdentityDecision");
  public static final Resource Outcome = resource("Outcome");
  public static final Resource same = resource("same");
  public static final Resource different = resource("different");
  public static final Resource undecided = resource("undecided");
  public static final Property outcome = property("outcome");
  public static final Property decidesOn = property("decidesOn");
  public static final Property reason = property("reason");
  public static final Property decidedFor = property("decidedFor");
  public static final Property evidence = property("evidence");
  public static final Property restsOn = property("restsOn");
  // Registers
  public static final Resource RegisterEntry = resource("RegisterEntry");
  public static final Property identifies = property("identifies");
  public static final Property inRegister = property("inRegister");
  public static final Property country = property("country");
  // Load reports
  public static final Resource Load = resource("Load");
  public static final Resource LoadResult = resource("LoadResult");
  public static final Property result = property("result");
  public static final Property state = property("state");
  public static final Property problem = property("problem");
  public static final Property notUnderstood = property("notUnderstood");

  private ENT() {}

  private static Resource resource(String name) {
    return ResourceFactory.createResource(NS + name);
  }

  private static Property property(String name) {
    return ResourceFactory.createProperty(NS, name);
  }
}
