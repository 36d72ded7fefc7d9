package io.wattledger.service.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.wattledger.service.json.CanonicalJson;
import io.wattledger.service.observe.Tally;
import io.wattledger.service.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Runs a method annotated {@link Idempotent} once per key. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class IdempotencyInterceptor {

  private final IdempotencyStore store;
  private final ContainerRequestContext request;
  private final ObjectMapper json;

  /** Over the store and the current request. */
  public IdempotencyInterceptor(
      IdempotencyStore store, ContainerRequestContext request, ObjectMapper json) {
    this.store = store;
    this.request = request;
    this.json = json;
  }

  @AroundInvoke
  Object once(InvocationContext invocation) throws Exception {
    String key = IdempotencyStore.requireKey(request.getHeaderString(IdempotencyStore.HEADER));
    String operation = operation(invocation.getMethod());
    String requestHash = requestHash();
    begin(invocation.getMethod().getAnnotation(Idempotent.class));
    boolean committed = false;
    try {
      Optional<StoredResponse> before = store.begin(operation, key, requestHash);
      if (before.isPresent()) {
        Tally.one("wattledger.idempotency.replays");
        throw new Replay(before.get());
      }
      Object result = invocation.proceed();
      StoredResponse answer = answer(result, invocation.getMethod());
      if (answer.successful()) {
        requireCommittable();
        store.store(operation, key, requestHash, answer);
        committed = true;
        QuarkusTransaction.commit();
      }
      return result;
    } finally {
      if (!committed) {
        QuarkusTransaction.rollback();
      }
    }
  }

  private static void begin(Idempotent annotation) {
    if (annotation == null || annotation.timeoutSeconds() == 0) {
      QuarkusTransaction.begin();
    } else {
      QuarkusTransaction.begin(
          QuarkusTransaction.beginOptions().timeout(annotation.timeoutSeconds()));
    }
  }

  /** A failure that somebody caught on the way must not end as an answer that all went well. */
  private static void requireCommittable() {
    if (QuarkusTransaction.isRollbackOnly()) {
      throw ProblemException.unavailable(
          "A part of the request failed and nothing was stored; repeat it in a moment.");
    }
  }

  private String requestHash() {
    Object body = request.getProperty(BodyHash.PROPERTY);
    return CanonicalJson.sha256Hex(
        List.of(
            request.getUriInfo().getRequestUri().getRawPath(),
            Objects.toString(request.getUriInfo().getRequestUri().getRawQuery(), ""),
            Objects.toString(body, "")));
  }

  private StoredResponse answer(Object result, Method method) {
    try {
      if (result instanceof RestResponse<?> rest) {
        return stored(rest.getStatus(), rest.getStringHeaders(), rest.getEntity());
      }
      if (result instanceof Response response) {
        return stored(response.getStatus(), response.getStringHeaders(), response.getEntity());
      }
      ResponseStatus declared = method.getAnnotation(ResponseStatus.class);
      int usual = result == null ? 204 : 200;
      return stored(declared == null ? usual : declared.value(), null, result);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the answer cannot be written as JSON", e);
    }
  }

  private StoredResponse stored(int status, MultivaluedMap<String, String> headers, Object entity)
      throws JsonProcessingException {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    if (headers != null) {
      headers.forEach((name, values) -> kept.put(name, new ArrayList<>(values)));
    }
    kept.keySet().removeIf(name -> name.equalsIgnoreCase("Content-Type"));
    Object lasting = entity instanceof ShownOnce secret ? secret.withoutSecret() : entity;
    return new StoredResponse(
        status, kept, lasting == null ? null : json.writeValueAsString(lasting));
  }

  private static String operation(Method method) {
    StringBuilder template = new StringBuilder();
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (http != null) {
        template.append(http.value());
      }
    }
    Path type = method.getDeclaringClass().getAnnotation(Path.class);
    Path path = method.getAnnotation(Path.class);
    return template
        .append(" /")
        .append(type == null ? "" : type.value())
        .append(path == null ? "" : "/" + path.value())
        .toString();
  }
}
