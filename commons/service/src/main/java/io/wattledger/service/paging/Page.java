package io.wattledger.service.paging;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the items, in the list's order
 * @param next the cursor of the next page, null on the last one
 * @param <T> what the list holds
 */
public record Page<T>(List<T> items, String next) {

  /** Copies the items. */
  public Page {
    items = List.copyOf(items);
  }

  /**
   * The page over rows that were read with {@link PageRequest#fetchSize()}.
   *
   * @param fetched the rows, at most one more than the limit
   * @param request what was asked for
   * @param key the sort keys of a row, as text, in the list's sort order
   */
  public static <T> Page<T> of(
      List<T> fetched, PageRequest request, Function<T, List<String>> key) {
    int limit = request.limit();
    if (fetched.size() <= limit) {
      return new Page<>(fetched, null);
    }
    List<T> items = fetched.subList(0, limit);
    return new Page<>(items, Cursor.encode(key.apply(items.get(limit - 1))));
  }

  /** The page over rows of a list that is sorted by one key. */
  public static <T> Page<T> by(List<T> fetched, PageRequest request, Function<T, String> key) {
    return of(fetched, request, item -> List.of(key.apply(item)));
  }

  /** The same page with every item shown in another form. */
  public <R> Page<R> map(Function<? super T, ? extends R> form) {
    return new Page<R>(items.stream().<R>map(form).toList(), next);
  }
}
