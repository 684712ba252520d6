package com.salesai.crmsync.notification;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes the mail of a notification and hands it to the mail server. */
@ApplicationScoped
class NotificationMailer {
  private final ReactiveMailer mailer;
  private final NotificationTexts texts;
  private final String console;

  /**
   * @param console where people open the console, without a slash at the end
   */
  NotificationMailer(
      ReactiveMailer mailer,
      NotificationTexts texts,
      @ConfigProperty(name = "salesai.console.url") String console) {
    this.mailer = mailer;
    this.texts = texts;
    this.console = console;
  }

  Uni<Void> send(MemberDirectory.Addressee to, Notification notification, UUID mailId) {
    Locale language = texts.language(to.language());
    String title = texts.title(notification, language);
    StringBuilder text = new StringBuilder();
    text.append(texts.mail("greeting", language).formatted(name(to))).append("\n\n");
    text.append(title).append("\n\n");
    if (notification.link != null && notification.link.startsWith("/")) {
      text.append(texts.mail("open", language)).append(' ').append(console);
      text.append(notification.link).append("\n\n");
    }
    text.append(texts.mail("footer", language)).append('\n');
    Mail mail = Mail.withText(to.email(), "SalesAI: " + oneLine(title), text.toString());
    mail.addHeader("Message-ID", "<" + mailId + "@salesai>");
    mail.addHeader("Content-Language", language.toLanguageTag());
    mail.addHeader("Auto-Submitted", "auto-generated");
    return mailer.send(mail);
  }

  private static String name(MemberDirectory.Addressee to) {
    return to.name() == null || to.name().isBlank() ? "" : " " + oneLine(to.name());
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
