/** Lists: their conditions (constant fragments, values as parameters) and all their pages. */
package io.wattledger.fleet.query;
