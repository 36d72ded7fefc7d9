/**
 * Price plans: what was agreed with a customer, version by version. A version is never changed; an
 * amendment is a further one, and for each day the highest version that covers it holds.
 */
package io.wattledger.aihosting.plan;
