/** Which months a change touches, and whether they are open. */
package io.wattledger.aihosting.month;
