package io.wattledger.aihosting.customer;

import java.util.List;

/**
 * One page of customers.
 *
 * @param items the customers, by code
 * @param next cursor of the next page, null on the last one
 */
public record CustomerPage(List<CustomerView> items, String next) {}
