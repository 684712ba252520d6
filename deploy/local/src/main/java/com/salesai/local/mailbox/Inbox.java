package com.salesai.local.mailbox;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** Reads GreenMail's messages, newest first. */
final class Inbox {

  private final GreenMail mail;

  Inbox(GreenMail mail) {
    this.mail = mail;
  }

  List<ReceivedMail> newestFirst() {
    MimeMessage[] messages = mail.getReceivedMessages();
    var mails = new ArrayList<ReceivedMail>();
    for (int i = messages.length; i > 0; i--) {
      mails.add(read(i, messages[i - 1]));
    }
    return mails;
  }

  Optional<ReceivedMail> find(int id) {
    return newestFirst().stream().filter(m -> m.id() == id).findFirst();
  }

  private static ReceivedMail read(int id, MimeMessage message) {
    try {
      Date received = message.getReceivedDate();
      return new ReceivedMail(
          id,
          addresses(message.getFrom()).stream().findFirst().orElse(""),
          addresses(message.getAllRecipients()),
          Optional.ofNullable(message.getSubject()).orElse(""),
          received == null ? Instant.now() : received.toInstant(),
          body(message, "text/plain"),
          body(message, "text/html"));
    } catch (MessagingException e) {
      throw new IllegalStateException("unreadable mail", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> addresses(Address[] addresses) {
    return addresses == null
        ? List.of()
        : Arrays.stream(addresses).map(Address::toString).distinct().toList();
  }

  private static String body(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return part.getContent().toString();
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        String found = body(parts.getBodyPart(i), type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }
}
