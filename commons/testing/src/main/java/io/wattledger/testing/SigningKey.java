package io.wattledger.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.UUID;

/**
 * An RSA key with its id.
 *
 * @param id the {@code kid}
 * @param pair the key
 */
record SigningKey(String id, KeyPair pair) {

  static SigningKey fresh() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return new SigningKey(UUID.randomUUID().toString(), generator.generateKeyPair());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has RSA", e);
    }
  }

  /** A form that {@link #fromText} reads: id, private and public key. */
  String toText() {
    Base64.Encoder base64 = Base64.getEncoder();
    return String.join(
        ":",
        id,
        base64.encodeToString(pair.getPrivate().getEncoded()),
        base64.encodeToString(pair.getPublic().getEncoded()));
  }

  static SigningKey fromText(String text) {
    String[] parts = text.split(":");
    Base64.Decoder base64 = Base64.getDecoder();
    try {
      KeyFactory rsa = KeyFactory.getInstance("RSA");
      PrivateKey secret = rsa.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(parts[1])));
      PublicKey open = rsa.generatePublic(new X509EncodedKeySpec(base64.decode(parts[2])));
      return new SigningKey(parts[0], new KeyPair(open, secret));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
