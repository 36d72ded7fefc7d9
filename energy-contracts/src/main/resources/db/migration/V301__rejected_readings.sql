-- A suspicious reading can be set aside for good; the highest version that is neither suspicious nor rejected is used.
alter table meter_interval
    drop constraint meter_interval_status_check,
    add constraint meter_interval_status_check
        check (status in ('ACCEPTED', 'SUSPICIOUS', 'RELEASED', 'REJECTED', 'WITHDRAWN'));
