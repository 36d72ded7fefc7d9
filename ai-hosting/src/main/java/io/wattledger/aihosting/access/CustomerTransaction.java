package io.wattledger.aihosting.access;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a method in a transaction that sees what its caller may see: a customer its own rows, staff
 * all rows, through a database role each. The only way to open a transaction in this service. Joins
 * the transaction of {@link io.wattledger.service.idempotency.Idempotent}.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface CustomerTransaction {}
