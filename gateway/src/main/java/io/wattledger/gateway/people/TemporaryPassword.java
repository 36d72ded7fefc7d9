package io.wattledger.gateway.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Passwords for a first login: long, random, and without characters that look alike. */
@ApplicationScoped
public class TemporaryPassword {

  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 5;

  private final SecureRandom random = new SecureRandom();

  /** A new one: four groups of five characters, more than 110 bits. */
  public String next() {
    return IntStream.range(0, GROUPS).mapToObj(i -> group()).collect(Collectors.joining("-"));
  }

  private String group() {
    return random
        .ints(GROUP_LENGTH, 0, ALPHABET.length())
        .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
        .collect(Collectors.joining());
  }
}
