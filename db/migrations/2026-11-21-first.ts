import { type Kysely, sql } from 'kysely'

/**
 * The whole first schema. The cooperative's key leads every key, except for what stands above cooperatives: `person`,
 * `person_busy`, and the hash by which a secret is looked up before anybody knows whose it is.
 * Wall times are text (`24:00` exists), local dates are `date`, moments are `timestamptz`; ids are made by the app.
 */
const code = `check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$')`
const wallStart = (column: string) => `${column} text not null check (${column} ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')`
const wallEnd = (column: string) => `${column} text not null check (${column} ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$')`
const weekday = 'weekday smallint not null check (weekday between 1 and 7)'
const oneWeek = `check (starts_at < ends_at and ends_at - starts_at <= interval '7 days' and isfinite(starts_at) and isfinite(ends_at))`
const days = (from: string, until: string) => `${from} date, ${until} date, check (${from} < ${until})`
const keyed = `cooperative_id uuid not null references cooperative on delete cascade`
const ofPractitioner = `foreign key (cooperative_id, practitioner) references practitioner (cooperative_id, code) on delete cascade`
const ofPractice = `foreign key (cooperative_id, practice) references practice (cooperative_id, code) on delete cascade`
const ofRoster = `foreign key (cooperative_id, roster_id) references roster (cooperative_id, id)`
const recorded = `recorded_from timestamptz not null, recorded_until timestamptz, check (recorded_from <= recorded_until),
  closed_by integer, check (closed_by > revision and (closed_by is null) = (recorded_until is null))`
const accessRole = `role text not null check (role in ('admin', 'coordinator', 'shift_leader', 'practitioner', 'post', 'viewer', 'partner'))`

