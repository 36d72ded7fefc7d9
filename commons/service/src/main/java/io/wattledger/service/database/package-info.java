/** Plain SQL and advisory locks inside the current transaction. */
package io.wattledger.service.database;
