-- The sweeper looks once a second for what is queued for switched-off endpoints: without this index it
-- would read their whole history each time.
create index webhook_delivery_queued on webhook_delivery (org_id, endpoint_id) where status in ('due', 'waiting');
