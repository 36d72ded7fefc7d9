/**
 * The companies that rent GPUs: who they are, and the organization that their people log in with.
 */
package io.wattledger.aihosting.customer;
