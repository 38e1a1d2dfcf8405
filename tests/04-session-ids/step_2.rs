//! Write `predict_clock`: all IDs that a visitor can have got in a second that is known.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use harness::{Step, Test, claim};
use session_ids::{Clock, Ids, Shop, decode, encode, predict_clock};

use crate::site::*;

const STEP: Step = CHAPTER.step(2, "Predict a clock");

#[test]
fn it_lists_every_millisecond_of_the_second() {
    claim!(
        STEP.invariants(&[1, 2]),
        "A second has 1,000 milliseconds, and each is one ID, once",
        "CWE-341"
    )
    .test(async |t| {
        // The two in the middle are in the years 2033 and 2128: more than 31 and 32 bits.
        for at in [
            0,
            1,
            1_763_844_404,
            2_000_000_000,
            5_000_000_000,
            u64::MAX / 1000 - 1,
        ] {
            lists(&t, &Clock::of_worker(7), 1_763_844_390_999, at);
        }
    });
}

#[test]
fn each_has_the_worker_of_mallorys_id() {
    claim!(
        STEP.invariant(3),
        "The worker is the one that gave Mallory her ID, up to the largest",
        "CWE-341"
    )
    .test(async |t| {
        for worker in [0, 1, 9, 10, 99, 255, 256, 4711, 32_767, 32_768, 65_535] {
            lists(
                &t,
                &Clock::of_worker(worker),
                1_763_844_390_999,
                1_763_844_399,
            );
        }
    });
}

/// From an ID that was drawn at `drawn`, the candidates for the second `at` are all there are.
fn lists(t: &Test, clock: &Clock, drawn: u64, at: u64) {
    let seen = [clock.draw(drawn)];
    let call = format!("what is wrong in predict_clock(&{seen:?}, {at})");
    t.call(call, || Wrong::in_list(clock, at, predict_clock(&seen, at)))
        .gives(Wrong::default());
}

/// What is wrong with a list of candidates: the first few of each kind, decoded.
#[derive(Debug, Default, PartialEq)]
struct Wrong {
    missing: Vec<String>,
    there_twice: Vec<String>,
    of_another_second_or_worker: Vec<String>,
}

impl Wrong {
    fn in_list(clock: &Clock, at: u64, mut ids: Vec<String>) -> Self {
        let right: Vec<String> = (0..1000)
            .map(|milli| clock.draw(at * 1000 + milli))
            .collect();
        let few = |ids: Vec<&String>| -> Vec<String> {
            let few = ids.into_iter().take(3);
            few.map(|id| decode(id).unwrap_or_else(|| id.clone()))
                .collect()
        };
        ids.sort();
        // In most runs nothing is wrong, and then there is nothing to look up.
        if ids == sorted(&right) {
            return Self::default();
        }
        let twice = ids.windows(2).filter(|pair| pair[0] == pair[1]);
        Self {
            missing: few(right.iter().filter(|id| !ids.contains(id)).collect()),
            there_twice: few(twice.map(|pair| &pair[0]).collect()),
            of_another_second_or_worker: few(ids.iter().filter(|id| !right.contains(id)).collect()),
        }
    }
}

fn sorted(ids: &[String]) -> Vec<String> {
    let mut ids = ids.to_vec();
    ids.sort();
    ids
}

