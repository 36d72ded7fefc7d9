/**
 * Customers of the AI hosting and their users. A customer is an organization of the realm; a user
 * of a customer has the role {@code ai-customer} alone and belongs to exactly one organization. For
 * a customer's own requests the organization comes from the verified token and from nowhere else.
 */
package io.wattledger.gateway.customers;
