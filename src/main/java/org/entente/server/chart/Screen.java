package org.entente.server.chart;

/**
 * What a network is drawn for.
 *
 * @param width how broad its rows may be, without margins
 * @param shape how many times as broad as high a set of linked names is drawn
 * @param bounded whether nothing may be broader, however high it becomes
 */
record Screen(double width, double shape, boolean bounded) {
  /** A page, which is broader than high. */
  static final Screen PAGE = new Screen(860, 1.5, false);

  /** A telephone of the narrower sort, on which a page has some 350 dots to fill. */
  static final Screen TELEPHONE = new Screen(316, 0.6, true);
}
