/**
 * Who changed what. Entries are written unchained inside the transaction of the change, so writers
 * never wait for each other; a sealer that holds a lease chains them by hash each second. The
 * service's role can add and read, and nothing else.
 */
package io.wattledger.service.audit;
