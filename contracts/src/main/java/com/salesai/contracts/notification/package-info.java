/** Events of notifications; topic {@code salesai.notification.v1}, key {@code notificationId}. */
package com.salesai.contracts.notification;
