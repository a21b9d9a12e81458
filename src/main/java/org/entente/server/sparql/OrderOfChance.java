package org.entente.server.sparql;

import java.util.List;
import java.util.Locale;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementGroup;

/**
 * Queries in an order of chance, such as {@code ORDER BY RAND()}, which people write to draw a
 * sample. The library asks for the value at each comparison, so that sorting may find that a row
 * stands before and behind another and fail; here each row draws once.
 */
final class OrderOfChance {
  private static final List<String> CHANCE = List.of("(rand)", "(uuid)", "(struuid)");

  private OrderOfChance() {}

  /** The same query where its order is not of chance, else one that draws before it sorts. */
  static Query drawn(Query query) {
    boolean chance = query.hasOrderBy() && query.getOrderBy().stream().anyMatch(c -> isChance(c));
    if (!chance || query.hasGroupBy() || query.hasAggregators()) {
      return query;
    }
    String text = query.toString();
    Query drawn = query.cloneQuery();
    ElementGroup rows = new ElementGroup();
    rows.addElement(drawn.getQueryPattern());
    List<SortCondition> order = drawn.getOrderBy();
    int number = 0;
    for (int i = 0; i < order.size(); i++) {
      SortCondition condition = order.get(i);
      if (isChance(condition)) {
        while (text.contains("drawn" + number)) {
          number++;
        }
        Var by = Var.alloc("drawn" + number++);
        rows.addElement(new ElementBind(by, condition.getExpression()));
        order.set(i, new SortCondition(by, condition.getDirection()));
      }
    }
    drawn.setQueryPattern(rows);
    return drawn;
  }

  private static boolean isChance(SortCondition condition) {
    String words = condition.getExpression().toString().toLowerCase(Locale.ROOT);
    return CHANCE.stream().anyMatch(words::contains);
  }
}
