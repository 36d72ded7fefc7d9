package io.wattledger.service.imports;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An importable kind as it is shown.
 *
 * @param code its name in URLs
 * @param title its name for people
 * @param columns the columns, in the order of the sample
 * @param roles who may import it
 * @param ignoresUnknownColumns whether columns that are not listed are passed over
 * @param subject noun of the record that is named beside the file, null when the file says whose
 *     rows it has
 * @param undoable whether an applied import can be taken back as a whole
 * @param notUndoableBecause why it cannot, null when it can
 * @param sample a file with one row
 */
public record ImportKindView(
    String code,
    String title,
    List<ImportColumn> columns,
    List<String> roles,
    boolean ignoresUnknownColumns,
    String subject,
    boolean undoable,
    String notUndoableBecause,
    String sample) {

  static ImportKindView of(ImportHandler<?> handler) {
    ImportKind kind = handler.kind();
    String impossible =
        handler.undoing() instanceof Undoing.Impossible refusal ? refusal.reason() : null;
    String names = kind.columns().stream().map(ImportColumn::name).collect(Collectors.joining(","));
    String row =
        kind.columns().stream().map(c -> quoted(c.example())).collect(Collectors.joining(","));
    return new ImportKindView(
        kind.code(),
        kind.title(),
        kind.columns(),
        kind.roles().stream().sorted().toList(),
        kind.ignoresUnknownColumns(),
        kind.subject(),
        impossible == null,
        impossible,
        names + "\r\n" + row + "\r\n");
  }

  private static String quoted(String text) {
    return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
