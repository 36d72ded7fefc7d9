/** Where every GPU-second of the pools went: billed, excluded with a reason, or idle. */
package io.wattledger.aihosting.conservation;
