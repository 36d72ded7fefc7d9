package io.wattledger.energycontracts.credit;

import java.util.List;

/**
 * A page of postings.
 *
 * @param items the postings, oldest first
 * @param next the cursor of the next page, null on the last one
 */
public record CreditPostingPage(List<CreditPosting> items, String next) {}
