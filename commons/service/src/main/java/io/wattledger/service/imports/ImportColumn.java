package io.wattledger.service.imports;

import java.util.ArrayList;
import java.util.List;

/**
 * A column of an importable kind.
 *
 * @param name the name in the header
 * @param required whether the file must have it
 * @param meaning what it holds, with its unit, for people
 * @param example a value as it would stand in the file
 * @param aliases other names under which files of third parties carry it
 */
public record ImportColumn(
    String name, boolean required, String meaning, String example, List<String> aliases) {

  /** Copies the aliases. */
  public ImportColumn {
    aliases = List.copyOf(aliases);
  }

  /** A column that the file must have. */
  public static ImportColumn required(String name, String meaning, String example) {
    return new ImportColumn(name, true, meaning, example, List.of());
  }

  /** A column that the file may have. */
  public static ImportColumn optional(String name, String meaning, String example) {
    return new ImportColumn(name, false, meaning, example, List.of());
  }

  /** The same column that is also found under another name. */
  public ImportColumn alias(String alias) {
    List<String> more = new ArrayList<>(aliases);
    more.add(alias);
    return new ImportColumn(name, required, meaning, example, more);
  }
}
