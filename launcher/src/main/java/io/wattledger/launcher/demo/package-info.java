/**
 * The demo company: facts that any user could enter, generated once from a seed and posted through
 * the public API by the demo's people and machines. No service knows that it exists.
 */
package io.wattledger.launcher.demo;
