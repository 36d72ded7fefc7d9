package io.wattledger.energycontracts.engine.component;

/**
 * One thing that is wrong with contract terms.
 *
 * @param pointer JSON pointer of the member, from the list of components' parent
 * @param detail what is wrong and what is allowed
 * @param contradiction whether members exclude each other, rather than one being missing or outside
 *     its range
 */
public record TermsFinding(String pointer, String detail, boolean contradiction) {}
