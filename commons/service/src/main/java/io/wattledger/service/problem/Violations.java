package io.wattledger.service.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;

/** Turns broken validation rules into field errors. */
final class Violations {

  private Violations() {}

  static ProblemException of(ConstraintViolationException violations) {
    List<FieldError> errors =
        violations.getConstraintViolations().stream()
            .map(Violations::error)
            .distinct()
            .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::detail))
            .toList();
    return ProblemException.badRequest(
        "The request breaks " + errors.size() + (errors.size() == 1 ? " rule." : " rules."),
        errors.toArray(FieldError[]::new));
  }

  private static FieldError error(ConstraintViolation<?> violation) {
    return new FieldError(pointer(violation.getPropertyPath()), violation.getMessage());
  }

  private static String pointer(Path path) {
    StringBuilder pointer = new StringBuilder();
    String parameter = "";
    for (Path.Node node : path) {
      if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.CONSTRUCTOR) {
        continue;
      }
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.getName();
        continue;
      }
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      } else if (node.getKey() != null) {
        pointer.append('/').append(node.getKey());
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        pointer.append('/').append(node.getName());
      }
    }
    return pointer.isEmpty() ? parameter : pointer.toString();
  }
}
