-- Which import brought a site, a batch or a machine; null when it was entered by hand.
ALTER TABLE site ADD COLUMN import_id uuid;
ALTER TABLE asset_batch ADD COLUMN import_id uuid;
ALTER TABLE asset ADD COLUMN import_id uuid;

CREATE INDEX asset_batch_by_import ON asset_batch (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX asset_by_import ON asset (import_id) WHERE import_id IS NOT NULL;
