/** What a service does when its database is slow, cut off, frozen, full or killed. */
package io.wattledger.testing.fault;
