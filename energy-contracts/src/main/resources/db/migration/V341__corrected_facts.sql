-- Corrections are rare among readings and prices: these say for next to nothing whether any came after a bill.
create index meter_interval_corrected on meter_interval (recorded_at) where version > 1;
create index price_point_corrected on price_point (recorded_at) where version > 1;
