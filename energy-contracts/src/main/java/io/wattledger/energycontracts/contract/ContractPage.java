package io.wattledger.energycontracts.contract;

import java.util.List;

/**
 * One page of contracts.
 *
 * @param items the contracts, by code
 * @param next cursor of the next page, null on the last one
 */
public record ContractPage(List<Contract> items, String next) {}
