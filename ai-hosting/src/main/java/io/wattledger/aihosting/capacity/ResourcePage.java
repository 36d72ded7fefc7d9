package io.wattledger.aihosting.capacity;

import java.util.List;

/**
 * One page of a pool's resources.
 *
 * @param items the resources, by code
 * @param next cursor of the next page, null on the last one
 */
public record ResourcePage(List<ResourceView> items, String next) {}
