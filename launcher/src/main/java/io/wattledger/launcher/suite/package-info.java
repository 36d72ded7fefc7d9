/**
 * The suite as a whole: what starts in which order, how it is watched, what is said about it, how
 * it stops.
 */
package io.wattledger.launcher.suite;
