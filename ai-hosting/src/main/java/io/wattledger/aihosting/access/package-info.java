/**
 * Who may see which customer's rows. The customer comes from the verified token and nowhere else; a
 * request of a customer and a request of staff run on different database roles
 * (docs/adr/0003-customer-isolation.md).
 */
package io.wattledger.aihosting.access;
