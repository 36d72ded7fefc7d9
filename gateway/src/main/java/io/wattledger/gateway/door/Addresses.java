package io.wattledger.gateway.door;

import java.util.Set;

/** Which part of the door a path belongs to. Paths have passed {@link RequestTarget} before. */
public final class Addresses {

  /** Paths that exist on the management ports only; from outside they are unknown. */
  private static final Set<String> CLOSED = Set.of("q", "metrics", "health", "admin");

  /** Below it a token stands in the path. */
  public static final String REPORT_LINKS = "/reports/links";

  private Addresses() {}

  /** Whether the path asks for data: everything below {@code /api} and the API descriptions. */
  public static boolean isData(String path) {
    return isBelow(path, "api") || isBelow(path, "openapi");
  }

  /** Whether the path is one that a person opens in the browser. */
  public static boolean isPage(String path) {
    return !isData(path) && !isClosed(path) && !isReportLink(path);
  }

  /** Whether the path is one under which a program reads a report without a login. */
  public static boolean isReportLink(String path) {
    return path.equals(REPORT_LINKS) || path.startsWith(REPORT_LINKS + "/");
  }

  /** The path as it may be shown and logged: without the token of a report link. */
  public static String withoutToken(String path) {
    return path.startsWith(REPORT_LINKS + "/") ? REPORT_LINKS + "/{}" : path;
  }

  /** Whether the path names a file whose name changes with its content. */
  public static boolean isVersioned(String path) {
    return isBelow(path, "assets") || isBelow(path, "webjars");
  }

  /** Whether the path must look unknown from outside. */
  public static boolean isClosed(String path) {
    return CLOSED.stream().anyMatch(root -> isBelow(path, root));
  }

  private static boolean isBelow(String path, String root) {
    return path.equals("/" + root) || path.startsWith("/" + root + "/");
  }
}
