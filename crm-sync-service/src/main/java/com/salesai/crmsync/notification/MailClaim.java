package com.salesai.crmsync.notification;

import java.util.UUID;

/** A mail that this process may send once, as long as the lease holds. */
record MailClaim(UUID orgId, UUID id, UUID lease) {}
