package io.wattledger.energycontracts.reading;

/**
 * Where the versions of a kind of reading are stored. Beside the two columns named here every such
 * table has {@code start_utc}, {@code version}, {@code status}, {@code reason}, {@code import_id},
 * {@code line}, {@code label}, {@code estimate_id}, {@code recorded_at}, {@code recorded_by} and
 * {@code undo_of}, and is keyed by owner, start and version. What it is made of are constants of
 * the code, never input.
 *
 * @param name the table
 * @param owner its column with the owner's number
 * @param value its column with the value
 * @param owners a query of the owners with {@code id}, {@code code} and {@code zone}
 */
public record ReadingTable(String name, String owner, String value, String owners) {

  /**
   * A statement about this table.
   *
   * @param template the statement with {@code {table}}, {@code {owner}}, {@code {value}} and {@code
   *     {owners}} in place of the names
   */
  String statement(String template) {
    return template
        .replace("{table}", name)
        .replace("{owner}", owner)
        .replace("{value}", value)
        .replace("{owners}", "(" + owners + ")");
  }
}
