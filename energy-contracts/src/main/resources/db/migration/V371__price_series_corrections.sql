-- A price series can be renamed; its unit, intervals and zone can be corrected until it has a price. What it was before stays in the audit trail.
grant update (name, unit, interval_minutes, time_zone) on price_series to "${app_role}";
