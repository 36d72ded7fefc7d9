package io.wattledger.costmodel.facts;

import io.wattledger.service.imports.ImportContext;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;

/** Holds imported rows to the same rules as entered facts and refuses them by line and column. */
@ApplicationScoped
public class ImportedRows {

  private final Validator validator;

  /** Over the service's validation. */
  public ImportedRows(Validator validator) {
    this.validator = validator;
  }

  /**
   * Stores a row, or refuses it.
   *
   * @param line the row's line
   * @param fact the fact as it would be entered
   * @param store stores the fact; what it throws as a problem refuses the row
   */
  public void store(ImportContext context, long line, Object fact, Runnable store) {
    Set<ConstraintViolation<Object>> violations = validator.validate(fact);
    for (ConstraintViolation<Object> violation : violations) {
      Object value = violation.getInvalidValue();
      context.refuse(
          line,
          violation.getPropertyPath().toString(),
          value == null ? null : value.toString(),
          violation.getMessage());
    }
    if (violations.isEmpty()) {
      try {
        store.run();
      } catch (ProblemException e) {
        refuse(context, line, e);
      }
    }
  }

  private static void refuse(ImportContext context, long line, ProblemException problem) {
    List<FieldError> errors = problem.toProblem("").errors();
    if (errors.isEmpty() || !errors.get(0).pointer().startsWith("/")) {
      context.refuse(line, null, problem.getMessage());
      return;
    }
    errors.forEach(
        error ->
            context.refuse(line, error.pointer().substring(1).replace('/', '.'), error.detail()));
  }
}
