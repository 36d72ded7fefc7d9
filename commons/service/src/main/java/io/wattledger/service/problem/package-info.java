/**
 * Refusals as problem details (RFC 9457). Code throws {@link
 * io.wattledger.service.problem.ProblemException}; everything else that can go wrong is translated
 * in one place. A problem speaks to the person who can act: what was wrong, where, what is allowed.
 * It never shows a stack trace; a failure of ours shows the number under which the log tells more.
 */
package io.wattledger.service.problem;
