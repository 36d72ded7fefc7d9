package io.wattledger.service.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** All items of a paged list, for downloads. */
public final class WholeList {

  private WholeList() {}

  /** Reads page after page until the last. */
  public static <T> List<T> of(Function<PageRequest, Page<T>> pages) {
    List<T> all = new ArrayList<>();
    String cursor = null;
    do {
      Page<T> page = pages.apply(PageRequest.of(PageRequest.MAX_LIMIT, cursor));
      all.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    return all;
  }
}
