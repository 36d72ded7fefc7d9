-- Prices and readings of meters have the same shape, so that one piece of code corrects, withdraws and releases both.
alter table price_point
    add column status text not null default 'ACCEPTED'
        constraint price_point_status_check check (status in ('ACCEPTED', 'SUSPICIOUS', 'RELEASED', 'REJECTED', 'WITHDRAWN')),
    add column reason text;
update price_point set status = 'WITHDRAWN' where withdrawn;
alter table price_point drop column withdrawn;
