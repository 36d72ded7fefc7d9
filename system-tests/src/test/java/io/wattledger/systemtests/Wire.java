package io.wattledger.systemtests;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One message of Protocol Buffers, read field by field without its definition. */
final class Wire {

  private record Field(int number, byte[] content, long value) {}

  private final List<Field> fields = new ArrayList<>();
  private final byte[] bytes;
  private int at;

  Wire(byte[] bytes) {
    this.bytes = bytes;
    while (at < bytes.length) {
      long tag = varint();
      int number = (int) (tag >>> 3);
      fields.add(
          switch ((int) (tag & 7)) {
            case 0 -> new Field(number, new byte[0], varint());
            case 1 -> new Field(number, take(8), 0);
            case 2 -> new Field(number, take((int) varint()), 0);
            case 5 -> new Field(number, take(4), 0);
            default -> throw new IllegalArgumentException("no Protocol Buffers message");
          });
    }
  }

  /** The messages in a field. */
  List<Wire> messages(int number) {
    return fields.stream()
        .filter(field -> field.number() == number)
        .map(field -> new Wire(field.content()))
        .toList();
  }

  /** The bytes of a field, none when it is absent. */
  byte[] bytes(int number) {
    return fields.stream()
        .filter(field -> field.number() == number)
        .map(Field::content)
        .findFirst()
        .orElse(new byte[0]);
  }

  /** A field as text. */
  String text(int number) {
    return new String(bytes(number), StandardCharsets.UTF_8);
  }

  /** A field as a number, 0 when it is absent. */
  long number(int number) {
    return fields.stream()
        .filter(field -> field.number() == number)
        .mapToLong(Field::value)
        .findFirst()
        .orElse(0);
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = bytes[at++];
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("no Protocol Buffers message");
  }

  private byte[] take(int length) {
    byte[] taken = Arrays.copyOfRange(bytes, at, at + length);
    at += length;
    return taken;
  }
}
