package io.wattledger.service.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that creates money or work and must have its effect once, however often the caller repeats
 * it. The request carries an {@code Idempotency-Key} of 1 to 255 characters (400 without). The
 * method runs in one transaction with the record of its answer; a repeat with the same body gets
 * the stored status, headers and body, one with another body 422, one that comes while the first
 * still runs 409. Only answers with a 2xx status are stored; everything else is rolled back, so
 * that the same key can be tried again. The key counts for one user and one operation. A secret in
 * the answer ({@link ShownOnce}) is not stored; a repeat is answered without it.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

  /** Longest time of the transaction in seconds; 0 for the house's usual limit. */
  @Nonbinding
  int timeoutSeconds() default 0;
}
