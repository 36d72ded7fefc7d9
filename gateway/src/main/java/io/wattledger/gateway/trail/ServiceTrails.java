package io.wattledger.gateway.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.wattledger.gateway.GatewaySettings;
import io.wattledger.gateway.door.RequestIds;
import io.wattledger.gateway.proxy.Services;
import io.wattledger.service.audit.AuditEntry;
import io.wattledger.service.audit.AuditQuery;
import io.wattledger.service.audit.ChainVerification;
import io.wattledger.service.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Asks the services for their audit trails with the caller's own token. */
@ApplicationScoped
public class ServiceTrails {

  private static final TypeReference<Page<AuditEntry>> PAGE = new TypeReference<>() {};
  private static final TypeReference<ChainVerification> CHAIN = new TypeReference<>() {};
  private static final int OK = 200;

  private final Services services;
  private final ObjectMapper json;
  private final OpenTelemetry traces;
  private final HttpClient client;
  private final Duration answerTime;

  ServiceTrails(
      Services services, ObjectMapper json, OpenTelemetry traces, GatewaySettings settings) {
    this.services = services;
    this.json = json;
    this.traces = traces;
    this.answerTime = settings.responseTimeout();
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.connectTimeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** A page of one service's trail; fails with a {@link NoAnswer}. */
  CompletableFuture<Page<AuditEntry>> page(
      String service, AuditQuery query, int limit, String cursor, Caller caller) {
    StringBuilder path = new StringBuilder("audit-entries?limit=").append(limit);
    append(path, "cursor", cursor);
    append(path, "entityType", query.entityType());
    append(path, "entityId", query.entityId());
    append(path, "actor", query.actor());
    append(path, "action", query.action());
    append(path, "text", query.text());
    append(path, "from", query.from());
    append(path, "to", query.to());
    return ask(service, path.toString(), caller, PAGE);
  }

  /** Has one service recompute its chain; fails with a {@link NoAnswer}. */
  CompletableFuture<ChainVerification> verify(String service, Caller caller) {
    return ask(service, "audit-entries/verification", caller, CHAIN);
  }

  private static void append(StringBuilder path, String name, Object value) {
    if (value != null) {
      path.append('&')
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }
  }

  private <T> CompletableFuture<T> ask(
      String service, String path, Caller caller, TypeReference<T> type) {
    URI address = services.url(service).orElseThrow().resolve("/api/" + service + "/v1/" + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(answerTime)
            .header("Authorization", "Bearer " + caller.accessToken())
            .header(RequestIds.HEADER, caller.requestId())
            .header("Accept", "application/json");
    traces
        .getPropagators()
        .getTextMapPropagator()
        .inject(Context.current(), request, HttpRequest.Builder::header);
    return client
        .sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
        .handle(
            (answer, failure) -> {
              if (failure != null) {
                throw new NoAnswer("it cannot be reached or did not answer in time");
              }
              return read(answer, type);
            });
  }

  private <T> T read(HttpResponse<String> answer, TypeReference<T> type) {
    if (answer.statusCode() != OK) {
      throw new NoAnswer("it answered with status " + answer.statusCode());
    }
    try {
      return json.readValue(answer.body(), type);
    } catch (JsonProcessingException e) {
      throw new NoAnswer("its answer cannot be read");
    }
  }

  /** Why a service's trail is missing. */
  static final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAnswer(String reason) {
      super(reason);
    }
  }
}
