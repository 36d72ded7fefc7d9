package io.wattledger.gateway.reports.link;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.wattledger.gateway.door.Addresses;
import io.wattledger.gateway.door.ProblemAnswer;
import io.wattledger.gateway.door.Refusal;
import io.wattledger.gateway.limits.CallerLimits;
import io.wattledger.gateway.reports.RenderedReport;
import io.wattledger.gateway.reports.ReportFormat;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * The one address that gives figures without a login: {@code GET /reports/links/{token}.csv}, or
 * {@code /reports/links} with the token as bearer token. It answers before anybody looks for
 * sessions or access tokens, so a cookie of the browser opens nothing here and none is set.
 * Whatever is wrong with a token, the answer is the same; no answer and no log line repeats it.
 */
@ApplicationScoped
public class LinkDoor {

  /** Where links answer. */
  static final String PATH = Addresses.REPORT_LINKS;

  /** Behind the limits of strangers, before all that reads credentials. */
  private static final int BEFORE_CREDENTIALS = 9_200;

  private static final Logger LOG = Logger.getLogger(LinkDoor.class);
  private static final Pattern ADDRESS =
      Pattern.compile(Pattern.quote(PATH) + "/([A-Za-z0-9._-]+)\\.([a-z]{3,4})");
  private static final Pattern BEARER = Pattern.compile("(?i)bearer +([A-Za-z0-9._-]+) *");
  private static final int PIECE = 1 << 16;

  private final LinkAnswers links;
  private final CallerLimits limits;

  LinkDoor(LinkAnswers links, CallerLimits limits) {
    this.links = links;
    this.limits = limits;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_CREDENTIALS);
  }

  /**
   * What a request shows.
   *
   * @param token the token, empty when there is none
   * @param extension the form that the address ends with, null when the token came as header
   */
  private record Shown(String token, String extension) {

    static Shown by(HttpServerRequest request) {
      Matcher address = ADDRESS.matcher(request.path());
      if (address.matches()) {
        return new Shown(address.group(1), address.group(2));
      }
      String header = request.getHeader("Authorization");
      Matcher bearer = BEARER.matcher(header == null ? "" : header);
      return new Shown(
          request.path().equals(PATH) && bearer.matches() ? bearer.group(1) : "", null);
    }

    boolean fits(ReportFormat format) {
      return extension == null || extension.equals(format.code());
    }
  }

  private void check(RoutingContext context) {
    if (!Addresses.isReportLink(context.request().path())) {
      context.next();
      return;
    }
    context.response().putHeader("Referrer-Policy", "no-referrer");
    HttpMethod method = context.request().method();
    if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
      context.response().putHeader("Allow", "GET, HEAD");
      ProblemAnswer.send(context, Refusal.METHOD_NOT_ALLOWED, "Links can only be read.");
      return;
    }
    Shown shown = Shown.by(context.request());
    context
        .vertx()
        .executeBlocking(() -> links.open(shown.token()), false)
        .onSuccess(link -> admit(context, link.filter(found -> shown.fits(found.format()))))
        .onFailure(failure -> failed(context, failure));
  }

  private void admit(RoutingContext context, Optional<ReportLink> link) {
    if (link.isEmpty()) {
      ProblemAnswer.send(
          context, Refusal.NOT_FOUND, "There is no such link, or it does not answer any more.");
    } else if (limits.admitLink(context, link.get().id())) {
      context.response().putHeader("Content-Type", link.get().format().mediaType());
      if (context.request().method().equals(HttpMethod.HEAD)) {
        context.response().end();
      } else {
        context
            .vertx()
            .executeBlocking(() -> send(context, link.get()), false)
            .onFailure(failure -> failed(context, failure));
      }
    }
  }

  /** Piece by piece, each when the one before has left: memory does not grow with the report. */
  private Void send(RoutingContext context, ReportLink link) throws IOException {
    RenderedReport report = links.report(link);
    long bytes = report.bytes();
    try (InputStream content = report.open()) {
      links.note(link);
      HttpServerResponse response = context.response();
      response.putHeader("Content-Length", Long.toString(bytes));
      response.putHeader(
          "Content-Disposition", "attachment; filename=\"" + report.fileName() + "\"");
      for (byte[] piece = content.readNBytes(PIECE);
          piece.length > 0;
          piece = content.readNBytes(PIECE)) {
        response.write(Buffer.buffer(piece)).toCompletionStage().toCompletableFuture().join();
      }
      response.end();
    }
    return null;
  }

  private static void failed(RoutingContext context, Throwable failure) {
    if (context.response().headWritten() || context.response().closed()) {
      LOG.debugf("The reader of a link went away: %s", failure.getMessage());
      context.request().connection().close();
    } else if (failure instanceof ProblemException problem && problem.status() == 503) {
      context.response().putHeader("Retry-After", "5");
      ProblemAnswer.send(context, Refusal.SERVICE_BUSY, problem.getMessage());
    } else if (failure instanceof ProblemException problem) {
      ProblemAnswer.send(context, kind(problem), problem.getMessage());
    } else {
      LOG.error("A report could not be made for a link", failure);
      ProblemAnswer.send(
          context, Refusal.INTERNAL, "The report cannot be made; the gateway's log says why.");
    }
  }

  private static Refusal kind(ProblemException problem) {
    return switch (problem.status()) {
      case 404 -> Refusal.NOT_FOUND;
      case 502 -> Refusal.SERVICE_BROKE_OFF;
      default -> Refusal.REPORT_NOT_MADE;
    };
  }
}
