//! Write `predict_lcg`: find the hidden state behind an ID, and say the next one.

use harness::{Step, Test, claim};
use session_ids::{Ids, Lcg, predict_lcg};

use crate::site::*;

const STEP: Step = CHAPTER.step(3, "Predict a generator");

fn predicts(t: &Test, seen: &[String], expected: Option<&str>) {
    t.call(format!("predict_lcg(&{seen:?})"), || predict_lcg(seen))
        .gives(expected.map(str::to_owned));
}

#[test]
fn it_predicts_what_java_draws() {
    claim!(
        STEP,
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
    });
}

#[test]
fn it_finds_every_hidden_state() {
    claim!(
        STEP,
        "Whatever the 16 hidden bits are, they are found",
        "CWE-338"
    )
    .test(async |t| {
        let seeds = (0..100).map(|number| number * 0x9E37_79B9_7F4A);
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
        STEP,
        "There are 65,536 possibilities for the hidden bits, from all zero to all one",
        "CWE-338"
    )
    .test(async |t| {
        for hidden in [0, 1, 0x7fff, 0x8000, 0xfffe, 0xffff] {
            let state = (0x00c0_ffee_u64 << 16) | hidden;
            let states: Vec<u64> =
                std::iter::successors(Some(state), |&state| Some(session_ids::next_state(state)))
                    .take(4)
                    .collect();
            let [a, b, c, d] = [0, 1, 2, 3].map(|it| session_ids::output(states[it]));
            let seen = [format!("{a:08x}{b:08x}")];
            predicts(&t, &seen, Some(&format!("{c:08x}{d:08x}")));
        }
    });
}

#[test]
fn what_that_generator_never_wrote_predicts_nothing() {
    claim!(
        STEP,
        "Where the latest ID isn't two outputs in a row, there is no next, and no panic",
        "the documentation of `predict_lcg`"
    )
    .test(async |t| {
        predicts(&t, &[], None);
        let strange = [
            "",
            "ba419d35",
            "ba419d350dfe8af",
            "ba419d350dfe8af7a",
            "+a419d350dfe8af7",
            "ba419d35+dfe8af7",
            "ba419d350dfe8afg",
            "ba419d350dfe8af8",
            "ffffffffffffffff",
            "ba419d3\u{e9}dfe8af7",
            "MjAyNjM5NTE",
            "BA419D350DFE8AF7",
            "ba419d350DFE8AF7",
        ];
        for id in strange {
            predicts(&t, &list(&[id]), None);
            predicts(&t, &list(&["ba419d350dfe8af7", id]), None);
        }
    });
}

#[test]
fn the_generator_lets_mallory_in() {
    claim!(
        STEP,
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
