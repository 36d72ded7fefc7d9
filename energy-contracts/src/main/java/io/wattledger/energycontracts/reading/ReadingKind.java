package io.wattledger.energycontracts.reading;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * A kind of reading as its feature knows it. What is done with versions, how they are imported and
 * how an import is taken back, is the same for all kinds.
 *
 * @param <O> whose readings they are
 */
public interface ReadingKind<O extends ReadingOwner> {

  /** Its name among imports, changes and locks, for example {@code meter-intervals}. */
  String name();

  /** One of them in words, for example {@code reading}. */
  String noun();

  /** An owner in words, for example {@code price series}. */
  String ownerNoun();

  /** The owner's kind of record, for example {@code price-series}. */
  String ownerType();

  /** The column of a file that names the owner. */
  String ownerColumn();

  /** The column of a file that holds the value. */
  String valueColumn();

  /** How many decimals a value may have. */
  int decimals();

  /** The owners of these codes. */
  List<O> owners(Collection<String> codes);

  /** What is wrong when there is no owner of a code. */
  default String unknown(String code) {
    return "there is no " + ownerNoun() + " '" + code + "'";
  }

  /** Why a value is hard to believe, null when it is not. */
  String doubt(O owner, BigDecimal value);

  /** Codes of the contracts whose bills are settled from readings of these owners. */
  Collection<String> contracts(Collection<String> ownerCodes);
}
