package org.entente.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.extraction.fact.MeetingKind;
import org.entente.vocabulary.ENT;

/**
 * The terms that are understood: our own, those of FOAF, of the W3C's organisation ontology and of
 * schema.org, whose names may begin with http or https. Where several say the same, the first is
 * taken before the others.
 */
final class Terms {
  static final List<Node> PERSON = terms(List.of(FOAF.Person), "Person");
  static final List<Node> PERSON_NAME =
      join(terms(List.of(FOAF.name), "name"), terms(List.of(RDFS.label, SKOS.prefLabel)));
  static final List<Node> OTHER_NAME = terms(List.of(SKOS.altLabel), "alternateName");
  static final List<Node> TITLE = terms(List.of(FOAF.title), "honorificPrefix");

  static final List<Node> UNIT =
      terms(
          List.of(
              ORG.OrganizationalUnit,
              ENT.Unit,
              ENT.Division,
              ENT.Section,
              ENT.Department,
              ENT.Office,
              ENT.Faculty,
              ENT.Laboratory));
  static final List<Node> BODY = terms(List.of(ENT.Body, ENT.Board, ENT.Council, ENT.Committee));
  static final List<Node> ORGANIZATION =
      Stream.of(
              terms(
                  List.of(ORG.Organization, ORG.FormalOrganization, FOAF.Organization),
                  "Organization",
                  "EducationalOrganization",
                  "CollegeOrUniversity",
                  "GovernmentOrganization",
                  "ResearchOrganization",
                  "NGO",
                  "Corporation"),
              terms(List.of(ENT.University, ENT.Ministry, ENT.Agency, ENT.Embassy, ENT.Centre)),
              terms(List.of(ENT.Institute, ENT.Association, ENT.Foundation, ENT.Company)),
              UNIT,
              BODY)
          .flatMap(List::stream)
          .toList();
  static final List<Node> ORGANIZATION_NAME =
      Stream.of(terms(List.of(RDFS.label, SKOS.prefLabel, FOAF.name)), terms(List.of(), "name"))
          .flatMap(List::stream)
          .toList();
  static final List<Node> PARENT =
      terms(List.of(ORG.unitOf, ORG.subOrganizationOf), "parentOrganization");
  static final List<Node> CHILD =
      terms(List.of(ORG.hasUnit, ORG.hasSubOrganization), "subOrganization", "department");

  static final List<Node> TENURE =
      terms(List.of(ENT.Tenure, ORG.Membership), "OrganizationRole", "EmployeeRole");
  static final List<Node> MEMBER = terms(List.of(ORG.member), "employee", "member");
  static final List<Node> HAS_MEMBERSHIP = terms(List.of(ORG.hasMembership));
  static final List<Node> WORKS_FOR = terms(List.of(), "worksFor", "affiliation", "memberOf");
  static final List<Node> AT = join(terms(List.of(ORG.organization)), WORKS_FOR);
  static final List<Node> EMPLOYS = terms(List.of(), "employee", "member");
  static final List<Node> ROLE = terms(List.of(ORG.role), "roleName", "namedPosition");
  static final List<Node> ROLE_NAME =
      join(terms(List.of(SKOS.prefLabel, RDFS.label)), terms(List.of(), "name"));
  static final List<Node> POST = terms(List.of(ENT.post));
  static final List<Node> OFFICE = terms(List.of(ORG.Post, ORG.Role));
  static final List<Node> HOLDS = terms(List.of(ORG.holds));
  static final List<Node> HELD_BY = terms(List.of(ORG.heldBy));
  static final List<Node> POST_IN = terms(List.of(ORG.postIn));
  static final List<Node> HAS_POST = terms(List.of(ORG.hasPost));
  static final List<Node> JOB_TITLE = terms(List.of(), "jobTitle");
  static final List<Node> FROM = terms(List.of(ENT.from), "startDate");
  static final List<Node> UNTIL = terms(List.of(ENT.until), "endDate");
  static final List<Node> FORMER = terms(List.of(ENT.former));

