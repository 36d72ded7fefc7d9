/**
 * Usage events (CloudEvents 1.0): read in all three modes, each accepted once for ever, refused one
 * by one with a reason, kept as they came (docs/guide/ai-customer.md).
 */
package io.wattledger.aihosting.event;
