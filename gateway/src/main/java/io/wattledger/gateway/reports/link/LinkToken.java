package io.wattledger.gateway.reports.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The token of a link: which link, and 256 random bits that only its owner knows. The link is found
 * by its id, so that the secret is compared and never searched for.
 *
 * @param link which link
 * @param secret what proves the right to it
 */
record LinkToken(UUID link, String secret) {

  private static final int SECRET_BYTES = 32;
  private static final Pattern FORM =
      Pattern.compile("wlr\\.([A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]{43})");
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  /** A new token for a new link. */
  static LinkToken random(SecureRandom random) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return new LinkToken(UUID.randomUUID(), ENCODER.encodeToString(secret));
  }

  /** Reads a token, if it is one. */
  static Optional<LinkToken> parse(String text) {
    Matcher token = FORM.matcher(text);
    if (!token.matches()) {
      return Optional.empty();
    }
    ByteBuffer id = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token.group(1)));
    return Optional.of(new LinkToken(new UUID(id.getLong(), id.getLong()), token.group(2)));
  }

  /** The form that the owner keeps. */
  String text() {
    ByteBuffer id = ByteBuffer.allocate(2 * Long.BYTES);
    id.putLong(link.getMostSignificantBits()).putLong(link.getLeastSignificantBits());
    return "wlr." + ENCODER.encodeToString(id.array()) + "." + secret;
  }

  /** What is stored. A secret of 256 random bits needs no slow hash. */
  String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether this token belongs to a stored hash; takes the same time for every wrong one. */
  boolean proves(String storedHash) {
    return MessageDigest.isEqual(
        hash().getBytes(StandardCharsets.US_ASCII), storedHash.getBytes(StandardCharsets.US_ASCII));
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "token of link " + link;
  }
}
