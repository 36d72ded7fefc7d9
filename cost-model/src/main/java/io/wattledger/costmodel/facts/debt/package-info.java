/**
 * Loans, convertibles, coin loans and equipment leases. A change is refused when it would change
 * what the instrument cost in a closed month, and allowed otherwise.
 */
package io.wattledger.costmodel.facts.debt;
