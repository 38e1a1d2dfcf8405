//! Write `lifetime`: when memcached may remove an item, as it wants to be told.

use std::time::Duration;

use harness::{Step, Test, claim};
use memcached_store::{Answer, Command, Only, Pool, lifetime};
use memory_store::{Clock, Timestamp};

use crate::common::*;
use crate::wire;

const STEP: Step = CHAPTER.step(4, "Say how long it may stay");

const DAY: u64 = 86_400;

/// 2026-11-23, 12:00 UTC.
const NOON: u64 = 1_795_435_200;

/// How long memcached keeps an item.
#[derive(Clone, Copy, PartialEq)]
enum Kept {
    NoEnd,
    GoneAtOnce,
    Seconds(u64),
}

impl std::fmt::Debug for Kept {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match self {
            Self::NoEnd => f.write_str("without an end"),
            Self::GoneAtOnce => f.write_str("not at all: it is gone at once"),
            Self::Seconds(seconds) => write!(f, "{seconds} seconds"),
        }
    }
}

/// How long memcached keeps an item with this lifetime, when its clock shows `clock`.
fn kept_for(lifetime: u32, clock: u64) -> Kept {
    let moment = u64::from(lifetime);
    let seconds = match lifetime {
        0 => return Kept::NoEnd,
        1..=2_592_000 => moment,
        2_592_001..=0x7FFF_FFFF => moment.saturating_sub(clock),
        // Its numbers are of 32 bits, with a sign.
        _ => 0,
    };
    match seconds {
        0 => Kept::GoneAtOnce,
        _ => Kept::Seconds(seconds),
    }
}

/// Calls `lifetime` with these seconds, and says for how long the item is kept.
fn kept(t: &Test, expires: u64, now: u64, clock: u64) -> harness::Called<Kept> {
    let at = Timestamp::from_seconds;
    let told = lifetime(at(expires), at(now), at(clock));
    let call = format!(
        "how long memcached keeps an item with T{told}, \
         which is lifetime(expires: {expires} s, now: {now} s, clock: {clock} s),"
    );
    t.call(call, || kept_for(told, clock))
}

/// Calls `lifetime` for a record with so many seconds left. The item stays a minute longer, and not a
/// day.
fn outlasts(t: &Test, left: u64, now: u64, clock: u64) {
    let must = format!("{left} seconds, and 60 more or a little more");
    kept(t, now + left, now, clock).must(
        &must,
        |kept| matches!(kept, Kept::Seconds(it) if (left + 60..left + DAY).contains(it)),
    );
}

#[test]
fn an_item_stays_as_long_as_its_record() {
    claim!(
        STEP.invariant(1),
        "Up to thirty days, memcached keeps an item a minute longer than its record lasts, and less than a day",
        "memcached, doc/protocol.txt: Expiration times"
    )
    .test(async |t| {
        for left in [1, 60, 3600, DAY, 29 * DAY] {
            for now in [1000, 1_000_000_000, NOON] {
                outlasts(&t, left, now, NOON);
            }
        }
    });
}

#[test]
fn more_than_thirty_days_are_no_moment_of_1970() {
    claim!(
        STEP.invariant(2),
        "Also a record of thirty days and more is kept, although memcached takes such numbers for moments",
        "memcached, doc/protocol.txt: Expiration times"
    )
    .test(async |t| {
        let month = 30 * DAY;
        for left in [month - 61, month - 60, month - 1, month, month + 1, 31 * DAY, 400 * DAY] {
            for now in [1000, 1_000_000_000, NOON] {
                outlasts(&t, left, now, NOON);
            }
        }
    });
}

#[test]
fn what_ends_after_2038_is_kept() {
    claim!(
        STEP.invariant(4),
        "Memcached's moments end on 2038-01-19: a record that lasts longer has no end there",
        "memcached 1.6.18, by a run"
    )
    .test(async |t| {
        for (left, clock) in [
            (u64::MAX - 1000, NOON),
            (0x7FFF_FFFF, NOON),
            (31 * DAY, 0x7FFF_FFFF),
        ] {
            kept(&t, 1000 + left, 1000, clock).gives(Kept::NoEnd);
        }
        // Thirty days can be told after 2038 too.
        outlasts(&t, DAY, 1000, 0x1_0000_0000);
    });
}

