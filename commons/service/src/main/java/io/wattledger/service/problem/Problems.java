package io.wattledger.service.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.UUID;
import javax.transaction.xa.XAException;
import org.jboss.logging.Logger;

/** Finds the problem that an exception stands for: the one place where the kinds are told apart. */
final class Problems {

  private static final Logger LOG = Logger.getLogger(Problems.class);
  private static final int DEEPEST = 20;

  private Problems() {}

  static Problem of(Throwable thrown, String path) {
    if (ProviderAway.caused(thrown)) {
      LOG.warnf("The identity provider cannot be used: %s", thrown);
      return ProviderAway.problem().toProblem(path);
    }
    Throwable cause = thrown;
    boolean unfinished = false;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      ProblemException known = known(cause);
      if (known != null) {
        return known.toProblem(path);
      }
      unfinished |= unfinished(cause);
      cause = cause.getCause();
    }
    if (unfinished) {
      LOG.warnf(thrown, "A transaction did not end as it should at %s", path);
      return DatabaseRefusals.outcomeUnknown().toProblem(path);
    }
    if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
      return HttpRefusals.of(web).toProblem(path);
    }
    return incident(thrown, path);
  }

  private static ProblemException known(Throwable cause) {
    if (cause instanceof ProblemException problem) {
      return problem;
    }
    if (cause instanceof ConstraintViolationException violations) {
      return Violations.of(violations);
    }
    if (cause instanceof JsonProcessingException json) {
      return UnreadableJson.of(json);
    }
    if (cause instanceof AuthenticationFailedException || cause instanceof UnauthorizedException) {
      return new ProblemException(
          401,
          "unauthenticated",
          "Login required",
          "Send a valid bearer token of this realm whose audience is this service.",
          List.of());
    }
    if (cause instanceof ForbiddenException) {
      return ProblemException.forbidden("None of your roles allows this.");
    }
    if (cause instanceof OptimisticLockException) {
      return DatabaseRefusals.changedMeanwhile();
    }
    if (cause instanceof NotFoundException unreadable && unreadable.getCause() != null) {
      return null;
    }
    return DatabaseRefusals.of(cause);
  }

  /** A transaction that could not be committed, when nothing below tells the reason. */
  private static boolean unfinished(Throwable cause) {
    return cause instanceof RollbackException
        || cause instanceof HeuristicMixedException
        || cause instanceof HeuristicRollbackException
        || cause instanceof QuarkusTransactionException
        || cause instanceof XAException;
  }

  private static Problem incident(Throwable thrown, String path) {
    String incident = UUID.randomUUID().toString();
    LOG.errorf(thrown, "Incident %s at %s", incident, path);
    return new Problem(
        "/problems/internal",
        "Internal failure",
        500,
        "Something failed on our side; the administrator finds it in the log as incident "
            + incident
            + ".",
        path,
        List.of(),
        incident);
  }
}
