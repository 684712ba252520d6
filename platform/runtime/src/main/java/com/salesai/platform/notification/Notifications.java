package com.salesai.platform.notification;

import com.salesai.contracts.notification.NotificationRequested;
import com.salesai.platform.ids.Ids;
import com.salesai.platform.outbox.Outbox;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.tenancy.Role;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The one way to tell a person something: an event that becomes bell, live stream and e-mail. */
@ApplicationScoped
public class Notifications {
  private final Outbox outbox;

  Notifications(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * What to say.
   *
   * @param kind lower kebab case, such as {@code lead-hot}
   * @param titleKey text key; the reader's language decides
   * @param titleParams facts for the text, no personal data
   * @param link path in the console
   * @param severity info, success, warning or critical
   * @param channels bell, email
   */
  public record Message(
      String kind,
      String titleKey,
      Map<String, String> titleParams,
      String link,
      String severity,
      List<String> channels) {}

  /** Tells one member. */
  public Uni<Void> tell(Mutiny.Session session, Caller caller, UUID member, Message message) {
    return request(session, caller, member, null, message);
  }

  /** Tells everybody with that role. */
  public Uni<Void> tell(Mutiny.Session session, Caller caller, Role role, Message message) {
    return request(session, caller, null, role.key(), message);
  }

  private Uni<Void> request(
      Mutiny.Session session, Caller caller, UUID member, String role, Message message) {
    return outbox.append(
        session,
        caller,
        new NotificationRequested(
            Ids.next(),
            member,
            role,
            message.kind(),
            message.titleKey(),
            message.titleParams(),
            message.link(),
            message.severity(),
            message.channels(),
            Instant.now()));
  }
}
