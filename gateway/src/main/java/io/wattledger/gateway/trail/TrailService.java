package io.wattledger.gateway.trail;

import io.wattledger.gateway.proxy.Services;
import io.wattledger.gateway.trail.ServiceTrails.NoAnswer;
import io.wattledger.service.audit.AuditEntries;
import io.wattledger.service.audit.AuditEntry;
import io.wattledger.service.audit.AuditQuery;
import io.wattledger.service.audit.AuditVerifier;
import io.wattledger.service.audit.ChainVerification;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** Merges the trails of all services, the gateway's own included. */
@ApplicationScoped
public class TrailService {

  /** The gateway's own name among the services. */
  static final String OWN = "gateway";

  private static final int MOST_ON_A_PAGE = 200;
  private static final int MOST_EXPORTED = 10_000;

  private final Services services;
  private final ServiceTrails trails;
  private final AuditEntries own;
  private final AuditVerifier verifier;

  TrailService(Services services, ServiceTrails trails, AuditEntries own, AuditVerifier verifier) {
    this.services = services;
    this.trails = trails;
    this.own = own;
    this.verifier = verifier;
  }

  /**
   * A page over all services, or one.
   *
   * @throws ProblemException 400 for an unknown service, a cursor of another list or a limit above
   *     200
   */
  TrailPage page(AuditQuery query, String service, PageRequest page, Caller caller) {
    int limit = limit(page);
    SortedSet<String> asked = asked(service);
    Positions positions = Positions.of(asked, page);
    List<Unanswered> unanswered = new ArrayList<>();
    Map<String, Trail> answered = new TreeMap<>();
    gather(
            asked.stream().filter(positions::continues).toList(),
            name -> trail(name, query, limit, positions.cursor(name), caller),
            unanswered)
        .forEach(answered::put);
    List<TrailEntry> items = merge(answered, limit, positions);
    answered.forEach(
        (name, trail) -> {
          if (trail.entries().isEmpty() && !trail.more()) {
            positions.end(name);
          }
        });
    boolean more = answered.keySet().stream().anyMatch(positions::continues);
    return new TrailPage(items, more ? positions.next() : null, unanswered);
  }

  /**
   * All matching entries, newest first.
   *
   * @throws ProblemException 422 when there are more than 10,000, 503 when a service does not
   *     answer
   */
  List<TrailEntry> all(AuditQuery query, String service, Caller caller) {
    List<TrailEntry> all = new ArrayList<>();
    String cursor = null;
    do {
      TrailPage page = page(query, service, PageRequest.of(MOST_ON_A_PAGE, cursor), caller);
      if (!page.unanswered().isEmpty()) {
        throw ProblemException.unavailable(
            "The export would be incomplete: "
                + String.join(
                    "; ",
                    page.unanswered().stream().map(u -> u.service() + ": " + u.reason()).toList())
                + ". Try again, or choose one service.");
      }
      all.addAll(page.items());
      if (all.size() > MOST_EXPORTED) {
        throw ProblemException.unprocessable(
            "More than " + MOST_EXPORTED + " entries match; narrow the time or another filter.",
            new FieldError("from", "must leave at most " + MOST_EXPORTED + " entries"));
      }
      cursor = page.next();
    } while (cursor != null);
    return all;
  }

  /** Has every service, or one, recompute its chain. */
  ChainStatuses verify(String service, Caller caller) {
    List<Unanswered> unanswered = new ArrayList<>();
    List<ChainStatus> chains = new ArrayList<>();
    gather(List.copyOf(asked(service)), name -> chain(name, caller), unanswered)
        .forEach((name, chain) -> chains.add(new ChainStatus(name, chain)));
    return new ChainStatuses(chains, unanswered);
  }

  /** One service's next entries, and whether further ones follow them. */
  private record Trail(Deque<AuditEntry> entries, boolean more) {}

  private CompletableFuture<Trail> trail(
      String service, AuditQuery query, int limit, String cursor, Caller caller) {
    if (service.equals(OWN)) {
      List<AuditEntry> fetched = own.list(query, PageRequest.of(limit, cursor));
      boolean more = fetched.size() > limit;
      return CompletableFuture.completedFuture(
          new Trail(new ArrayDeque<>(more ? fetched.subList(0, limit) : fetched), more));
    }
    return trails
        .page(service, query, limit, cursor, caller)
        .thenApply(page -> new Trail(new ArrayDeque<>(page.items()), page.next() != null));
  }

  private CompletableFuture<ChainVerification> chain(String service, Caller caller) {
    return service.equals(OWN)
        ? CompletableFuture.completedFuture(verifier.verify())
        : trails.verify(service, caller);
  }

  private static List<TrailEntry> merge(Map<String, Trail> trails, int limit, Positions positions) {
    List<TrailEntry> items = new ArrayList<>();
    while (items.size() < limit) {
      Optional<Map.Entry<String, Trail>> newest =
          trails.entrySet().stream()
              .filter(trail -> !trail.getValue().entries().isEmpty())
              .max(Comparator.comparing(trail -> trail.getValue().entries().peek().at()));
      if (newest.isEmpty()) {
        return items;
      }
      String service = newest.get().getKey();
      AuditEntry entry = newest.get().getValue().entries().poll();
      positions.show(service, AuditEntries.cursorKey(entry));
      items.add(TrailEntry.of(service, entry));
    }
    return items;
  }

  private static <T> Map<String, T> gather(
      List<String> services,
      Function<String, CompletableFuture<T>> question,
      List<Unanswered> unanswered) {
    Map<String, CompletableFuture<T>> running = new TreeMap<>();
    services.forEach(service -> running.put(service, question.apply(service)));
    Map<String, T> answers = new TreeMap<>();
    running.forEach(
        (service, answer) -> {
          try {
            answers.put(service, answer.join());
          } catch (CompletionException e) {
            if (!(e.getCause() instanceof NoAnswer reason)) {
              throw e;
            }
            unanswered.add(new Unanswered(service, reason.getMessage()));
          }
        });
    return answers;
  }

  private SortedSet<String> asked(String service) {
    SortedSet<String> known = new TreeSet<>(services.names());
    known.add(OWN);
    if (service == null || service.isBlank()) {
      return known;
    }
    if (!known.contains(service)) {
      String detail = "service must be one of " + String.join(", ", known) + ".";
      throw ProblemException.badRequest(detail, new FieldError("service", detail));
    }
    return new TreeSet<>(List.of(service));
  }

  private static int limit(PageRequest page) {
    int limit = page.limit();
    if (limit > MOST_ON_A_PAGE) {
      String detail = "limit must be at most " + MOST_ON_A_PAGE + " here.";
      throw ProblemException.badRequest(detail, new FieldError("limit", detail));
    }
    return limit;
  }
}
