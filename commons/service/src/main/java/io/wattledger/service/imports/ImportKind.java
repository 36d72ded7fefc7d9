package io.wattledger.service.imports;

import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import java.util.List;
import java.util.Set;

/**
 * Something that can be imported from CSV.
 *
 * @param code its name in URLs, for example {@code daily-closes}
 * @param title its name for people
 * @param columns the columns, in the order of the sample
 * @param roles who may import it
 * @param ignoresUnknownColumns whether columns that are not listed are passed over, for files of
 *     third parties that carry more; otherwise they are refused
 * @param subject noun of the record whose rows a file of this kind has, for example {@code meter};
 *     null when the file says so itself
 */
public record ImportKind(
    String code,
    String title,
    List<ImportColumn> columns,
    Set<String> roles,
    boolean ignoresUnknownColumns,
    String subject) {

  /** Copies columns and roles. */
  public ImportKind {
    columns = List.copyOf(columns);
    roles = Set.copyOf(roles);
  }

  /** A kind that refuses unknown columns. */
  public static ImportKind of(
      String code, String title, Set<String> roles, ImportColumn... columns) {
    return new ImportKind(code, title, List.of(columns), roles, false, null);
  }

  /**
   * Makes sure that a user may import, and take back, this kind.
   *
   * @throws ProblemException 403 otherwise
   */
  void requireRole(CurrentUser user) {
    if (!user.hasRole(roles.toArray(String[]::new))) {
      throw ProblemException.forbidden(
          "Importing " + code + " needs one of the roles " + roles + ".");
    }
  }

  /** The same kind whose files are imported for a record that is named beside the file. */
  public ImportKind about(String noun) {
    return new ImportKind(code, title, columns, roles, ignoresUnknownColumns, noun);
  }

  /**
   * Makes sure that the record is named where one is needed.
   *
   * @throws ProblemException 400 otherwise
   */
  void requireSubject(String given) {
    if (subject != null && (given == null || given.isBlank())) {
      throw ProblemException.badRequest(
          "Say whose rows the file has: add ?for= and the code of a " + subject + ".");
    }
  }

  /** The same kind that passes over columns that are not listed. */
  public ImportKind ignoringUnknownColumns() {
    return new ImportKind(code, title, columns, roles, true, subject);
  }
}
