package io.wattledger.fleet.site;

import java.util.List;

/**
 * One page of sites.
 *
 * @param items the sites, by code
 * @param next cursor of the next page, null on the last one
 */
public record SitePage(List<SiteView> items, String next) {}
