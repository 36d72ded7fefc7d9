-- What must hold in the databases at any time. Each query lists violations, so it must find nothing.
-- "-- <database>: <rule>" starts a rule; "all" stands for every service's database.

-- energy_contracts: a bill's total is the sum of its lines
select id from settlement s
 where total <> (select coalesce(sum((l ->> 'amount')::numeric), 0)
                   from jsonb_array_elements(s.document -> 'lines') l);

-- energy_contracts: the shares of the uses sum to the bill
select id from settlement s
 where jsonb_array_length(document -> 'shares') > 0
   and total <> (select sum((u ->> 'amount')::numeric)
                   from jsonb_array_elements(s.document -> 'shares') u);

-- energy_contracts: the parts of a bill's line sum to the line
select s.id, l ->> 'lineNo'
  from settlement s, jsonb_array_elements(s.document -> 'lines') l
 where jsonb_array_length(document -> 'shares') > 0
   and (l ->> 'amount')::numeric <>
       (select coalesce(sum((p ->> 'amount')::numeric), 0)
          from jsonb_array_elements(s.document -> 'shares') u,
               jsonb_array_elements(u -> 'lines') p
         where p ->> 'lineNo' = l ->> 'lineNo');

-- energy_contracts: a bill's document says what its row says
select id from settlement
 where (document ->> 'total')::numeric <> total or document ->> 'status' <> status
    or document ->> 'inputsHash' <> inputs_hash;

-- energy_contracts: bills are numbered without gaps
select contract_code, period from settlement
 group by contract_code, period having max(version) <> count(*);

-- energy_contracts: contract versions are numbered without gaps
select contract_code from contract_version
 group by contract_code having max(version) <> count(*) or min(version) <> 1;

-- energy_contracts: readings of a channel do not overlap
select channel_id, start_utc
  from (select i.channel_id, i.start_utc, m.interval_minutes,
               lag(i.start_utc) over (partition by i.channel_id order by i.start_utc) as before
          from (select distinct channel_id, start_utc from meter_interval) i
          join meter_channel h on h.id = i.channel_id join meter m on m.id = h.meter_id) x
 where start_utc < before + make_interval(mins => interval_minutes);

-- energy_contracts: the versions of a reading are numbered without gaps
select channel_id, start_utc from meter_interval
 group by channel_id, start_utc having max(version) <> count(*) or min(version) <> 1;

-- energy_contracts: every reading and price that was imported comes from an import that was applied as a whole
select import_id from meter_interval i
 where import_id is not null
   and not exists (select from import_run r where r.id = i.import_id and r.status in ('APPLIED', 'UNDONE'))
union all
select import_id from price_point p
 where import_id is not null
   and not exists (select from import_run r where r.id = p.import_id and r.status in ('APPLIED', 'UNDONE'));

-- cost_model: every fact that was imported comes from an import that was applied as a whole
select import_id from (select import_id from payout
                 union all select import_id from cost_fact
                 union all select import_id from debt_instrument
                 union all select import_id from daily_close
                 union all select import_id from difficulty_epoch
                 union all select import_id from block_fee_day) f
 where import_id is not null
   and not exists (select from import_run r where r.id = f.import_id and r.status in ('APPLIED', 'UNDONE'));

-- cost_model: every fact has each of its versions, and the row is the last one
select f.id from (select id, version from payout
            union all select id, version from cost_fact
            union all select id, version from debt_instrument) f
 where f.version <> (select count(*) from fact_version v where v.fact_id = f.id)
    or f.version <> (select coalesce(max(version), 0) from fact_version v where v.fact_id = f.id);

-- cost_model: a fact without a row was taken back
select fact_id from fact_version v
 where version = (select max(version) from fact_version l where l.fact_id = v.fact_id)
   and (change <> 'DELETED') <> exists (select from payout where id = fact_id
                             union all select from cost_fact where id = fact_id
                             union all select from debt_instrument where id = fact_id);

-- cost_model: every version of a fact is in the change feed and in the audit trail
select v.fact_id from (select fact_id, count(*) as versions from fact_version group by fact_id) v
 where versions <> (select count(*) from change_event e where e.entity_id = v.fact_id::text)
    or versions <> (select count(*) from audit_entry a where a.entity_id = v.fact_id::text);

-- cost_model: the hash of a closed month is the hash of its stored facts
select period, version from period_close
 where hash <> encode(sha256(convert_to(facts, 'UTF8')), 'hex');

-- cost_model: the parts of a statement's line sum to the line
select c.period, c.version, l ->> 'lineNo'
  from period_close c, jsonb_array_elements(c.figures::jsonb -> 'statement' -> 'lines') l
 where (l -> 'item' -> 'amount' ->> 'amount')::numeric <>
       (select coalesce(sum((p -> 'amount' ->> 'amount')::numeric), 0)
          from jsonb_array_elements(l -> 'parts') p);

-- cost_model: closes of a month are numbered without gaps, and only the last one counts
select period from period_close c
 group by period
having max(version) <> count(*)
    or count(*) - 1 > (select count(*) from period_reopening r where r.period = c.period);

-- fleet: a batch stands where its last step left it
select b.id from asset_batch b
 where status <> (select s.status from asset_batch_step s
                   where s.batch_id = b.id order by position desc limit 1);

-- fleet: every batch is in the change feed and in the audit trail
select b.id from asset_batch b
 where not exists (select from change_event e where e.entity_id = b.id::text)
    or (select count(*) from change_event e where e.entity_id = b.id::text)
       <> (select count(*) from audit_entry a where a.entity_id = b.id::text);

-- all: a key has an answer of success stored with it
select owner, idempotency_key from idempotency_key where status not between 200 and 299;

-- all: every audit entry is sealed or waits for its seal, never both
select id from audit_entry e
 where exists (select from audit_seal s where s.entry_id = e.id)
     = exists (select from audit_unsealed u where u.entry_id = e.id);

-- all: audit seals follow one another without a gap
select seq from (select seq, previous_hash,
                        lag(seq, 1, 0::bigint) over (order by seq) as before,
                        lag(hash, 1, repeat('0', 64)) over (order by seq) as hash_before
                   from audit_seal) s
 where seq <> before + 1 or previous_hash <> hash_before;

-- all: no import counts as applied without its end
select id from import_run where (status = 'RUNNING') <> (finished_at is null);