#[test]
fn what_has_expired_is_not_kept_for_ever() {
    claim!(
        STEP.invariant(3),
        "A record whose end is past goes soon: no number below zero, and no zero, which means for ever",
        "memcached, doc/protocol.txt: Expiration times"
    )
    .test(async |t| {
        for (expires, now) in [(1000, 1000), (1000, 2000), (0, NOON), (0, 0)] {
            kept(&t, expires, now, NOON)
                .must("some seconds, less than a day", |it| matches!(it, Kept::Seconds(..DAY)));
        }
    });
}

#[test]
fn no_time_is_too_large() {
    claim!(
        STEP.invariant(5),
        "Whatever the three times are, nothing overflows, and memcached is told what the table has for them",
        "CWE-190"
    )
    .test(async |t| {
        let (month, last) = (30 * DAY, 0x7FFF_FFFF);
        let times = [
            0, 1, 60, month - 61, month - 60, month, month + 1, NOON, last - DAY, last - 60, last, last + 1,
            0xFFFF_FFFF, 0x1_0000_0000, 1 << 63, u64::MAX - 60, u64::MAX - 59, u64::MAX - 1, u64::MAX,
        ];
        let all = times
            .iter()
            .flat_map(|expires| times.iter().map(move |now| (*expires, *now)));
        let all = all.flat_map(|(expires, now)| times.iter().map(move |clock| (expires, now, *clock)));
        for (expires, now, clock) in all {
            let left = u128::from(expires.saturating_sub(now));
            let (at_least, day) = (left + 60, u128::from(DAY));
            // The lifetime may be up to a day longer, and so come to another row of the table.
            let may_be_told = left < day || u128::from(clock) + at_least <= u128::from(last);
            let must_be_told = left < day - 60 || u128::from(clock) + left + day <= u128::from(last);
            let is_a_moment = at_least > u128::from(month);
            let (call, must) = (
                format!("lifetime(expires: {expires} s, now: {now} s, clock: {clock} s)"),
                format!("{left} seconds and 60 more or a little more, or no end where that can't be told"),
            );
            let at = Timestamp::from_seconds;
            let told = t.call(call, || lifetime(at(expires), at(now), at(clock)));
            told.map(|told| kept_for(told, clock)).must(&must, |kept| match kept {
                Kept::Seconds(it) => {
                    (at_least..left + day).contains(&u128::from(*it)) && (may_be_told || !is_a_moment)
                }
                Kept::NoEnd => !must_be_told,
                Kept::GoneAtOnce => false,
            });
        }
    });
}

#[test]
fn memcached_understands_it_so() {
    claim!(
        STEP.invariants(&[1, 2]),
        "Asked how long it keeps an item, memcached says the time that was meant",
        "memcached, doc/protocol.txt: Meta Get, flag t"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let pool = Pool::new(&memcached.address().to_string(), LONG);
        let (now, clock) = (Timestamp::from_seconds(1000), Clock::system().now());
        for days in [1, 29, 30, 31, 90, 365] {
            let key = format!("days:{days}");
            let lifetime = lifetime(now.plus(Duration::from_secs(days * DAY)), now, clock);
            let (key, value, only) = (key.as_str(), &b"hello"[..], Only::IfAbsent);
            let set = Command::Set {
                key,
                value,
                lifetime,
                only,
            };
            let clean = pool.ask(Command::Delete { key }).await;
            t.see(
                format!("whether ask(Delete {key:?}) succeeds"),
                clean.is_ok(),
            )
            .is(true);
            let done = pool.ask(set).await.map_err(|error| error.to_string());
            t.see(format!("the result of ask({set:?})"), done)
                .is(Ok(Answer::Done));
            let asked = format!("mg {key} t\r\n");
            let said = wire::say(memcached.address(), asked.as_bytes(), 1);
            let said = said.map_err(|error| error.to_string());
            t.see(
                format!("memcached's answer to mg {key} t, for {days} days"),
                said,
            )
            .must("HD t and these days in seconds, or a little more", |said| {
                let left = said
                    .as_ref()
                    .ok()
                    .and_then(|said| said.strip_prefix("HD t"));
                let left = left.and_then(|left| left.parse().ok());
                left.is_some_and(|left: u64| (days * DAY..(days + 1) * DAY).contains(&left))
            });
        }
    });
}
