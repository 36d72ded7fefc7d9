package io.wattledger.energycontracts.credit;

import java.util.List;

/**
 * A page of credits.
 *
 * @param items the credits, in the order in which they are used
 * @param next the cursor of the next page, null on the last one
 */
public record LotPage(List<LotView> items, String next) {}
