/** What can be rented: GPU pools with their resources, and the time that is excluded from them. */
package io.wattledger.aihosting.capacity;
