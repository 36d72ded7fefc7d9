/** What the Bitcoin network pays for hashrate, and what that means for a machine and its power. */
package io.wattledger.costmodel.network;
