/** Measurements of speed; not part of the program nor of its tests. */
package org.entente.benchmark;
