-- The answer to a request is kept for its repeats for 30 days. The service lets go of older answers and of no other: it has no right
-- to delete a key, only to call this function, which runs with the rights of its owner and knows the age itself.
create index idempotency_key_by_age on idempotency_key using brin (created_at);

create function forget_old_idempotency_keys(at_most integer) returns integer
    language sql security definer set search_path = pg_catalog, pg_temp
as $$
    with forgotten as (
        delete from public.idempotency_key where ctid = any (array(
            select ctid from public.idempotency_key where created_at < now() - interval '30 days' limit at_most))
        returning 1)
    select count(*)::integer from forgotten
$$;
revoke all on function forget_old_idempotency_keys(integer) from public;
grant execute on function forget_old_idempotency_keys(integer) to "${app_role}";
