package io.wattledger.costmodel.neighbours;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What a test tells the stand-ins of the other services. */
public final class Neighbours {

  static final String URL = "wattledger.testing.neighbours.url";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Neighbours() {}

  /** Forgets everything. */
  public static void reset() {
    control("reset", "");
  }

  /**
   * Sets an answer.
   *
   * @param key for example {@code fleet/sites}, {@code energy-contracts/settlements@2026-10} or
   *     {@code energy-contracts/settlements/17}
   * @param body a JSON array for lists, an object for single records
   */
  public static void answer(String key, String body) {
    control("answer?key=" + key, body);
  }

  /**
   * Makes a request fail from now on.
   *
   * @param request for example {@code PUT fleet/period-locks}
   * @param status the status to answer with, 0 to hang up
   */
  public static void fail(String request, int status) {
    control("fail?key=" + request.replace(" ", "%20") + "&status=" + status, "");
  }

  /** Ends all failures. */
  public static void heal() {
    control("heal", "");
  }

  /** The locks that are held, as {@code ["fleet 2026-10", …]}. */
  public static String locks() {
    return control("locks", "");
  }

  private static String control(String what, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(System.getProperty(URL) + "/control/" + what))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
