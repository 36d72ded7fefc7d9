package io.wattledger.gateway.trail;

/**
 * One field that a change touched.
 *
 * @param field its path, for example {@code buildings[0].powerCapacityKw}
 * @param before its value before, null when it was not there
 * @param after its value afterwards, null when it is gone
 */
public record FieldChange(String field, String before, String after) {}
