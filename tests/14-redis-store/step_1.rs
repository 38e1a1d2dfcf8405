//! Write `redis_key`, `new_version` and `lifetime`: what a record is called in Redis, how its states are told
//! apart, and for how long Redis is asked to keep it.

use std::collections::HashSet;

use harness::{Step, claim};
use memory_store::Timestamp;
use redis_store::{lifetime, new_version, redis_key};
use session_ids::{SessionId, StoreKey};

use crate::site::*;

const STEP: Step = CHAPTER.step(1, "A name, a version and a time");

#[test]
fn a_key_says_whose_it_is() {
    claim!(
        STEP.invariant(1),
        "A record's key is our prefix and all 64 digits of the store key",
        "OWASP Session Management Cheat Sheet; CWE-312"
    )
    .test(async |t| {
        let id = SessionId::parse("AAAAAAAAAAAAAAAAAAAAAA").expect("it is an ID");
        let key = StoreKey::of(&id);
        t.call(format!("redis_key({key:?})"), || redis_key(&key))
            .gives(format!("workbook:session:{key}"));
    });
}

#[test]
fn no_two_servers_draw_one_version() {
    claim!(
        STEP.invariant(2),
        "A version is drawn from 64 bits, and another server draws others",
        "the contract: a version is never used twice"
    )
    .test(async |t| {
        let drawn = || (0..1000).map(|_| new_version().0).collect::<Vec<_>>();
        let drawn = t.call("a thousand calls of new_version()", drawn).value();
        let different = |numbers: Vec<u64>| HashSet::<u64>::from_iter(numbers).len();
        t.see(
            "how many different versions a thousand calls of new_version() give",
            different(drawn.clone()),
        )
        .is(1000);
        // What counts on from a number that was drawn takes the same step each time.
        let steps = drawn.windows(2).map(|two| two[1].wrapping_sub(two[0]));
        t.see(
            "how many different steps lead from each of them to the next",
            different(steps.collect()),
        )
        .is(999);
        let ever = |bit: &u64| drawn.iter().any(|version| version >> bit & 1 == 1);
        let never = || (0..64).filter(|bit| !ever(bit)).collect::<Vec<_>>();
        t.see("the bits (0 to 63) that are 1 in none of them", never())
            .is(Vec::<u64>::new());
        t.call_in_two_processes("new_version()", || new_version().0.to_string())
            .must("different versions", |[one, other]| one != other);
    });
}

#[test]
fn redis_keeps_it_a_little_longer() {
    claim!(
        STEP.invariant(3),
        "Redis is asked to keep a value until its end, and SLACK (60 s) longer",
        "the contract: the record's own end decides"
    )
    .test(async |t| {
        let at = Timestamp::from_seconds;
        for left in [1, 2, 59, 60, 61, 1000, 86_400, 31_536_000, 100_000_000_000] {
            for now in [1_763_884_800, u64::MAX - left] {
                let call = format!("lifetime({} s, now: {now} s)", now + left);
                t.call(call, || lifetime(at(now + left), at(now)))
                    .gives(left + 60);
            }
        }
    });
}

#[test]
fn what_has_expired_is_kept_for_a_moment() {
    claim!(
        STEP.invariant(4),
        "Redis refuses 0 seconds, so what has expired is kept for 1 to 60",
        "Redis 7.0.15: invalid expire time in 'set' command"
    )
    .test(async |t| {
        let at = Timestamp::from_seconds;
        for (expires, now) in [(1000, 1000), (900, 1000), (0, 1000), (0, 0), (0, u64::MAX)] {
            let call = format!("lifetime({expires} s, now: {now} s)");
            t.call(call, || lifetime(at(expires), at(now)))
                .must("1 to 60: it has expired", |kept| (1..=60).contains(kept));
        }
    });
}

#[test]
fn no_end_is_too_far() {
    claim!(
        STEP.invariant(5),
        "However far the end is, Redis is asked for a thousand years at least, and LONGEST at most",
        "Redis 7.0.15 counts milliseconds in 63 bits"
    )
    .test(async |t| {
        let at = Timestamp::from_seconds;
        for (expires, now) in [
            (u64::MAX, 0),
            (u64::MAX, 1000),
            (u64::MAX - 1, 1),
            (u64::MAX - 60, 0),
            (1_000_000_000_000, 0),
            (1_000_000_000_001, 1),
        ] {
            let call = format!("lifetime({expires} s, now: {now} s)");
            t.call(call, || lifetime(at(expires), at(now))).must(
                "a thousand years or more, and LONGEST (1,000,000,000,000 s) or less",
                |kept| (31_536_000_000..=1_000_000_000_000).contains(kept),
            );
        }
    });
}
