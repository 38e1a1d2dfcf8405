//! Write `predict_counter`: from IDs of one's own, the ID of the next visitor.

use harness::{Step, Test, claim};
use session_ids::{Counter, Ids, decode, encode, predict_counter};

use crate::site::*;

const STEP: Step = CHAPTER.step(1, "Predict a counter");

fn predicts(t: &Test, seen: &[String], expected: Option<&str>) {
    let said: Vec<_> = seen.iter().map(|id| decode(id)).collect();
    let call = format!("predict_counter(&{seen:?}), which decode to {said:?},");
    t.call(call, || predict_counter(seen))
        .gives(expected.map(str::to_owned));
}

/// The IDs for these numbers.
fn ids(numbers: &[u64]) -> Vec<String> {
    numbers.iter().map(|it| encode(&it.to_string())).collect()
}

fn predicts_after(t: &Test, numbers: &[u64], expected: Option<u64>) {
    let expected = expected.map(|it| encode(&it.to_string()));
    predicts(t, &ids(numbers), expected.as_deref());
}

#[test]
fn three_cookies_tell_the_fourth() {
    claim!(
        STEP.invariant(1),
        "The cookies that a shop gave out tell the next one",
        "CWE-340; OWASP ASVS 5.0, 7.2.3"
    )
    .test(async |t| {
        let mut counter = Counter::starting_at(20_263_951);
        let seen: Vec<String> = (0..3).map(|_| counter.draw()).collect();
        predicts(&t, &seen, Some("MjAyNjM5NTQ"));
        let cookies: Vec<String> = seen.iter().map(|id| format!("id={id}")).collect();
        t.matches_snapshot_of(&cookies.join("\n"));
    });
}

#[test]
fn it_is_right_wherever_the_counter_stands() {
    claim!(
        STEP.invariants(&[1, 2]),
        "After every number comes the next one, also where the digits become more, and from one ID \
         as from three",
        "CWE-340"
    )
    .test(async |t| {
        let mut random = fastrand::Rng::with_seed(1);
        let some = (0..200).map(|number| random.u64(..2 << (number % 63)));
        // A counter counts up to the largest u64, and so past the largest i64.
        let large = [u32::MAX.into(), 1 << 53, i64::MAX as u64, u64::MAX - 3];
        let small = [0, 8, 98, 997, 999_999];
        for first in small.into_iter().chain(large).chain(some) {
            let mut counter = Counter::starting_at(first);
            let seen: Vec<String> = (0..3).map(|_| counter.draw()).collect();
            let next = encode(&(first + 3).to_string());
            predicts(&t, &seen, Some(&next));
            predicts(&t, &seen[..1], Some(&seen[1]));
        }
        let thousand: Vec<u64> = (5000..6000).collect();
        predicts_after(&t, &thousand, Some(6000));
    });
}

#[test]
fn others_may_have_come_in_between() {
    claim!(
        STEP.invariant(3),
        "Only the latest number counts, and gaps before it are other visitors",
        "CWE-340"
    )
    .test(async |t| {
        predicts_after(&t, &[5, 9], Some(10));
        predicts_after(&t, &[1, 100, 105], Some(106));
        predicts_after(&t, &[1, 2, 1_000_000], Some(1_000_001));
        predicts_after(&t, &[0, u64::MAX - 1], Some(u64::MAX));
    });
}

#[test]
fn without_an_id_there_is_no_next() {
    claim!(
        STEP.invariant(4),
        "From no ID at all there is nothing to predict",
        "the documentation of `predict_counter`"
    )
    .test(async |t| predicts(&t, &[], None));
}

#[test]
fn what_no_counter_wrote_predicts_nothing() {
    claim!(
        STEP.invariant(5),
        "Where one of the IDs isn't spelled as the counter spells it, there is no next",
        "the documentation of `predict_counter`"
    )
    .test(async |t| {
        let texts = [
            "",
            "banana",
            "-5",
            "+5",
            "-0",
            "007",
            "00",
            " 5",
            "5 ",
            "5\n",
            "5.5",
            "5e3",
            "0x5",
            "1_000",
            "1763844404041.7",
            "18446744073709551616",
            "18446744073709551621",
            "٣",
        ];
        let spelled = [
            "",
            "MjAyNjM5NTE=",
            "MjAyNjM5NTF",
            "a",
            "*",
            "é",
            "MjAy NjM5",
            "20263951",
            "_w",
        ];
        let strange = texts
            .map(encode)
            .into_iter()
            .chain(spelled.map(str::to_owned));
        for id in strange {
            predicts(&t, std::slice::from_ref(&id), None);
            // It can be the first of Mallory's IDs, one between, or the latest.
            let mut others = ids(&[5, 6]);
            for place in 0..=2 {
                others.insert(place, id.clone());
                predicts(&t, &others, None);
                others.remove(place);
            }
        }
    });
}

#[test]
fn numbers_that_do_not_rise_predict_nothing() {
    claim!(
        STEP.invariant(6),
        "A counter gives out rising numbers: where they don't rise there is no next",
        "the documentation of `predict_counter`"
    )
    .test(async |t| {
        for numbers in [
            &[6, 5][..],
            &[5, 5],
            &[5, 6, 6],
            &[5, 5, 6],
            &[5, 9, 7],
            &[9, 5, 10],
            &[5, 9, 7, 10],
            &[u64::MAX, 5],
            &[0, 0],
        ] {
            predicts_after(&t, numbers, None);
        }
    });
}

#[test]
fn the_last_number_has_no_next() {
    claim!(
        STEP.invariant(7),
        "After the largest number nothing comes, and nothing overflows",
        "CWE-190"
    )
    .test(async |t| {
        predicts_after(&t, &[u64::MAX], None);
        predicts_after(&t, &[5, u64::MAX], None);
    });
}

#[test]
fn the_counter_lets_mallory_in() {
    claim!(
        STEP.invariants(&[1, 2]),
        "A visitor who sends the next number is greeted as the next visitor",
        "CWE-340; OWASP ASVS 5.0, 7.2.3"
    )
    .test(async |t| {
        let site = t.serve(shop(Ids::counter(20_263_951)).app());
        let mallory = t.browser("mallory", &site);
        let seen = [id_in(&mallory.get("/enter?name=mallory").await)];
        t.browser("alice", &site).get("/enter?name=alice").await;
        let next = predict_counter(&seen).unwrap_or_default();
        mallory.get_with_cookie("/", format!("id={next}")).await;
        t.matches_snapshot();
    });
}
