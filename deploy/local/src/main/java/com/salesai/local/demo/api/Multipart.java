package com.salesai.local.demo.api;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A form with fields and one file. */
public final class Multipart {

  private static final String BOUNDARY = "salesai-demo-5b1d0c7e";

  private final ByteArrayOutputStream content = new ByteArrayOutputStream();

  /** A field; left out when the value is null. */
  public Multipart field(String name, String value) {
    return value == null ? this : part("name=\"" + name + "\"", null, value);
  }

  /** A text file. */
  public Multipart file(String name, String fileName, String type, String text) {
    return part("name=\"" + name + "\"; filename=\"" + fileName + "\"", type, text);
  }

  private Multipart part(String disposition, String type, String value) {
    write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n");
    if (type != null) {
      write("Content-Type: " + type + "\r\n");
    }
    write("\r\n" + value + "\r\n");
    return this;
  }

  String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  BodyPublisher body() {
    byte[] end = ("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    return BodyPublishers.concat(
        BodyPublishers.ofByteArray(content.toByteArray()), BodyPublishers.ofByteArray(end));
  }

  private void write(String text) {
    content.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
