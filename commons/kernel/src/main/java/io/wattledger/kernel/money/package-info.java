/** Amounts, the one place where they are rounded, and their cent-exact split. */
package io.wattledger.kernel.money;