const region = [
  'create extension if not exists btree_gist',
  `create table cooperative (
    id uuid primary key, code text not null ${code}, name text not null, zone text not null, is_demo boolean not null default false,
    region_version integer not null default 1,
    region_stamp uuid not null default gen_random_uuid(), policy jsonb not null default '{}', created_at timestamptz not null)`,
  'create unique index cooperative_code on cooperative (lower(code))',
  `create table person (id uuid primary key, big text, created_at timestamptz not null, constraint person_big unique (big))`,
  `create table post (
    ${keyed}, code text not null ${code}, name text not null, place text, phone text, partner_phone text, role_order jsonb,
    lead_hours double precision check (lead_hours >= 0), primary key (cooperative_id, code))`,
  'create unique index post_code on post (cooperative_id, lower(code))',
  `create table contact (
    ${keyed}, post text not null, rank integer not null, label text not null, phone text not null, primary key (cooperative_id, post, rank),
    foreign key (cooperative_id, post) references post (cooperative_id, code) on delete cascade)`,
  `create table practice (
    ${keyed}, code text not null ${code}, name text not null, patients integer not null check (patients >= 0), place text, neighbourhood text,
    municipality text, phone text, primary key (cooperative_id, code))`,
  'create unique index practice_code on practice (cooperative_id, lower(code))',
  `create table practice_link (
    ${keyed}, practice text not null, seq integer not null, post text not null, night_post text,
    ${wallStart('night_from')}, ${wallEnd('night_until')}, ${days('from_day', 'until_day')},
    primary key (cooperative_id, practice, seq), ${ofPractice},
    foreign key (cooperative_id, post) references post (cooperative_id, code),
    foreign key (cooperative_id, night_post) references post (cooperative_id, code),
    constraint practice_link_one_at_a_time exclude using gist
      (cooperative_id with =, practice with =, daterange(from_day, until_day) with &&) deferrable initially immediate)`,
  `create table practice_hours (
    ${keyed}, practice text not null, seq integer not null, ${weekday}, ${wallStart('opens')}, ${wallEnd('closes')},
    check (opens < closes), primary key (cooperative_id, practice, seq), ${ofPractice})`,
  `create table closure (
    ${keyed}, id uuid not null, practice text not null, seq integer not null, intent_from text, intent_until text, intent_agreement text,
    starts_at timestamptz not null, ends_at timestamptz not null, reason text, cover_practice text, agreement_until timestamptz,
    check (starts_at < ends_at and isfinite(starts_at) and isfinite(ends_at)), primary key (cooperative_id, id), ${ofPractice},
    foreign key (cooperative_id, cover_practice) references practice (cooperative_id, code) deferrable initially immediate)`,
  'create index closure_practice on closure (cooperative_id, practice)',
  `create table practitioner (
    ${keyed}, code text not null ${code}, person_id uuid not null references person, name text not null, discipline text not null,
    contract text not null, roles jsonb not null, practice text, email text, phone text, big text, min_hours double precision,
    max_hours double precision, max_nights double precision, ${days('from_day', 'until_day')}, primary key (cooperative_id, code),
    foreign key (cooperative_id, practice) references practice (cooperative_id, code))`,
  'create unique index practitioner_code on practitioner (cooperative_id, lower(code))',
  'create index practitioner_person on practitioner (person_id)',
  `create table credential (
    ${keyed}, practitioner text not null, seq integer not null, kind text not null, number text, ${days('from_day', 'until_day')},
    primary key (cooperative_id, practitioner, seq), ${ofPractitioner})`,
  `create table surgery (
    ${keyed}, practitioner text not null, seq integer not null, practice text not null, ${weekday}, ${wallStart('wall_start')},
    ${wallEnd('wall_end')}, primary key (cooperative_id, practitioner, seq), ${ofPractitioner}, ${ofPractice})`,
  `create table availability (
    ${keyed}, practitioner text not null, seq integer not null, starts_at timestamptz not null, ends_at timestamptz not null,
    mark text not null check (mark in ('gladly', 'can', 'rather_not', 'cannot', 'blocked')),
    check (starts_at < ends_at and isfinite(starts_at) and isfinite(ends_at)),
    primary key (cooperative_id, practitioner, seq), ${ofPractitioner})`,
  `create table recurring_mark (
    ${keyed}, practitioner text not null, seq integer not null,
    mark text not null check (mark in ('gladly', 'can', 'rather_not', 'cannot', 'blocked')), weekdays jsonb not null,
    every_weeks integer not null check (every_weeks >= 1), ${wallStart('wall_start')}, ${wallEnd('wall_end')}, from_day date not null,
    until_day date, check (from_day < until_day), primary key (cooperative_id, practitioner, seq), ${ofPractitioner})`,
  `create table exemption (
    ${keyed}, practitioner text not null, seq integer not null,
    subject text not null check (subject in ('holiday', 'night', 'weekend', 'R02', 'R19', 'R20', 'R27', 'R28')),
    reason text not null check (reason in ('age', 'health', 'learning', 'agreement')),
    ${days('from_day', 'until_day')}, primary key (cooperative_id, practitioner, seq), ${ofPractitioner})`,
  `create table sickness (
    ${keyed}, id uuid not null, practitioner text not null, starts_at timestamptz not null, ends_at timestamptz,
    check (starts_at < ends_at), primary key (cooperative_id, id), ${ofPractitioner})`,
  'create index sickness_practitioner on sickness (cooperative_id, practitioner)',
  `create table history (
    ${keyed}, practitioner text not null, date date not null, kind text not null, hours double precision not null,
    primary key (cooperative_id, practitioner, date, kind), ${ofPractitioner})`,
  `create table template (
    ${keyed}, code text not null ${code}, post text not null, role text not null, weekdays jsonb not null, ${wallStart('wall_start')},
    ${wallEnd('wall_end')}, needed integer not null check (needed between 0 and 99),
    holidays text not null check (holidays in ('yes', 'no', 'only', 'ignore')), every_weeks integer not null check (every_weeks >= 1),
    ${days('from_day', 'until_day')}, primary key (cooperative_id, code),
    foreign key (cooperative_id, post) references post (cooperative_id, code))`,
  'create unique index template_code on template (cooperative_id, lower(code))',
  `create table holiday (
    ${keyed}, date date not null, post text, name text not null, post_open boolean not null, tariff boolean not null,
    counts boolean not null, confirmed boolean not null, constraint holiday_once unique nulls not distinct (cooperative_id, date, post),
    foreign key (cooperative_id, post) references post (cooperative_id, code) on delete cascade)`,
  `create table cover_request (
    ${keyed}, id uuid not null, practice text not null, cover text not null, starts_at timestamptz not null, ends_at timestamptz not null,
    asked_at timestamptz not null, asked_by text not null, answer_by timestamptz not null,
    state text not null check (state in ('asked', 'yes', 'no', 'withdrawn')), answered_at timestamptz, answered_by text,
    check (practice <> cover), check (starts_at < ends_at and isfinite(starts_at) and isfinite(ends_at)),
    check ((state = 'asked') = (answered_at is null)), primary key (cooperative_id, id), ${ofPractice},
    foreign key (cooperative_id, cover) references practice (cooperative_id, code) on delete cascade)`,
  `create unique index cover_request_open on cover_request (cooperative_id, practice, cover, starts_at) where state = 'asked'`,
  `create table region_change (
    ${keyed}, id uuid not null, version integer not null, at timestamptz not null, actor text not null, reason text, undoes uuid,
    subjects text[] not null, changes jsonb not null, primary key (cooperative_id, id))`,
  'create unique index region_change_undone_once on region_change (cooperative_id, undoes) where undoes is not null',
  `create table season (
    ${keyed}, id uuid not null, name text not null, from_day date not null, until_day date not null, phases jsonb not null,
    check (from_day < until_day), primary key (cooperative_id, id),
    constraint season_dates_apart exclude using gist (cooperative_id with =, daterange(from_day, until_day) with &&))`,
]

