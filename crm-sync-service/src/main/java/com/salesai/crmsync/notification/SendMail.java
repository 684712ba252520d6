package com.salesai.crmsync.notification;

import com.salesai.platform.ids.Ids;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.tenancy.Role;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Sends one mail: asks who the member is, writes in their language, hands it to the mail server and
 * notes it. Between handing over and noting, a crash can make a second copy; it has the same
 * Message-ID, by which mail systems know it.
 */
@ApplicationScoped
class SendMail {
  private static final Logger LOG = Logger.getLogger(SendMail.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final Duration GIVE_UP = Duration.ofDays(3);

  private final UnitOfWork unitOfWork;
  private final MailRepository repository;
  private final MemberDirectory directory;
  private final NotificationMailer mailer;
  private final Clock clock;

  SendMail(
      UnitOfWork unitOfWork,
      MailRepository repository,
      @RestClient MemberDirectory directory,
      NotificationMailer mailer,
      Clock clock) {
    this.unitOfWork = unitOfWork;
    this.repository = repository;
    this.directory = directory;
    this.mailer = mailer;
    this.clock = clock;
  }

  private record Letter(NotificationMail mail, Notification notification) {}

  Uni<Void> run(MailClaim claim) {
    Caller system = Caller.system(claim.orgId(), Ids.next(), null);
    return unitOfWork
        .run(system, session -> load(session, claim))
        .chain(
            letter ->
                letter == null
                    ? Uni.createFrom().voidItem()
                    : deliver(system, claim, letter)
                        .onFailure()
                        .recoverWithUni(failure -> later(system, claim, letter, failure)));
  }

  private Uni<Letter> load(Mutiny.Session session, MailClaim claim) {
    return repository
        .leased(session, claim)
        .chain(
            mail ->
                mail == null
                    ? Uni.createFrom().nullItem()
                    : repository
                        .notification(session, mail)
                        .map(notification -> new Letter(mail, notification)));
  }

  private Uni<Void> deliver(Caller system, MailClaim claim, Letter letter) {
    return letter.mail().memberId == null
        ? expand(system, claim, letter)
        : send(system, claim, letter);
  }

  /** A role's notification goes to everybody who has at least that role. */
  private Uni<Void> expand(Caller system, MailClaim claim, Letter letter) {
    Role least = Role.of(letter.notification().role).orElse(Role.ADMIN);
    return directory
        .active(claim.orgId())
        .map(
            all ->
                all.stream()
                    .filter(
                        member ->
                            member.active()
                                && Role.of(member.role())
                                    .filter(r -> r.includes(least))
                                    .isPresent())
                    .map(MemberDirectory.Addressee::id)
                    .toList())
        .chain(
            members ->
                unitOfWork.run(
                    system,
                    session ->
                        addAll(session, letter.notification().id, members)
                            .chain(() -> finish(session, claim, "expanded", null))));
  }

  private Uni<Void> addAll(Mutiny.Session session, UUID notification, List<UUID> members) {
    return Multi.createFrom()
        .iterable(members)
        .onItem()
        .transformToUniAndConcatenate(
            member -> repository.add(session, Ids.next(), notification, member, clock.instant()))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> send(Caller system, MailClaim claim, Letter letter) {
    return directory
        .member(claim.orgId(), letter.mail().memberId)
        .onFailure(SendMail::isUnknownMember)
        .recoverWithNull()
        .chain(
            to ->
                to == null || !to.active() || to.email() == null
                    ? finish(system, claim, "dropped", "the member is unknown or not active")
                    : mailer
                        .send(to, letter.notification(), letter.mail().id)
                        .chain(() -> finish(system, claim, "sent", null)));
  }

  private static boolean isUnknownMember(Throwable failure) {
    return failure instanceof WebApplicationException answer
        && answer.getResponse().getStatus() == 404;
  }

  private Uni<Void> later(Caller system, MailClaim claim, Letter letter, Throwable failure) {
    // The text of a failure may hold an address: its kind is enough here.
    String problem = failure.getClass().getSimpleName();
    LOG.warnf("mail %s is not sent yet: %s", claim.id(), problem);
    Instant now = clock.instant();
    if (letter.notification().createdAt.plus(GIVE_UP).isBefore(now)) {
      return finish(system, claim, "dropped", problem);
    }
    long pause =
        Math.min(
            FIRST_PAUSE.toSeconds() << Math.min(letter.mail().failures, 12),
            LONGEST_PAUSE.toSeconds());
    return unitOfWork.run(
        system, session -> repository.later(session, claim, problem, now.plusSeconds(pause)));
  }

  private Uni<Void> finish(Caller system, MailClaim claim, String status, String problem) {
    return unitOfWork.run(system, session -> finish(session, claim, status, problem));
  }

  private Uni<Void> finish(Mutiny.Session session, MailClaim claim, String status, String problem) {
    return repository.finish(session, claim, status, problem, clock.instant());
  }
}
