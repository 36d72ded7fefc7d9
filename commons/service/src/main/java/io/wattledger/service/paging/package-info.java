/**
 * Lists are paged by key: the cursor carries the sort key of the last item, so that rows which are
 * added meanwhile neither repeat nor hide, and the last page costs as little as the first.
 */
package io.wattledger.service.paging;
