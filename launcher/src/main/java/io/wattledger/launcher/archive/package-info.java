/** Unpacks the servers from the archives that Maven resolved, without any tool of the machine. */
package io.wattledger.launcher.archive;
