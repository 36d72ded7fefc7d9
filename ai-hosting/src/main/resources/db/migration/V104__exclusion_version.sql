-- The end of an exclusion can be set anew: the version keeps two people from overwriting each other.
alter table capacity_exclusion add column version bigint not null default 0;
