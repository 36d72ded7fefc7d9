package io.wattledger.energycontracts.tariff;

/**
 * Something that a tariff says and its components do not, or say by an assumption.
 *
 * @param kind what kind of remark it is
 * @param field the tariff's field, with positions counted from 0
 * @param value what it says, shortened
 * @param why why it is listed and what to do
 */
public record TariffNote(Kind kind, String field, String value, String why) {

  /** Kinds of remarks. */
  public enum Kind {
    /** No component states it: add it by hand or accept the difference. */
    NOT_REPRESENTED,
    /** A component states it under an assumption that must be checked. */
    ASSUMED,
    /** Free text that may state terms. */
    TEXT,
    /** Who may take the tariff. */
    APPLICABILITY
  }
}
