/** Conditions of lists: constant fragments, values as parameters. */
package io.wattledger.fleet.query;
