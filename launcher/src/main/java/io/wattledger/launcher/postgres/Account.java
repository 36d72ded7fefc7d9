package io.wattledger.launcher.postgres;

import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.process.Commands;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Under which account PostgreSQL runs. It refuses to be root, so root starts it without root's
 * name: in a user namespace where nobody is root (files stay where they are), else as {@code
 * nobody} in a folder that nobody may enter.
 */
public enum Account {
  /** As the person who runs the launcher, who is not root. */
  OWN,
  /** As root outside and nobody inside a new user namespace. */
  NAMESPACE,
  /** As nobody, with files outside of root's home. */
  NOBODY;

  private static final int NOBODY_ID = 65534;
  private static final Path NOBODY_BASE = Path.of("/var/lib/wattledger");

  /** The account that works for whoever runs this. */
  public static Account choose() {
    if (!root()) {
      return OWN;
    }
    if (Commands.works("unshare", "-U", "true")) {
      return NAMESPACE;
    }
    if (Commands.works(setpriv("true").toArray(String[]::new))) {
      return NOBODY;
    }
    throw new LauncherException(
        """
        PostgreSQL does not run as root, and this machine allows neither 'unshare -U' nor 'setpriv'.
        Run ./run as a normal user, or install the package util-linux.""");
  }

  /** The folder for PostgreSQL's files that belongs to a home. */
  public Path folder(Path home) {
    Path own = home.resolve("postgresql");
    if (this != NOBODY) {
      return own;
    }
    UUID id = UUID.nameUUIDFromBytes(home.toString().getBytes(StandardCharsets.UTF_8));
    return NOBODY_BASE.resolve(id.toString());
  }

  /** The command as this account runs it. */
  public List<String> command(List<String> command) {
    return switch (this) {
      case OWN -> command;
      case NAMESPACE -> prefixed(List.of("unshare", "-U"), command);
      case NOBODY -> setpriv(command.toArray(String[]::new));
    };
  }

  /** Gives a file to the account. */
  public void own(Path file) {
    if (this != NOBODY) {
      return;
    }
    try {
      Files.setAttribute(file, "unix:uid", NOBODY_ID);
      Files.setAttribute(file, "unix:gid", NOBODY_ID);
    } catch (IOException e) {
      throw new LauncherException("Cannot give " + file + " to nobody: " + e.getMessage(), e);
    }
  }

  private static boolean root() {
    try {
      Path self = Path.of("/proc/self");
      if (Files.exists(self)) {
        return Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
      }
    } catch (IOException | UnsupportedOperationException e) {
      // No /proc: the name has to do.
    }
    return "root".equals(System.getProperty("user.name"));
  }

  private static List<String> setpriv(String... command) {
    return prefixed(
        List.of("setpriv", "--reuid=" + NOBODY_ID, "--regid=" + NOBODY_ID, "--clear-groups"),
        List.of(command));
  }

  private static List<String> prefixed(List<String> prefix, List<String> command) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(command);
    return all;
  }
}
