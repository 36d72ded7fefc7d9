package io.wattledger.aihosting.conservation.engine;

import io.wattledger.aihosting.usage.engine.Window;

/**
 * GPUs of the pool that are paid whether they are used or not.
 *
 * @param customer the customer
 * @param gpus how many
 * @param window for how long
 */
public record Reservation(String customer, int gpus, Window window) {}
