package com.salesai.crmsync.notification;

import com.salesai.crmsync.IdCursor;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A person's own notifications, newest first, and how many are unread. */
@ApplicationScoped
class ReadNotifications {
  private final UnitOfWork unitOfWork;
  private final NotificationRepository repository;
  private final NotificationTexts texts;

  ReadNotifications(
      UnitOfWork unitOfWork, NotificationRepository repository, NotificationTexts texts) {
    this.unitOfWork = unitOfWork;
    this.repository = repository;
    this.texts = texts;
  }

  Uni<NotificationView.Inbox> run(
      Caller caller, boolean unreadOnly, String language, int limit, String cursor) {
    UUID before = IdCursor.before(cursor);
    Locale locale = texts.language(language);
    return unitOfWork.run(
        caller,
        session ->
            repository
                .page(session, caller, unreadOnly, before, limit + 1)
                .chain(
                    rows ->
                        repository
                            .unread(session, caller)
                            .map(unread -> inbox(rows, limit, unread, locale))));
  }

  private NotificationView.Inbox inbox(
      List<NotificationRepository.Entry> rows, int limit, long unread, Locale locale) {
    Page<NotificationView> page =
        Page.of(rows, limit, last -> IdCursor.of(last.notification().id), row -> view(row, locale));
    return new NotificationView.Inbox(page.data(), page.page(), unread);
  }

  private NotificationView view(NotificationRepository.Entry entry, Locale locale) {
    Notification notification = entry.notification();
    return new NotificationView(
        notification.id,
        notification.kind,
        texts.title(notification, locale),
        notification.titleKey,
        texts.params(notification),
        notification.link,
        notification.severity,
        notification.createdAt,
        entry.readAt());
  }
}
