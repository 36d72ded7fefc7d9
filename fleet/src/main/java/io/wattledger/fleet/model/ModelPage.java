package io.wattledger.fleet.model;

import java.util.List;

/**
 * One page of models.
 *
 * @param items the models, by code
 * @param next cursor of the next page, null on the last one
 */
public record ModelPage(List<ModelView> items, String next) {}
