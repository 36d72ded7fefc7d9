/**
 * Who asks and what they may do. Tokens are verified by every service itself; endpoints name their
 * roles by annotation, and one that names none is denied.
 */
package io.wattledger.service.security;
