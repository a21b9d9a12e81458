package org.entente.extraction.fact;

import java.util.Optional;
import org.entente.evidence.Evidence;

/**
 * A person holds, or held, a post.
 *
 * @param role as in the text, without the organisation: "Deputy Director"
 * @param organization the nearest organisation or unit the role names, if any
 * @param former whether the post had ended at the date of the text
 */
public record Post(
    String person, String role, Optional<String> organization, boolean former, Evidence evidence) {}
