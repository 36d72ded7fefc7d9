package io.wattledger.launcher.outside;

import io.wattledger.launcher.LauncherException;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Environment variables read with care: a value that makes no sense is refused with what is
 * allowed.
 *
 * @param values the environment
 */
record Variables(Map<String, String> values) {

  private static final int LARGEST_PORT = 65_535;

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(text -> !text.isEmpty());
  }

  String text(String name, String otherwise) {
    return text(name).orElse(otherwise);
  }

  int port(String name, int otherwise) {
    String text = text(name, Integer.toString(otherwise));
    if (text.matches("\\d{1,5}")) {
      int port = Integer.parseInt(text);
      if (port > 0 && port <= LARGEST_PORT) {
        return port;
      }
    }
    throw new LauncherException(
        "%s is '%s'; allowed is a port, 1 to %d.".formatted(name, text, LARGEST_PORT));
  }

  <E extends Enum<E>> E oneOf(String name, Class<E> kind, E otherwise) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    for (E candidate : kind.getEnumConstants()) {
      if (word(candidate).equals(text.get())) {
        return candidate;
      }
    }
    throw new LauncherException(
        "%s is '%s'; allowed are %s."
            .formatted(
                name,
                text.get(),
                Arrays.stream(kind.getEnumConstants())
                    .map(Variables::word)
                    .collect(Collectors.joining(", "))));
  }

  Optional<URI> address(String name) {
    return text(name).map(text -> address(name, text));
  }

  /** A user name with its password; one without the other is refused. */
  Optional<Login> login(String userName, String passwordName) {
    Optional<String> user = text(userName);
    Optional<String> password = text(passwordName);
    if (user.isPresent() != password.isPresent()) {
      throw new LauncherException(
          "%s and %s belong together; only %s is set."
              .formatted(userName, passwordName, user.isPresent() ? userName : passwordName));
    }
    return user.map(name -> new Login(name, password.orElseThrow()));
  }

  private static URI address(String name, String text) {
    try {
      URI address = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      if (address.getHost() != null
          && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
          && address.getUserInfo() == null
          && address.getQuery() == null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // Said below, as for every other text that is no address.
    }
    throw new LauncherException(
        "%s is '%s'; allowed is an address such as https://login.example.com."
            .formatted(name, text));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
