package com.salesai.crmsync.delivery;

import java.util.UUID;

/** A delivery that this process may attempt once, as long as the lease holds. */
record Claim(UUID orgId, UUID deliveryId, UUID lease) {}
