package io.wattledger.aihosting.event;

import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the events of a JSON array without reading them, so that one that cannot be read, or is
 * nested too deep, spoils no other. Looks at brackets and quotes only, in one pass, without
 * recursion.
 */
final class EventSlices {

  /**
   * The place of one event.
   *
   * @param start its first byte
   * @param end the first byte after it
   */
  record Slice(int start, int end) {

    int length() {
      return end - start;
    }
  }

  private final byte[] body;
  private final int limit;
  private final List<Slice> slices = new ArrayList<>();
  private int depth;
  private int start = -1;
  private boolean inString;
  private boolean escaped;

  private EventSlices(byte[] body, int limit) {
    this.body = body;
    this.limit = limit;
  }

  /**
   * The elements of an array.
   *
   * @param body the array as JSON in UTF-8
   * @param limit most elements
   * @throws ProblemException 400 when the body is no array, 413 when it has too many elements
   */
  static List<Slice> of(byte[] body, int limit) {
    EventSlices found = new EventSlices(body, limit);
    found.scan();
    return found.slices;
  }

  private void scan() {
    int i = 0;
    while (i < body.length && isSpace(body[i])) {
      i++;
    }
    if (i == body.length || body[i] != '[') {
      throw broken("a batch is a JSON array of events");
    }
    depth = 1;
    for (i++; i < body.length && depth > 0; i++) {
      step(i);
    }
    if (depth > 0 || inString) {
      throw broken("the array of events does not end");
    }
    for (; i < body.length; i++) {
      if (!isSpace(body[i])) {
        throw broken("something follows the array of events");
      }
    }
  }

  private void step(int i) {
    byte c = body[i];
    if (inString) {
      inString = escaped || c != '"';
      escaped = !escaped && c == '\\';
      return;
    }
    switch (c) {
      case ',' -> {
        if (depth == 1) {
          finish(i, true);
          return;
        }
      }
      case ']', '}' -> {
        depth--;
        if (depth == 0) {
          if (c == '}') {
            throw broken("a bracket does not match");
          }
          finish(i, !slices.isEmpty());
          return;
        }
      }
      case '[', '{' -> depth++;
      case '"' -> inString = true;
      default -> {
        if (isSpace(c)) {
          return;
        }
      }
    }
    if (start < 0) {
      start = i;
    }
  }

  private void finish(int end, boolean needed) {
    if (start < 0) {
      if (needed) {
        throw broken("an element of the array is missing");
      }
      return;
    }
    if (slices.size() == limit) {
      throw new ProblemException(
          413,
          "too-large",
          "Too large",
          "A batch has at most " + limit + " events; send the rest in another one.",
          List.of());
    }
    slices.add(new Slice(start, end));
    start = -1;
  }

  private static boolean isSpace(byte c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  private static ProblemException broken(String detail) {
    return ProblemException.badRequest(
        "The body cannot be read: " + detail + ".", new FieldError("/", detail));
  }
}