const rosters = [
  `create table roster (
    ${keyed}, id uuid not null, from_day date not null, until_day date not null, version integer not null default 0 check (version >= 0),
    region_version integer not null, created_at timestamptz not null, scenario_of uuid, check (from_day < until_day),
    primary key (cooperative_id, id),
    foreign key (cooperative_id, scenario_of) references roster (cooperative_id, id) on delete cascade deferrable initially immediate,
    constraint roster_dates_apart exclude using gist (cooperative_id with =, daterange(from_day, until_day) with &&)
      where (scenario_of is null))`,
  `create table scenario (
    ${keyed}, roster_id uuid not null, name text not null check (name <> ''), base jsonb not null, based_on integer not null,
    made_by text not null, made_at timestamptz not null, removed_at timestamptz, primary key (cooperative_id, roster_id),
    foreign key (cooperative_id, roster_id) references roster (cooperative_id, id) on delete cascade)`,
  'create index roster_scenarios on roster (cooperative_id, scenario_of) where scenario_of is not null',
  `create table shift (
    ${keyed}, roster_id uuid not null, id uuid not null, post text not null, role text not null, date date not null,
    ${wallStart('wall_start')}, ${wallEnd('wall_end')}, starts_at timestamptz not null, ends_at timestamptz not null,
    needed integer not null check (needed between 0 and 99), reason text, ${oneWeek}, primary key (cooperative_id, id), ${ofRoster},
    constraint shift_roster unique (cooperative_id, roster_id, id), foreign key (cooperative_id, post) references post (cooperative_id, code))`,
  'create index shift_starts on shift (cooperative_id, starts_at)',
  `create table assignment (
    ${keyed}, roster_id uuid not null, id uuid not null, shift_id uuid not null, position integer not null check (position between 1 and 999),
    practitioner text not null, starts_at timestamptz not null, ends_at timestamptz not null, locked boolean not null default false, ${oneWeek},
    primary key (cooperative_id, id), foreign key (cooperative_id, roster_id, shift_id) references shift (cooperative_id, roster_id, id),
    foreign key (cooperative_id, practitioner) references practitioner (cooperative_id, code),
    constraint one_holder_per_place exclude using gist
      (cooperative_id with =, shift_id with =, position with =, tstzrange(starts_at, ends_at) with &&) deferrable initially immediate)`,
  'create index assignment_roster on assignment (cooperative_id, roster_id)',
  'create index assignment_practitioner on assignment (cooperative_id, practitioner, starts_at)',
  `create table person_busy (
    person_id uuid not null references person, cooperative_id uuid not null, assignment_id uuid not null, starts_at timestamptz not null,
    ends_at timestamptz not null, standby boolean not null, blocking boolean not null, ${oneWeek},
    primary key (person_id, cooperative_id, assignment_id),
    constraint one_place_per_person exclude using gist
      (person_id with =, tstzrange(starts_at, ends_at) with &&) where (blocking) deferrable initially immediate)`,
  'create index person_busy_assignment on person_busy (cooperative_id, assignment_id)',
  `create table roster_change (
    ${keyed}, roster_id uuid not null, version integer not null check (version > 0), changes jsonb not null, inverse jsonb not null,
    actor text not null, for_whom text, reason text, at timestamptz not null, author text not null, step uuid not null, undoes uuid,
    command text, primary key (cooperative_id, roster_id, version),
    foreign key (cooperative_id, roster_id) references roster (cooperative_id, id) on delete cascade)`,
  `create table change_reason (
    ${keyed}, roster_id uuid not null, id uuid not null, version integer not null, actor text not null, reason text not null,
    at timestamptz not null, primary key (cooperative_id, roster_id, id),
    foreign key (cooperative_id, roster_id, version) references roster_change (cooperative_id, roster_id, version) on delete cascade)`,
  `create table publication (
    ${keyed}, roster_id uuid not null, revision integer not null check (revision > 0), version integer not null, posts jsonb not null,
    from_day date not null, until_day date not null, actor text not null, reason text, at timestamptz not null, shifts jsonb,
    changed integer not null, check (from_day < until_day), primary key (cooperative_id, roster_id, revision), ${ofRoster})`,
  `create table published_shift (
    ${keyed}, roster_id uuid not null, shift_id uuid not null, revision integer not null, post text not null, role text not null,
    date date not null, ${wallStart('wall_start')}, ${wallEnd('wall_end')}, starts_at timestamptz not null, ends_at timestamptz not null,
    needed integer not null, reason text, ${recorded}, ${oneWeek}, primary key (cooperative_id, shift_id, revision),
    foreign key (cooperative_id, roster_id, revision) references publication (cooperative_id, roster_id, revision),
    constraint published_shift_once exclude using gist
      (cooperative_id with =, shift_id with =, tstzrange(recorded_from, recorded_until) with &&))`,
  'create index published_shift_time on published_shift (cooperative_id, starts_at)',
  'create index published_shift_roster on published_shift (cooperative_id, roster_id)',
  `create table published_assignment (
    ${keyed}, roster_id uuid not null, assignment_id uuid not null, shift_id uuid not null, revision integer not null, post text not null,
    position integer not null, practitioner text not null, starts_at timestamptz not null, ends_at timestamptz not null,
    locked boolean not null, ${recorded}, ${oneWeek}, primary key (cooperative_id, assignment_id, revision),
    foreign key (cooperative_id, roster_id, revision) references publication (cooperative_id, roster_id, revision),
    constraint published_place_once exclude using gist (cooperative_id with =, shift_id with =, position with =,
      tstzrange(starts_at, ends_at) with &&, tstzrange(recorded_from, recorded_until) with &&))`,
  'create index published_assignment_time on published_assignment (cooperative_id, starts_at)',
  'create index published_assignment_roster on published_assignment (cooperative_id, roster_id)',
  `create table comment (
    ${keyed}, id uuid not null, about text not null check (about in ('place', 'day', 'person')), shift_id uuid,
    position integer check (position between 1 and 999), date date, practitioner text, text text not null check (text <> ''),
    mentions jsonb not null default '[]', visible boolean not null default false, author text not null, at timestamptz not null,
    resolved_at timestamptz, resolved_by text, primary key (cooperative_id, id), ${ofPractitioner},
    check ((about = 'place') = (shift_id is not null and position is not null and date is not null)),
    check ((about = 'person') = (practitioner is not null)), check ((about <> 'person') = (date is not null)),
    check ((resolved_at is null) = (resolved_by is null)))`,
  'create index comment_open on comment (cooperative_id) where resolved_at is null',
]