  /** From the special to the general. */
  static final Map<Node, MeetingKind> MEETING =
      Map.ofEntries(
          Map.entry(ENT.Meeting.asNode(), MeetingKind.MEETING),
          Map.entry(ENT.Visit.asNode(), MeetingKind.VISIT),
          Map.entry(ENT.Signing.asNode(), MeetingKind.SIGNING),
          Map.entry(ENT.Conference.asNode(), MeetingKind.CONFERENCE),
          Map.entry(ENT.Workshop.asNode(), MeetingKind.WORKSHOP),
          Map.entry(ENT.Session.asNode(), MeetingKind.SESSION),
          Map.entry(ENT.Ceremony.asNode(), MeetingKind.CEREMONY),
          Map.entry(ENT.Call.asNode(), MeetingKind.CALL),
          Map.entry(schema("http", "Event"), MeetingKind.MEETING),
          Map.entry(schema("https", "Event"), MeetingKind.MEETING),
          Map.entry(schema("http", "BusinessEvent"), MeetingKind.MEETING),
          Map.entry(schema("https", "BusinessEvent"), MeetingKind.MEETING),
          Map.entry(schema("http", "EducationEvent"), MeetingKind.MEETING),
          Map.entry(schema("https", "EducationEvent"), MeetingKind.MEETING));

  static final List<Node> DATE = terms(List.of(ENT.date), "startDate");
  static final List<Node> END = terms(List.of(ENT.endDate), "endDate");
  static final List<Node> PLACE = terms(List.of(ENT.place));
  static final List<Node> VENUE = terms(List.of(ENT.venue));

  /** A place or a venue, which the thing itself tells. */
  static final List<Node> LOCATION = terms(List.of(), "location");

  static final List<Node> REGION = terms(List.of(), "Country", "State", "AdministrativeArea");
  static final List<Node> AREA = join(REGION, terms(List.of(), "City"));
  static final List<Node> BUILDING =
      terms(
          List.of(),
          "CivicStructure",
          "EventVenue",
          "GovernmentBuilding",
          "CityHall",
          "Embassy",
          "LegislativeBuilding",
          "Museum",
          "MusicVenue",
          "PerformingArtsTheater",
          "PlaceOfWorship",
          "StadiumOrArena",
          "Accommodation",
          "Room",
          "MeetingRoom",
          "Residence",
          "LocalBusiness",
          "Hotel",
          "Library");

  /** What is nowhere but on the net. */
  static final List<Node> VIRTUAL = terms(List.of(), "VirtualLocation");

  /** All that is known of the sorts of a location. */
  static final List<Node> SITE =
      Stream.of(AREA, BUILDING, ORGANIZATION, terms(List.of(), "Place", "PostalAddress"))
          .flatMap(List::stream)
          .toList();

  static final List<Node> ADDRESS = terms(List.of(), "address");
  static final List<Node> STREET = terms(List.of(), "streetAddress");
  static final List<Node> LOCALITY = terms(List.of(), "addressLocality");
  static final List<Node> TOWN =
      join(LOCALITY, terms(List.of(), "addressRegion", "addressCountry"));
  static final List<Node> CONTAINED = terms(List.of(), "containedInPlace", "containedIn");
  static final List<Node> TOPIC = terms(List.of(ENT.topicWords), "about", "name");
  static final List<Node> INVOLVES = terms(List.of(ENT.involves));
  static final List<Node> ATTENDEE = terms(List.of(), "attendee", "participant");
  static final List<Node> SPEAKER = terms(List.of(), "performer");
  static final List<Node> HOST = terms(List.of(), "organizer");
  static final List<Node> PARTICIPATION = terms(List.of(ENT.participation));
  static final List<Node> IN_MEETING = terms(List.of(ENT.inMeeting));
  static final List<Node> PARTICIPANT = terms(List.of(ENT.participant));
  static final List<Node> CAPACITY = terms(List.of(ENT.inCapacityOf));
  static final List<Node> FOR = terms(List.of(ENT.forOrganization));
  static final List<Node> PART = terms(List.of(ENT.part));

  private Terms() {}

  private static List<Node> terms(List<? extends Resource> terms, String... ofSchema) {
    List<Node> all = new ArrayList<>();
    terms.forEach(term -> all.add(term.asNode()));
    for (String name : ofSchema) {
      all.add(schema("http", name));
      all.add(schema("https", name));
    }
    return List.copyOf(all);
  }

  private static Node schema(String scheme, String name) {
    return NodeFactory.createURI(scheme + "://schema.org/" + name);
  }

  private static List<Node> join(List<Node> one, List<Node> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
