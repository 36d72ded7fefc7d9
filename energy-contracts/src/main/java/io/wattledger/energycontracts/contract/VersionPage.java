package io.wattledger.energycontracts.contract;

import java.util.List;

/**
 * The versions of a contract.
 *
 * @param items the versions, in order
 * @param next always null: a contract's versions fit on one page
 */
public record VersionPage(List<ContractVersion> items, String next) {}
