package io.wattledger.service.paging;

import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The opaque text form of a list's sort keys. */
public final class Cursor {

  private static final int LONGEST = 2000;

  private Cursor() {}

  /** The text form of sort keys. */
  public static String encode(List<String> keys) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (String key : keys) {
        out.writeUTF(key);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  static List<String> decode(String cursor, int expected) {
    if (cursor.length() > LONGEST) {
      throw unknown();
    }
    List<String> keys = new ArrayList<>();
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(cursor)))) {
      while (in.available() > 0) {
        keys.add(in.readUTF());
      }
    } catch (IOException | IllegalArgumentException e) {
      throw unknown();
    }
    if (keys.size() != expected) {
      throw unknown();
    }
    return keys;
  }

  private static ProblemException unknown() {
    String detail = "cursor must be the 'next' of an earlier page of this list.";
    return ProblemException.badRequest(detail, new FieldError("cursor", detail));
  }
}
