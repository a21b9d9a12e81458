package org.entente.evaluation;

import java.util.List;

/**
 * A fact as it is compared: right when all its parts equal those of a fact of the gold.
 *
 * @param parts identifiers of the gold, roles, dates, topics; a found entity that is none of the
 *     gold has a part beginning with a question mark
 * @param words the same for people to read
 */
record Item(List<String> parts, String words) {
  Item {
    parts = List.copyOf(parts);
  }
}
