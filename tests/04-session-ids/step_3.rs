//! Write `predict_lcg`: find the hidden state behind an ID, and say the next one.

use std::collections::HashSet;

use harness::{Step, Test, claim};
use session_ids::{Ids, Lcg, next_state, output, predict_lcg};

use crate::site::*;

const STEP: Step = CHAPTER.step(3, "Predict a generator");

fn predicts(t: &Test, seen: &[String], expected: Option<&str>) {
    t.call(format!("predict_lcg(&{seen:?})"), || predict_lcg(seen))
        .gives(expected.map(str::to_owned));
}

#[test]
fn it_predicts_what_java_draws() {
    claim!(
        STEP.invariants(&[1, 4]),
        "Two outputs of java.util.Random tell the two after them",
        "CWE-338; OpenJDK 17.0.15"
    )
    .test(async |t| {
        // Made with the `jshell` of OpenJDK 17.0.15, for each seed:
        //     Random r = new Random(42);
        //     String.format("%08x%08x", r.nextInt(), r.nextInt())   and twice more
        let java = [
            (
                0,
                ["bb20b460d4d95138", "3d93cb7a9b3970be", "a32dc9f64f1df03a"],
            ),
            (
                42,
                ["ba419d350dfe8af7", "aee7bbe10c45c028", "4f083ce4f12bbb4b"],
            ),
            (
                20_261_123,
                ["95709d829caf07de", "5c28ac6afa83ee1d", "2dab4f236e2e0af1"],
            ),
        ];
        for (seed, ids) in java {
            predicts(&t, &list(&ids[..1]), Some(ids[1]));
            predicts(&t, &list(&ids[..2]), Some(ids[2]));
            let mut ours = Lcg::seeded(seed);
            let ours = ids.map(|_| ours.draw());
            t.see(format!("the generator in weak.rs, with seed {seed}"), ours)
                .is(ids.map(str::to_owned));
        }
        // A seed has 48 bits, and each of them counts.
        let ids: HashSet<String> = [0]
            .into_iter()
            .chain((0..48).map(|bit| 1 << bit))
            .map(|seed| Lcg::seeded(seed).draw())
            .collect();
        t.see(
            "how many first IDs come from 49 seeds: zero, and those of one bit",
            ids.len(),
        )
        .is(49);
    });
}

#[test]
fn it_finds_every_hidden_state() {
    claim!(
        STEP.invariants(&[1, 3, 4]),
        "Whatever the 16 hidden bits are, they are found",
        "CWE-338"
    )
    .test(async |t| {
        let seeds = (0..20).map(|number| number * 0x9E37_79B9_7F4A);
        for seed in seeds {
            let mut lcg = Lcg::seeded(seed);
            let seen: Vec<String> = (0..3).map(|_| lcg.draw()).collect();
            predicts(&t, &seen, Some(&lcg.draw()));
        }
    });
}

#[test]
fn the_lowest_and_the_highest_hidden_bits_are_tried() {
    claim!(
        STEP.invariant(3),
        "There are 65,536 possibilities for the hidden bits, from all zero to all one",
        "CWE-338"
    )
    .test(async |t| {
        for shown in [0, 1, 0x00c0_ffee, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff] {
            for hidden in [0, 1, 0x7fff, 0x8000, 0xfffe, 0xffff] {
                let [seen, next] = ids_from(shown << 16 | hidden);
                predicts(&t, &[seen], Some(&next));
            }
        }
    });
}

/// The ID whose first half shows this state, and the one after it.
fn ids_from(state: u64) -> [String; 2] {
    let [a, b, c, d] = outputs_from(state);
    [format!("{a:08x}{b:08x}"), format!("{c:08x}{d:08x}")]
}

/// What this state shows, and the three after it.
fn outputs_from(mut state: u64) -> [u32; 4] {
    [(); 4].map(|()| {
        let shown = output(state);
        state = next_state(state);
        shown
    })
}

#[test]
fn one_id_is_enough_and_more_do_no_harm() {
    claim!(
        STEP.invariant(2),
        "Of several IDs the latest counts, and those before it may be anything",
        "CWE-338"
    )
    .test(async |t| {
        let [seen, next] = ids_from(0x00c0_ffee_1234);
        let [other, _] = ids_from(0x0bad_cafe_4321);
        for before in [
            vec![],
            list(&["banana"]),
            list(&["", "BA419D350DFE8AF7"]),
            vec![other],
            vec![seen.clone()],
            vec![next.clone()],
        ] {
            predicts(&t, &[before, vec![seen.clone()]].concat(), Some(&next));
        }
    });
}

