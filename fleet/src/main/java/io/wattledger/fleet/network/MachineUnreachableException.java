package io.wattledger.fleet.network;

import java.io.IOException;

/** No connection was opened, because the address is not one that the site's networks allow. */
public class MachineUnreachableException extends IOException {

  private static final long serialVersionUID = 1L;

  MachineUnreachableException(String message) {
    super(message);
  }
}
