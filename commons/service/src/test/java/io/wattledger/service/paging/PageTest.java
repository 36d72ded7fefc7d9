package io.wattledger.service.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattledger.service.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

  private static final List<String> ALL =
      IntStream.range(0, 25).mapToObj(i -> String.format("n-%02d", i)).toList();

  private static Page<String> page(PageRequest request) {
    String after = request.after() == null ? "" : request.after();
    List<String> fetched =
        ALL.stream().filter(n -> n.compareTo(after) > 0).limit(request.fetchSize()).toList();
    return Page.by(fetched, request, n -> n);
  }

  @Test
  void pagesTogetherAreTheList() {
    List<String> seen = new ArrayList<>();
    Page<String> page = page(PageRequest.of(10, null));
    seen.addAll(page.items());
    while (page.next() != null) {
      page = page(PageRequest.of(10, page.next()));
      seen.addAll(page.items());
    }
    assertThat(seen).isEqualTo(ALL);
  }

  @Test
  void fullLastPageHasNoNext() {
    assertThat(page(PageRequest.of(25, null)).next()).isNull();
    assertThat(page(PageRequest.of(24, null)).next()).isNotNull();
  }

  @Test
  void limitHasADefault() {
    assertThat(PageRequest.of(null, null).limit()).isEqualTo(100);
    assertThat(PageRequest.of(1000, null).limit()).isEqualTo(1000);
  }

  @Test
  void severalKeysSurviveTheCursor() {
    PageRequest first = PageRequest.of(1, null);
    Page<String> page =
        Page.of(List.of("a", "b"), first, n -> List.of("2026-10-01", n + ",\u20ac"));
    assertThat(PageRequest.of(1, page.next()).after(2)).containsExactly("2026-10-01", "a,\u20ac");
    assertThatThrownBy(() -> PageRequest.of(1, page.next()).after(1))
        .isInstanceOf(ProblemException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1001, 99999})
  void limitOutsideOfItsRangeIsRefused(int limit) {
    assertThatThrownBy(() -> PageRequest.of(limit, null).limit())
        .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.status()).isEqualTo(400));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "AAAA", "AAX", "____", "a"})
  void foreignCursorIsRefused(String cursor) {
    assertThatThrownBy(() -> PageRequest.of(1, cursor).after())
        .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.status()).isEqualTo(400));
  }

  @Test
  void itemsCanBeShownInAnotherForm() {
    assertThat(page(PageRequest.of(1, null)).map(String::length).items()).containsExactly(4);
  }
}
