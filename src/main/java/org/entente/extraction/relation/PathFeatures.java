package org.entente.extraction.relation;

import org.entente.learning.Features;
import org.entente.text.Sentence;

/** Features of the words between two spots of a sentence. */
final class PathFeatures {
  private static final int MOST = 12;

  private PathFeatures() {}

  /** Adds the features under the templates {@code base} to {@code base + 19}. */
  static void add(Scenery scenery, Spot a, Spot b, int base, Features f) {
    Spot left = a.begin() < b.begin() ? a : b;
    Spot right = a.begin() < b.begin() ? b : a;
    int direction = a.begin() < b.begin() ? 1 : 2;
    Sentence s = a.sentence();
    int[] path = scenery.between(s, left.end(), right.begin());
    f.add(base, direction, hash(path, 0, Math.min(path.length, MOST)));
    f.add(base + 1, direction, distance(right.begin() - left.end()));
    int n = path.length;
    f.add(base + 2, direction, hash(path, 0, Math.min(2, n)), n > 2 ? 1 : 0);
    f.add(base + 3, direction, hash(path, Math.max(0, n - 2), n), n > 2 ? 1 : 0);
    counts(path, direction, base, f);
    f.add(base + 6, direction, scenery.code(s, left.begin() - 1));
    f.add(base + 7, direction, scenery.code(s, right.end()));
    f.add(
        base + 8,
        direction,
        hash(path, 0, Math.min(path.length, MOST)),
        scenery.code(s, right.end()));
    f.add(
        base + 9,
        direction,
        hash(path, 0, Math.min(path.length, MOST)),
        scenery.code(s, left.begin() - 1));
    if (right.begin() - left.end() <= 6) {
      for (int i = left.end(); i < right.begin(); i++) {
        f.add(base + 10, direction, s.token(i).lower());
      }
    }
  }

  private static void counts(int[] path, int direction, int base, Features f) {
    int persons = 0;
    int organizations = 0;
    int roles = 0;
    int commas = 0;
    int semicolons = 0;
    for (int code : path) {
      persons += code == Scenery.PERSON || code == Scenery.PRONOUN ? 1 : 0;
      organizations += code == Scenery.ORGANIZATION || code == Scenery.BACK ? 1 : 0;
      roles += code == Scenery.ROLE || code == Scenery.ROLES ? 1 : 0;
      commas += code == (",".hashCode() | 64) ? 1 : 0;
      semicolons += code == (";".hashCode() | 64) || code == (":".hashCode() | 64) ? 1 : 0;
    }
    int sorts = cap(persons) + 4 * cap(organizations) + 16 * cap(roles);
    f.add(base + 4, direction, sorts);
    f.add(base + 5, direction, sorts, cap(commas) + 4 * cap(semicolons));
    f.add(base + 11, direction, cap(persons));
    f.add(base + 12, direction, cap(roles));
    f.add(base + 13, direction, cap(organizations));
    f.add(base + 14, direction, cap(semicolons));
  }

  private static int cap(int count) {
    return Math.min(3, count);
  }

  /** A distance in words, ever coarser. */
  static int distance(int words) {
    return words < 4 ? words : words < 6 ? 4 : words < 9 ? 5 : words < 14 ? 6 : words < 25 ? 7 : 8;
  }

  static int hash(int[] path, int from, int to) {
    int hash = 17;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + path[i];
    }
    return hash;
  }
}
