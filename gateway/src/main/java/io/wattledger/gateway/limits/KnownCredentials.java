package io.wattledger.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Credentials that were verified lately, by their hash. They are verified again with each request;
 * that they are known only lets them pass when strangers at the same address make a flood.
 */
@ApplicationScoped
public class KnownCredentials {

  private static final Duration LATELY = Duration.ofMinutes(5);

  private final Cache<String, Boolean> known;

  KnownCredentials(LimitSettings settings) {
    this.known =
        Caffeine.newBuilder().maximumSize(settings.remembered()).expireAfterWrite(LATELY).build();
  }

  boolean isKnown(HttpServerRequest request) {
    return digest(request).map(known::getIfPresent).isPresent();
  }

  void remember(HttpServerRequest request) {
    digest(request).ifPresent(digest -> known.put(digest, true));
  }

  /** Forgets a credential that was refused. */
  public void forget(HttpServerRequest request) {
    digest(request).ifPresent(known::invalidate);
  }

  private static Optional<String> digest(HttpServerRequest request) {
    String authorization = request.getHeader("Authorization");
    String credential = authorization == null ? request.getHeader("Cookie") : authorization;
    if (credential == null) {
      return Optional.empty();
    }
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(credential.getBytes(StandardCharsets.UTF_8));
      return Optional.of(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