const access = [
  `create table access_token (
    ${keyed}, id uuid not null, sha256 text not null constraint access_token_sha256 unique, ${accessRole}, practitioner text,
    posts jsonb not null default '[]', label text not null, created_at timestamptz not null, last_used_at timestamptz,
    revoked_at timestamptz, primary key (cooperative_id, id), ${ofPractitioner})`,
  `create table session (
    ${keyed}, id uuid not null, sha256 text not null constraint session_sha256 unique, ${accessRole}, practitioner text,
    posts jsonb not null default '[]', label text not null, token_id uuid, created_at timestamptz not null,
    last_used_at timestamptz not null, expires_at timestamptz not null, primary key (cooperative_id, id), ${ofPractitioner},
    foreign key (cooperative_id, token_id) references access_token (cooperative_id, id) on delete cascade)`,
  `create table idempotency (
    ${keyed}, actor text not null, key text not null, request text not null, answer jsonb, at timestamptz not null,
    primary key (cooperative_id, actor, key))`,
  `create table import_run (
    ${keyed}, id uuid not null, at timestamptz not null, actor text not null, files jsonb not null, report jsonb not null,
    before jsonb not null, undone_at timestamptz, undone_by text, primary key (cooperative_id, id))`,
  `create table audit (
    ${keyed}, id uuid not null, at timestamptz not null, actor text not null, action text not null, subject text not null,
    before jsonb, after jsonb, reason text, for_whom text, primary key (cooperative_id, id))`,
  'create index audit_subject on audit (cooperative_id, subject, id)',
]

