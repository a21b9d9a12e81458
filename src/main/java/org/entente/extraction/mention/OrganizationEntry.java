package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.mention.Tag.OrganizationTag;

/** One organisation of a document while the book is being written. */
final class OrganizationEntry {
  private String name;
  private OrganizationKind kind;
  private String noun;
  private final Set<String> forms = new LinkedHashSet<>();
  private final List<OrganizationTag> tags = new ArrayList<>();

  OrganizationEntry(OrganizationTag tag) {
    this.name = tag.name();
    this.kind = tag.kind();
    this.noun = tag.noun();
  }

  String name() {
    return name;
  }

  OrganizationKind kind() {
    return kind;
  }

  String noun() {
    return noun;
  }

  Set<String> forms() {
    return forms;
  }

  List<OrganizationTag> tags() {
    return tags;
  }

  /** Whether a tag names the organisation more fully than it is named so far. */
  boolean isNamedFullerBy(OrganizationTag tag) {
    return noun.isEmpty() && !tag.noun().isEmpty()
        || !tag.noun().isEmpty()
            && tag.name().length() > name.length()
            && !Character.isLowerCase(tag.name().charAt(0));
  }

  /** Takes the tag's name and kind for its own. */
  void becomes(OrganizationTag tag) {
    this.name = tag.name();
    this.kind = tag.kind();
    this.noun = tag.noun();
  }
}