#[test]
fn zeros_in_front_are_kept() {
    claim!(
        STEP.invariant(4),
        "Both halves of an ID have eight digits, however small the outputs are",
        "the documentation of `predict_lcg`"
    )
    .test(async |t| {
        // Of 16,384 states, spread over all that there are, a few lead to outputs below 0x100000.
        let states = (0..0x4000_u64).map(|it| it * 0x3_ffff_fff1);
        let small = |state: &u64| outputs_from(*state).iter().any(|it| *it < 0x10_0000);
        let found: Vec<_> = states.filter(small).map(ids_from).collect();
        t.see("how many IDs with small outputs were made", found.len())
            .must("some", |count| (4..100).contains(count));
        for [seen, next] in found {
            predicts(&t, &[seen], Some(&next));
        }
    });
}

#[test]
fn without_an_id_there_is_no_next() {
    claim!(
        STEP.invariant(7),
        "From no ID at all there is nothing to predict",
        "the documentation of `predict_lcg`"
    )
    .test(async |t| predicts(&t, &[], None));
}

#[test]
fn what_is_spelled_otherwise_predicts_nothing() {
    claim!(
        STEP.invariant(5),
        "Where the latest ID isn't 16 hexadecimal digits in lower case, there is no next, and no panic",
        "the documentation of `predict_lcg`"
    )
    .test(async |t| {
        let strange = [
            "",
            "ba419d35",
            "ba419d350dfe8af",
            "ba419d350dfe8af7a",
            "ba419d350dfe8af7ba419d350dfe8af7",
            "+a419d350dfe8af7",
            "ba419d35+dfe8af7",
            "-a419d350dfe8af7",
            "ba419d35-dfe8af7",
            " ba419d350dfe8af7",
            "ba419d350dfe8af7 ",
            "ba419d350dfe8af7\n",
            "ba419d35 dfe8af7",
            "0xba419d350dfe8af7",
            "ba419d350dfe8afg",
            "ba419d3\u{e9}dfe8af7",
            "\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}",
            "MjAyNjM5NTE",
            "BA419D350DFE8AF7",
            "ba419d350DFE8AF7",
            "BA419D350dfe8af7",
            "ba419d35dfe8af7",
        ];
        refuses(&t, &strange);
        // With a plus sign in place of a zero, each half is still the right number.
        let [id, _] = ids_from(0x0a41_9d35 << 16 | 0x1234);
        refuses(&t, &[&format!("+{}", &id[1..])]);
    });
}

#[test]
fn what_that_generator_never_wrote_predicts_nothing() {
    claim!(
        STEP.invariant(6),
        "Where no state is behind the latest ID, there is no next",
        "the documentation of `predict_lcg`"
    )
    .test(async |t| {
        refuses(
            &t,
            &[
                "ba419d350dfe8af8",
                "ba419d350dfe8af6",
                "ba419d340dfe8af7",
                "0dfe8af7ba419d35",
                "ffffffffffffffff",
            ],
        );
        // One bit is wrong: any of the second half, and some of the first, with hidden bits that are mixed, all
        // zero and all one. Each costs a search of all 65,536.
        let some = [0, 15, 31, 32, 63];
        for (hidden, bits) in [
            (0x1234, (0..32).chain([32, 48, 63]).collect::<Vec<_>>()),
            (0, some.to_vec()),
            (0xffff, some.to_vec()),
        ] {
            let [id, _] = ids_from(0xba41_9d35 << 16 | hidden);
            let right = u64::from_str_radix(&id, 16).unwrap_or_default();
            for bit in bits {
                predicts(&t, &[format!("{:016x}", right ^ 1 << bit)], None);
            }
        }
    });
}

/// Alone, and after an ID from which the next is known.
fn refuses(t: &Test, strange: &[&str]) {
    for id in strange {
        predicts(t, &list(&[id]), None);
        predicts(t, &list(&["ba419d350dfe8af7", id]), None);
    }
}

#[test]
fn the_generator_lets_mallory_in() {
    claim!(
        STEP.invariants(&[1, 2]),
        "One ID of her own gives Mallory every ID that follows",
        "CWE-338; OWASP ASVS 5.0, 7.2.3"
    )
    .test(async |t| {
        let site = t.serve(shop(Ids::lcg(42)).app());
        let mallory = t.browser("mallory", &site);
        let seen = [id_in(&mallory.get("/enter?name=mallory").await)];
        t.browser("alice", &site).get("/enter?name=alice").await;
        let next = predict_lcg(&seen).unwrap_or_default();
        mallory.get_with_cookie("/", format!("id={next}")).await;
        t.matches_snapshot();
    });
}