/** Guards that a constraint cannot express: busy times follow assignments, published and logged rows stay as they are. */
const guards = [
  // Its plan is made once, often while the tables are still empty: only ways through an index stay good when they fill.
  `create function fill_person_busy() returns trigger language plpgsql
    set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
    begin
      if tg_op <> 'INSERT' then
        delete from person_busy b using old_rows o where b.cooperative_id = o.cooperative_id and b.assignment_id = o.id;
      end if;
      if tg_op <> 'DELETE' then
        insert into person_busy (person_id, cooperative_id, assignment_id, starts_at, ends_at, standby, blocking)
        select p.person_id, n.cooperative_id, n.id, n.starts_at, n.ends_at, s.role = 'standby',
          s.role <> 'standby' or not coalesce((c.policy ->> 'mayOverlapStandby')::boolean, false)
        from new_rows n join shift s on s.cooperative_id = n.cooperative_id and s.id = n.shift_id
        join practitioner p on p.cooperative_id = n.cooperative_id and p.code = n.practitioner join cooperative c on c.id = n.cooperative_id;
      end if;
      return null;
    end $$`,
  `create trigger assignment_busy_insert after insert on assignment referencing new table as new_rows
    for each statement execute function fill_person_busy()`,
  `create trigger assignment_busy_update after update on assignment referencing old table as old_rows new table as new_rows
    for each statement execute function fill_person_busy()`,
  `create trigger assignment_busy_delete after delete on assignment referencing old table as old_rows
    for each statement execute function fill_person_busy()`,
  `create function move_person_busy() returns trigger language plpgsql as $$
    begin
      update person_busy b set person_id = new.person_id from assignment a
      where a.cooperative_id = new.cooperative_id and a.practitioner = new.code
        and b.cooperative_id = a.cooperative_id and b.assignment_id = a.id;
      return null;
    end $$`,
  `create trigger practitioner_person after update of person_id on practitioner
    for each row when (old.person_id is distinct from new.person_id) execute function move_person_busy()`,
  `create function assignment_inside_shift() returns trigger language plpgsql as $$
    declare
      outside boolean;
    begin
      -- The rows are read again: at the end of the transaction they may not be those of the event any more.
      if tg_table_name = 'shift' then
        outside := exists (select from assignment a join shift s on s.cooperative_id = a.cooperative_id and s.id = a.shift_id
          where a.cooperative_id = new.cooperative_id and a.shift_id = new.id and (a.starts_at < s.starts_at or a.ends_at > s.ends_at));
      else
        outside := exists (select from assignment a join shift s on s.cooperative_id = a.cooperative_id and s.id = a.shift_id
          where a.cooperative_id = new.cooperative_id and a.id = new.id and (a.starts_at < s.starts_at or a.ends_at > s.ends_at));
      end if;
      if outside then
        raise exception 'an assignment lies outside its shift' using errcode = '23514', constraint = 'assignment_inside_shift';
      end if;
      return null;
    end $$`,
  `create constraint trigger assignment_inside_shift after insert or update of starts_at, ends_at, shift_id on assignment
    deferrable initially deferred for each row execute function assignment_inside_shift()`,
  `create constraint trigger shift_around_assignments after update of starts_at, ends_at on shift
    deferrable initially deferred for each row execute function assignment_inside_shift()`,
  `create function keep_published() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        if not exists (select from cooperative where id = old.cooperative_id) then return old; end if;
      else
        if old.recorded_until is null and new.recorded_until is not null
          and to_jsonb(new) - 'recorded_until' - 'closed_by' = to_jsonb(old) - 'recorded_until' - 'closed_by' then return new; end if;
      end if;
      raise exception 'what is published stays as it was' using errcode = '23514', constraint = 'keep_published';
    end $$`,
  `create function append_only() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        if not exists (select from cooperative where id = old.cooperative_id) then return old; end if;
      end if;
      raise exception 'the log is append-only' using errcode = '23514', constraint = 'append_only';
    end $$`,
  `create function log_of_roster() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        if not exists (select from roster where cooperative_id = old.cooperative_id and id = old.roster_id) then return old; end if;
      end if;
      raise exception 'the log is append-only' using errcode = '23514', constraint = 'append_only';
    end $$`,
  ...['published_shift', 'published_assignment'].map(
    (table) => `create trigger keep before update or delete on ${table} for each row execute function keep_published()`,
  ),
  ...['publication', 'audit', 'region_change'].map(
    (table) => `create trigger keep before update or delete on ${table} for each row execute function append_only()`,
  ),
  ...['roster_change', 'change_reason'].map(
    (table) => `create trigger keep before update or delete on ${table} for each row execute function log_of_roster()`,
  ),
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...region, ...rosters, ...access, ...guards]) await sql.raw(statement).execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  const created = [...region, ...rosters, ...access].flatMap((statement) => /^create table (\w+)/.exec(statement)?.[1] ?? [])
  for (const table of created.reverse()) await sql.raw(`drop table ${table} cascade`).execute(db)
  const functions = guards.flatMap((statement) => /^create function (\w+)/.exec(statement)?.[1] ?? [])
  for (const name of functions) await sql.raw(`drop function ${name}()`).execute(db)
}
