package io.wattledger.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks for one address again and again over kept-alive connections and notes how long it took. */
final class LoadClient {

  private static final double NANOS_PER_MILLI = 1e6;

  private final URI address;
  private final String token;

  LoadClient(URI address, String token) {
    this.address = address;
    this.token = token;
  }

  /**
   * Milliseconds of every request.
   *
   * @param clients how many ask at the same time
   * @param requests how many requests each of them makes
   */
  double[] millis(int clients, int requests) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      List<Future<double[]>> running = new ArrayList<>();
      Callable<double[]> one = () -> requests(requests);
      for (int client = 0; client < clients; client++) {
        running.add(threads.submit(one));
      }
      double[] all = new double[clients * requests];
      int at = 0;
      for (Future<double[]> future : running) {
        System.arraycopy(future.get(), 0, all, at, requests);
        at += requests;
      }
      return all;
    } finally {
      threads.shutdownNow();
    }
  }

  private double[] requests(int requests) throws IOException {
    double[] millis = new double[requests];
    for (int i = 0; i < requests; i++) {
      long start = System.nanoTime();
      request();
      millis[i] = (System.nanoTime() - start) / NANOS_PER_MILLI;
    }
    return millis;
  }

  private void request() throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setRequestProperty("Authorization", "Bearer " + token);
    connection.setReadTimeout(30_000);
    if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
      throw new IOException(address + " answered " + connection.getResponseCode());
    }
    try (InputStream body = connection.getInputStream()) {
      body.readAllBytes();
    }
  }
}