#[test]
fn one_id_is_enough_and_more_do_no_harm() {
    claim!(
        STEP.invariant(4),
        "Of several IDs of hers the latest counts, and of that one its time tells nothing",
        "CWE-341"
    )
    .test(async |t| {
        let clock = Clock::of_worker(12);
        // She may have come before Alice, in the same second or millisecond, or after.
        for drawn in [
            0,
            1,
            ALICE_COMES,
            ALICE_COMES + 1,
            1_763_844_405_000,
            u64::MAX,
        ] {
            lists(&t, &clock, drawn, 1_763_844_404);
        }
        let draw =
            |millis: &[u64]| -> Vec<String> { millis.iter().map(|&it| clock.draw(it)).collect() };
        let of_other_workers = [7, 13].map(|it| Clock::of_worker(it).draw(2)).to_vec();
        for seen in [
            draw(&[1, 2, 3]),
            draw(&[u64::MAX, 0]),
            draw(&[5, 5]),
            [list(&["banana", ""]), draw(&[1])].concat(),
            [of_other_workers, draw(&[1])].concat(),
        ] {
            let call = format!("what is wrong in predict_clock(&{seen:?}, 1763844404)");
            let candidates = || predict_clock(&seen, 1_763_844_404);
            t.call(call, || Wrong::in_list(&clock, 1_763_844_404, candidates()))
                .gives(Wrong::default());
        }
    });
}

#[test]
fn without_an_id_there_are_no_candidates() {
    claim!(
        STEP.invariant(6),
        "From no ID at all, Mallory doesn't know the worker",
        "the documentation of `predict_clock`"
    )
    .test(async |t| {
        t.call("predict_clock(&[], 5)", || predict_clock(&[], 5))
            .gives(Vec::<String>::new());
    });
}

#[test]
fn what_no_clock_wrote_predicts_nothing() {
    claim!(
        STEP.invariant(5),
        "Where the latest ID isn't spelled as the clock spells it, there are no candidates",
        "the documentation of `predict_clock`"
    )
    .test(async |t| {
        let strange = [
            "",
            "7",
            "x.7",
            "1.x",
            "1.2.3",
            ".7",
            "1.",
            "1.-7",
            "1.+7",
            "01.7",
            "1.07",
            "1.65536",
            "18446744073709551616.7",
            " 1.7",
            "1.7 ",
            "1 .7",
            "1.7\n",
            "+1.7",
            "-1.7",
            "1..7",
            "1.7.",
            "1,7",
            "1.00",
            "00.7",
            "1.65543",
            "0x1.7",
            "٣.7",
        ];
        for text in strange {
            let call = format!("how many IDs are in predict_clock(&[encode({text:?})], 5)");
            t.call(call, || predict_clock(&[encode(text)], 5).len())
                .gives(0);
        }
        let then_junk = vec![Clock::of_worker(7).draw(1), encode("banana")];
        for seen in [
            list(&["*"]),
            list(&[""]),
            list(&["1.7"]),
            list(&["é"]),
            list(&["MS43="]),
            list(&["MS43 "]),
            list(&["MTAuNx"]),
            then_junk,
        ] {
            let call = format!("how many IDs are in predict_clock(&{seen:?}, 5)");
            t.call(call, || predict_clock(&seen, 5).len()).gives(0);
        }
    });
}

#[test]
fn the_clock_lets_mallory_in() {
    claim!(
        STEP.invariants(&[1, 3]),
        "An attacker who knows the second needs 1,000 tries at most",
        "CWE-341; OWASP ASVS 5.0, 7.2.3"
    )
    .test(async |t| {
        let now = Arc::new(AtomicU64::new(1_763_844_398_702));
        let clock = now.clone();
        let clock = move || clock.load(Ordering::SeqCst);
        let site = t.serve(Shop::new("/", Ids::clock(7), clock, |_| {}).app());
        let mallory = t.browser("mallory", &site);
        let seen = [id_in(&mallory.get("/enter?name=mallory").await)];
        now.store(ALICE_COMES, Ordering::SeqCst);
        t.browser("alice", &site).get("/enter?name=alice").await;
        mallory.get("/visitors").await;
        let mut guesses = predict_clock(&seen, 1_763_844_404);
        guesses.sort_by_key(|id| decode(id));
        let cookies = guesses.iter().map(|id| format!("id={id}"));
        let hit = |reply: &harness::Reply| reply.text() != "Hello, stranger.";
        mallory.get_with_each_cookie("/", cookies, hit).await;
        t.matches_snapshot();
    });
}
