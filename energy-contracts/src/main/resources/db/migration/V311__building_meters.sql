-- A submeter may stand in a building with a meter of its own, whose overhead its consumers share.
alter table meter add column building_code text references meter (code);
