package io.wattledger.aihosting.plan;

import java.util.List;

/**
 * The versions of a customer's plan.
 *
 * @param items the versions, oldest first
 * @param next always null: all versions fit on a page
 */
public record PlanPage(List<PlanView> items, String next) {}
