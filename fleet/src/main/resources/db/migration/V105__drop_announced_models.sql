-- Announced but not shipped when the catalogue was written; the published figures contradict each other.
DELETE FROM machine_model
WHERE code IN ('antminer-s23', 'antminer-s23-hyd')
  AND NOT EXISTS (SELECT 1 FROM asset_batch WHERE model_code = machine_model.code)
  AND NOT EXISTS (SELECT 1 FROM asset WHERE model_code = machine_model.code);
