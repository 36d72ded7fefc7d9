package io.wattledger.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps cookies and follows redirects one by one, like a browser without scripts. */
public final class Browser {

  private static final int MAX_REDIRECTS = 10;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final String origin;

  /** A browser that looks at the gateway at this port. */
  public Browser(int port) {
    this.origin = "http://127.0.0.1:" + port;
  }

  /** Opens a page of the gateway without following redirects. */
  public HttpResponse<String> open(String path, String... headers) {
    return send("GET", URI.create(origin + path), null, headers);
  }

  /** Opens a page and follows redirects to the end. */
  public HttpResponse<String> visit(String path) {
    HttpResponse<String> answer = open(path, "Accept", "text/html");
    for (int i = 0; i < MAX_REDIRECTS && answer.statusCode() == 302; i++) {
      URI next = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
      answer = send("GET", next, null, "Accept", "text/html");
    }
    return answer;
  }

  /** Logs in as this person and returns the last page. */
  public HttpResponse<String> login(String user) {
    HttpResponse<String> answer = open("/login?redirect=/", "Accept", "text/html");
    String location = answer.headers().firstValue("Location").orElseThrow();
    answer = send("GET", URI.create(location + "&login_hint=" + user), null);
    for (int i = 0; i < MAX_REDIRECTS && answer.statusCode() == 302; i++) {
      URI next = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
      answer = send("GET", next, null, "Accept", "text/html");
    }
    return answer;
  }

  /** Sends what a script of the portal would send. */
  public HttpResponse<String> script(String method, String path, String body) {
    return send(
        method,
        URI.create(origin + path),
        body,
        "X-Requested-With",
        "JavaScript",
        "Sec-Fetch-Site",
        "same-origin",
        "Origin",
        origin);
  }

  /** Sends any request with the cookies of the gateway. */
  public HttpResponse<String> send(String method, URI uri, String body, String... headers) {
    HttpRequest.BodyPublisher publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, publisher);
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (uri.toString().startsWith(origin) && !cookies.isEmpty()) {
      request.header("Cookie", cookieHeader());
    }
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (uri.toString().startsWith(origin)) {
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The cookies as one header value. */
  public String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  /** The cookies by name. */
  public Map<String, String> cookies() {
    return cookies;
  }

  private void keep(String setCookie) {
    String[] parts = setCookie.split(";")[0].split("=", 2);
    if (setCookie.contains("Max-Age=0") || parts[1].isEmpty()) {
      cookies.remove(parts[0]);
    } else {
      cookies.put(parts[0], parts[1]);
    }
  }
}
