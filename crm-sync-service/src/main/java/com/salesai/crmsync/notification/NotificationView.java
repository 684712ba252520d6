package com.salesai.crmsync.notification;

import com.salesai.platform.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A notification as its reader sees it.
 *
 * @param kind lower kebab case
 * @param title one line in the language of {@code Accept-Language} (English or Spanish)
 * @param titleKey text key, for clients with texts of their own
 * @param link path in the console
 * @param severity {@code info}, {@code success}, {@code warning} or {@code critical}
 * @param readAt absent while unread
 */
@Schema(name = "Notification")
record NotificationView(
    UUID id,
    String kind,
    String title,
    String titleKey,
    Map<String, String> titleParams,
    String link,
    String severity,
    Instant createdAt,
    Instant readAt) {

  /**
   * @param unread how many the reader has not read, in all
   */
  @Schema(name = "NotificationPage")
  record Inbox(List<NotificationView> data, Page.PageInfo page, long unread) {}
}
