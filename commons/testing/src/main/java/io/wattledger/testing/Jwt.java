package io.wattledger.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A token in the making: header and claims that can be bent in every way before it is signed.
 *
 * @param header the header
 * @param claims the claims
 */
public record Jwt(Map<String, Object> header, Map<String, Object> claims) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies both parts. */
  public Jwt {
    header = new LinkedHashMap<>(header);
    claims = new LinkedHashMap<>(claims);
  }

  /** The same token with another claim; null removes it. */
  public Jwt claim(String name, Object value) {
    Jwt copy = new Jwt(header, claims);
    if (value == null) {
      copy.claims.remove(name);
    } else {
      copy.claims.put(name, value);
    }
    return copy;
  }

  /** The same token with another header; null removes it. */
  public Jwt header(String name, Object value) {
    Jwt copy = new Jwt(header, claims);
    if (value == null) {
      copy.header.remove(name);
    } else {
      copy.header.put(name, value);
    }
    return copy;
  }

  /** Signed by RSA with SHA-256. */
  String rs256(SigningKey key) {
    Map<String, Object> signed = new LinkedHashMap<>();
    signed.put("alg", "RS256");
    signed.put("typ", "JWT");
    signed.put("kid", key.id());
    signed.putAll(header);
    String input = encode(signed) + "." + encode(claims);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key.pair().getPrivate());
      signature.update(input.getBytes(StandardCharsets.US_ASCII));
      return input + "." + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Signed by HMAC with SHA-256. */
  String hs256(String keyId, byte[] secret) {
    Map<String, Object> signed = new LinkedHashMap<>();
    signed.put("alg", "HS256");
    signed.put("typ", "JWT");
    signed.put("kid", keyId);
    signed.putAll(header);
    String input = encode(signed) + "." + encode(claims);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return input + "." + base64(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Not signed at all. */
  String unsigned() {
    Map<String, Object> none = new LinkedHashMap<>(header);
    none.put("alg", "none");
    return encode(none) + "." + encode(claims) + ".";
  }

  static String encode(Map<String, Object> part) {
    try {
      return base64(JSON.writeValueAsBytes(part));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
