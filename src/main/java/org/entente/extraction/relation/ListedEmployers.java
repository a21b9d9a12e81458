package org.entente.extraction.relation;

import java.util.Arrays;
import java.util.List;
import org.entente.extraction.fact.Organization;

/**
 * Of which organisation a post is that stands over a list of names: "Directors of Administration",
 * and below "Faculty of Law - Ann Example", is of the one that the name's own line gives.
 */
final class ListedEmployers {
  private static final double SURE = 0.9;

  private ListedEmployers() {}

  /** Changes the shares of employers where a list says outright which it is. */
  static void settle(Scenery scenery, List<PostPairs.Pair> pairs, List<double[]> shares) {
    List<Organization> organizations = scenery.reading().organizations();
    for (int i = 0; i < pairs.size(); i++) {
      PostPairs.Pair pair = pairs.get(i);
      if (scenery.organizations(pair.role().sentence()) > 0
          || pair.person().sharesSentence(pair.role())
          || !PostPairs.isHeadOfList(scenery, pair.role())) {
        continue;
      }
      List<Spot> line = scenery.spots(pair.person().sentence());
      List<Spot> named = line.stream().filter(Spot::isOrganization).toList();
      if (named.size() != 1 || line.stream().anyMatch(Spot::isRole)) {
        continue;
      }
      double[] own = shares.get(i);
      for (int k = 1; k < own.length; k++) {
        if (organizations.get(k - 1).id().equals(named.get(0).entity()) && own[k] > 0) {
          Arrays.setAll(own, j -> own[j] * (1 - SURE));
          own[k] = Math.max(own[k], SURE);
        }
      }
    }
  }
}
