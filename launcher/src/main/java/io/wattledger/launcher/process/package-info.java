/**
 * Child processes: started in a session of their own, so that Ctrl-C reaches only the launcher;
 * recorded with pid and start time, so that a later launcher finds them again and never mistakes a
 * stranger for one of them.
 */
package io.wattledger.launcher.process;
