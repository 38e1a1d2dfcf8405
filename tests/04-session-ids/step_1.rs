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

#[test]
fn three_cookies_tell_the_fourth() {
    claim!(
        STEP,
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
        STEP,
        "After every number comes the next one, also where the digits become more",
        "CWE-340"
    )
    .test(async |t| {
        let mut random = fastrand::Rng::with_seed(1);
        let some = (0..200).map(|number| random.u64(..2 << (number % 63)));
        for first in [0, 8, 98, 997, 999_999].into_iter().chain(some) {
            let mut counter = Counter::starting_at(first);
            let seen: Vec<String> = (0..3).map(|_| counter.draw()).collect();
            let next = counter.draw();
            predicts(&t, &seen, Some(&next));
            predicts(&t, &seen[..1], Some(&seen[1]));
        }
    });
}

#[test]
fn others_may_have_come_in_between() {
    claim!(
        STEP,
        "Only the latest number counts, and gaps before it are other visitors",
        "CWE-340"
    )
    .test(async |t| {
        let ids = |numbers: &[u64]| -> Vec<String> {
            let draw = |&number| Counter::starting_at(number).draw();
            numbers.iter().map(draw).collect()
        };
        predicts(&t, &ids(&[5, 9]), Some(&ids(&[10])[0]));
        predicts(&t, &ids(&[1, 100, 105]), Some(&ids(&[106])[0]));
    });
}

#[test]
fn what_no_counter_wrote_predicts_nothing() {
    claim!(
        STEP,
        "Where the IDs aren't a counter's in the order in which it gave them out, there is no next",
        "the documentation of `predict_counter`"
    )
    .test(async |t| {
        predicts(&t, &[], None);
        let strange = [
            "",
            "banana",
            "-5",
            "+5",
            "007",
            " 5",
            "5\n",
            "5.5",
            "1763844404041.7",
            "18446744073709551616",
            "٣",
        ];
        for text in strange {
            t.call(format!("predict_counter(&[encode({text:?})])"), || {
                predict_counter(&[encode(text)])
            })
            .gives(None);
        }
        for id in ["MjAyNjM5NTE=", "MjAyNjM5NTF", "a", "*", "é", "MjAy NjM5"] {
            predicts(&t, &list(&[id]), None);
        }
        let [five, six] = ["5", "6"].map(encode);
        for seen in [
            [&six, &five],
            [&five, &five],
            [&encode("x"), &five],
            [&five, &encode("x")],
        ] {
            predicts(&t, &seen.map(String::clone), None);
        }
    });
}

#[test]
fn the_last_number_has_no_next() {
    claim!(
        STEP,
        "After the largest number nothing comes, and nothing overflows",
        "CWE-190"
    )
    .test(async |t| {
        predicts(&t, &[encode("18446744073709551615")], None);
    });
}

#[test]
fn the_counter_lets_mallory_in() {
    claim!(
        STEP,
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
