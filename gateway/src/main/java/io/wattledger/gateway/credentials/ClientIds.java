package io.wattledger.gateway.credentials;

import io.wattledger.gateway.realm.ApiClients;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes client ids such as {@code key-meter-import-7q2mx9ad}: a prefix that no other client of the
 * realm has, what people call it, and a random end.
 */
@ApplicationScoped
public class ClientIds {

  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int RANDOM_LENGTH = 8;
  private static final int LONGEST_NAME = 24;

  private final SecureRandom random = new SecureRandom();

  /** A new client id for a credential with that name. */
  public String next(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String shortened = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    StringBuilder id = new StringBuilder(ApiClients.PREFIX);
    if (!shortened.isEmpty()) {
      id.append(shortened.replaceAll("-$", "")).append('-');
    }
    random.ints(RANDOM_LENGTH, 0, ALPHABET.length()).forEach(i -> id.append(ALPHABET.charAt(i)));
    return id.toString();
  }
}
