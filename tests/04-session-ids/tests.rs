// Chapter 04, session-ids: an ID nobody can guess.

use harness::{Chapter, Step, Test, claim};
use session_ids::{Ids, Shop};

const CHAPTER: Chapter = Chapter::new("04-session-ids");

/// When Alice comes, in the second 1763844404 and some milliseconds.
const ALICE_COMES: u64 = 1_763_844_404_041;

/// A shop at a time of its own, without a log.
fn shop(ids: Ids) -> Shop {
    Shop::new("/", ids, || ALICE_COMES, |_| {})
}

/// The ID in the first cookie that an answer sets.
fn id_in(reply: &harness::Reply) -> String {
    let cookies = reply.set_cookies();
    let value = cookies.first().map(|cookie| cookie.value().to_vec());
    String::from_utf8(value.unwrap_or_default()).unwrap_or_default()
}

/// Lists of IDs as the student's functions take them.
fn list(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|&id| id.to_owned()).collect()
}

mod step_1 {
    //! Write `predict_counter`: from IDs of one's own, the ID of the next visitor.
    use super::*;
    use session_ids::{Counter, decode, encode, predict_counter};

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
                "", "banana", "-5", "+5", "007", " 5", "5\n", "5.5", "1763844404041.7",
                "18446744073709551616", "٣",
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
            for seen in [[&six, &five], [&five, &five], [&encode("x"), &five], [&five, &encode("x")]] {
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
            "Whoever sends the next number is greeted as the next visitor",
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
}

mod step_2 {
    //! Write `predict_clock`: all IDs that somebody can have got in a second that is known.
    use super::*;
    use session_ids::{Clock, decode, encode, predict_clock};
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering};

    const STEP: Step = CHAPTER.step(2, "Predict a clock");

    #[test]
    fn it_lists_every_millisecond_of_the_second() {
        claim!(
            STEP,
            "A second has 1,000 milliseconds, and each is one ID, with the worker of Mallory's own",
            "CWE-341"
        )
        .test(async |t| {
            for (worker, at) in [(7, 1_763_844_404), (0, 0), (65_535, 1_763_844_399)] {
                let clock = Clock::of_worker(worker);
                let seen = [clock.draw(1_763_844_390_999)];
                let call = format!("what is wrong in predict_clock(&{seen:?}, {at})");
                t.call(call, || {
                    Wrong::in_list(&clock, at, predict_clock(&seen, at))
                })
                .gives(Wrong::default());
            }
        });
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
            let twice = ids.windows(2).filter(|pair| pair[0] == pair[1]);
            Self {
                missing: few(right.iter().filter(|id| !ids.contains(id)).collect()),
                there_twice: few(twice.map(|pair| &pair[0]).collect()),
                of_another_second_or_worker: few(ids
                    .iter()
                    .filter(|id| !right.contains(id))
                    .collect()),
            }
        }
    }

    #[test]
    fn one_id_is_enough_and_more_do_no_harm() {
        claim!(
            STEP,
            "One ID of her own tells Mallory the worker, and of several it is the latest that counts",
            "CWE-341"
        )
        .test(async |t| {
            let clock = Clock::of_worker(12);
            let draw = |millis: &[u64]| -> Vec<String> {
                millis.iter().map(|&it| clock.draw(it)).collect()
            };
            let candidates = |seen: Vec<String>| {
                let ids = predict_clock(&seen, 1_763_844_404);
                (ids.len(), ids.contains(&clock.draw(ALICE_COMES)))
            };
            let after_junk = [list(&["banana"]), draw(&[1])].concat();
            for seen in [draw(&[1]), draw(&[1, 2, 3]), draw(&[u64::MAX, 0]), after_junk] {
                t.call(
                    format!("predict_clock(&{seen:?}, 1763844404): how many, and whether Alice's is there,"),
                    || candidates(seen),
                )
                .gives((1000, true));
            }
        });
    }

    #[test]
    fn what_no_clock_wrote_predicts_nothing() {
        claim!(
            STEP,
            "Where the IDs aren't a clock's, there are no candidates",
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
            ];
            for text in strange {
                let call = format!("how many IDs are in predict_clock(&[encode({text:?})], 5)");
                t.call(call, || predict_clock(&[encode(text)], 5).len())
                    .gives(0);
            }
            let then_junk = vec![Clock::of_worker(7).draw(1), encode("banana")];
            for seen in [
                vec![],
                list(&["*"]),
                list(&["é"]),
                list(&["MS43="]),
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
            STEP,
            "Whoever knows the second needs 1,000 tries at most",
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
}

mod step_3 {
    //! Write `predict_lcg`: find the hidden state behind an ID, and say the next one.
    use super::*;
    use session_ids::{Lcg, predict_lcg};

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
                t.call(
                    format!("the generator in weak.rs, with seed {seed},"),
                    || ours,
                )
                .gives(ids.map(str::to_owned));
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
                let states: Vec<u64> = std::iter::successors(Some(state), |&state| {
                    Some(session_ids::next_state(state))
                })
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
}

mod step_4 {
    //! Write `seconds_to_a_hit`: how long it takes to guess some live session's ID.
    use super::*;
    use session_ids::seconds_to_a_hit;

    const STEP: Step = CHAPTER.step(4, "Count the guesses");

    /// A million sessions and 10,000 guesses a second; and a hundred times as many of both.
    const SHOPS: [(u64, u64); 2] = [(1_000_000, 10_000), (100_000_000, 1_000_000)];

    fn takes(t: &Test, bits: u32, (live, rate): (u64, u64), expected: f64) {
        let call = format!("seconds_to_a_hit({bits}, {live}, {rate})");
        t.call(call, || seconds_to_a_hit(bits, live, rate))
            .must(&format!("about {expected:e}"), |seconds| {
                (seconds / expected - 1.0).abs() < 1e-9
            });
    }

    #[test]
    fn it_is_the_possible_ids_by_the_sessions_by_the_rate() {
        claim!(
            STEP,
            "Possible IDs, divided by live sessions, divided by guesses a second",
            "NIST SP 800-63B-4; OWASP Session Management Cheat Sheet"
        )
        .test(async |t| {
            takes(&t, 0, (1, 1), 1.0);
            takes(&t, 10, (4, 2), 128.0);
            takes(&t, 10, (1, 1), 1024.0);
            takes(&t, 10, (1024, 4), 0.25);
            takes(&t, 32, SHOPS[0], 0.429_496_729_6);
            takes(&t, 53, (3, 7), 428_914_250_225_761.5);
        });
    }

    #[test]
    fn it_counts_as_far_as_ids_go() {
        claim!(
            STEP,
            "64, 128 and 256 bits are numbers like any others: nothing overflows",
            "OWASP ASVS 5.0, 11.5.1"
        )
        .test(async |t| {
            takes(&t, 63, (1, 1), 9_223_372_036_854_775_808.0);
            takes(&t, 64, SHOPS[0], 1_844_674_407.370_955_2);
            takes(
                &t,
                122,
                (1, 1),
                5_316_911_983_139_663_487_003_542_222_693_990_401.0,
            );
            takes(
                &t,
                127,
                (1, 1),
                170_141_183_460_469_231_731_687_303_715_884_105_728.0,
            );
            takes(&t, 128, SHOPS[0], 3.402_823_669_209_384_6e28);
            takes(&t, 256, (1, 1), 1.157_920_892_373_162e77);
            takes(&t, 64, (u64::MAX, 1), 1.0);
            takes(&t, 64, (u64::MAX, 4), 0.25);
        });
    }

    #[test]
    fn without_sessions_it_takes_forever() {
        claim!(
            STEP,
            "Where no session is live there is nothing to hit: the time is infinite, and no error",
            "the documentation of `seconds_to_a_hit`"
        )
        .test(async |t| {
            t.call("seconds_to_a_hit(64, 0, 10000)", || {
                seconds_to_a_hit(64, 0, 10_000)
            })
            .gives(f64::INFINITY);
            t.call("seconds_to_a_hit(64, 1000000, 0)", || {
                seconds_to_a_hit(64, 1_000_000, 0)
            })
            .gives(f64::INFINITY);
        });
    }

    #[test]
    fn how_long_guessing_takes() {
        claim!(
            STEP,
            "The table of the book is what the function says",
            "NIST SP 800-63B-4; OWASP ASVS 5.0, 7.2.3"
        )
        .test(async |t| {
            let mut table = String::from(
                "bits  possible     10⁶ sessions,     10⁸ sessions,\n      \
                 IDs          10⁴ guesses/s     10⁶ guesses/s\n",
            );
            for bits in [32, 64, 128] {
                let [one, hundred] =
                    SHOPS.map(|(live, rate)| readable(seconds_to_a_hit(bits, live, rate)));
                let possible = scientific(f64::from(bits).exp2());
                table.push_str(&format!(
                    "\n{bits:>4}  {possible:<11}  {one:<16}  {hundred}"
                ));
            }
            t.matches_snapshot_of(&table);
        });
    }

    /// A time in the unit in which a person would say it.
    fn readable(seconds: f64) -> String {
        const DAY: f64 = 86_400.0;
        const YEAR: f64 = 365.25 * DAY;
        match seconds {
            it if it < 0.001 => format!("{:.5} seconds", it),
            it if it < DAY => format!("{it:.1} seconds"),
            it if it < YEAR => format!("{:.1} days", it / DAY),
            it if it < 1e4 * YEAR => format!("{:.0} years", it / YEAR),
            it => format!("{} years", scientific(it / YEAR)),
        }
    }

    /// `4.3 × 10⁹`
    fn scientific(number: f64) -> String {
        let text = format!("{number:.1e}");
        let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let raised = exponent.chars().map(|digit| match digit {
            '0'..='9' => {
                ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'][digit as usize - '0' as usize]
            }
            _ => '⁻',
        });
        format!("{digits} × 10{}", raised.collect::<String>())
    }
}

mod step_5 {
    //! Write `SessionId::generate` and `SessionId::text`: 128 bits from the operating system, in 22
    //! characters.
    use super::*;
    use base64::Engine;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    use session_ids::{SessionId, predict_lcg};
    use std::collections::HashSet;

    const STEP: Step = CHAPTER.step(5, "Draw 128 bits");

    /// How many IDs the statistics look at.
    const MANY: usize = 4096;

    /// A bit's share of ones, or of agreement with another, must lie between these. By Hoeffding's
    /// inequality, one share of 4,096 fair bits misses them with a chance below 2 · e^-81, or 10^-35.
    /// There are 128 bits and 8,128 pairs, so a right answer fails less than once in 10^30 runs.
    const SHARE: std::ops::Range<usize> = MANY * 2 / 5..MANY * 3 / 5;

    fn draw() -> String {
        SessionId::generate().text()
    }

    /// The 128 bits of an ID, the first byte highest.
    fn bits(text: &str) -> u128 {
        let bytes = URL_SAFE_NO_PAD.decode(text).unwrap_or_default();
        bytes.try_into().map_or(0, u128::from_be_bytes)
    }

    /// What `generate` draws, many times. First of all each has to be the text of an ID.
    fn many(t: &Test) -> Vec<u128> {
        t.call("SessionId::generate().text()", draw).must(
            "22 characters of base64url: mend `text` first, or no bit can be looked at",
            |text| has_the_form(text),
        );
        (0..MANY).map(|_| bits(&draw())).collect()
    }

    fn has_the_form(text: &str) -> bool {
        let bytes = URL_SAFE_NO_PAD.decode(text);
        text.len() == 22 && bytes.is_ok_and(|bytes| bytes.len() == 16)
    }

    #[test]
    fn the_text_is_22_characters_of_base64url() {
        claim!(
            STEP,
            "16 bytes are 22 characters of base64url, without padding, and with spare bits of zero",
            "RFC 4648, sections 3.2, 3.5 and 5"
        )
        .test(async |t| {
            for _ in 0..1000 {
                t.call("SessionId::generate().text()", draw).must(
                    "22 characters from A-Z a-z 0-9 - _, the last of them A, Q, g or w",
                    |text| has_the_form(text),
                );
            }
        });
    }

    #[test]
    fn an_id_has_one_text() {
        claim!(
            STEP,
            "The same ID is always the same text, and so is a clone of it",
            "design of this crate: one canonical form"
        )
        .test(async |t| {
            let id = SessionId::generate();
            let text = id.text();
            t.call("id.text(), a second time,", || id.text())
                .gives(text.as_str());
            t.call("id.clone().text()", || id.clone().text())
                .gives(text.as_str());
        });
    }

    #[test]
    fn no_two_are_the_same() {
        claim!(
            STEP,
            "Of 100,000 IDs, drawn in eight threads at the same time, no two are the same",
            "OWASP ASVS 5.0, 7.2.3"
        )
        .test(async |t| {
            // A panic in this thread is shown better than one in another.
            t.call("SessionId::generate().text()", draw);
            // Two of 100,000 fair IDs are the same with a chance below 10^-28.
            let draw_some = || (0..12_500).map(|_| draw()).collect::<Vec<_>>();
            t.call("how many different IDs there are", || {
                std::thread::scope(|scope| {
                    let threads: Vec<_> = (0..8).map(|_| scope.spawn(draw_some)).collect();
                    let drawn = threads.into_iter().filter_map(|it| it.join().ok());
                    drawn.flatten().collect::<HashSet<_>>().len()
                })
            })
            .gives(100_000);
        });
    }

    #[test]
    fn every_bit_is_sometimes_zero_and_sometimes_one() {
        claim!(
            STEP,
            "No bit is a prefix, a version or a date: each is one in about half of all IDs",
            "OWASP Session Management Cheat Sheet; OWASP ASVS 5.0, 11.5.1"
        )
        .test(async |t| {
            let ids = many(&t);
            let biased = |place: &u32| {
                let ones = ids.iter().filter(|id| *id >> (127 - place) & 1 == 1);
                !SHARE.contains(&ones.count())
            };
            t.call(
                "the bits, of 0 to 127, that are always or mostly the same,",
                || {
                    let biased: Vec<u32> = (0..128).filter(biased).collect();
                    let runs = biased.chunk_by(|one, next| one + 1 == *next);
                    let runs = runs.map(|run| format!("{} to {}", run[0], run[run.len() - 1]));
                    runs.collect::<Vec<_>>()
                },
            )
            .gives(Vec::<String>::new());
        });
    }

    #[test]
    fn no_bit_follows_another() {
        claim!(
            STEP,
            "Two different bits agree in about half of all IDs, so none is a copy of another",
            "OWASP ASVS 5.0, 7.2.3: 128 bits of entropy"
        )
        .test(async |t| {
            let ids = many(&t);
            let pairs = (0..128_u32).flat_map(|one| (0..one).map(move |other| (other, one)));
            let bound = |&(one, other): &(u32, u32)| {
                let agree = |id: &&u128| (*id >> (127 - one) ^ *id >> (127 - other)) & 1 == 0;
                !SHARE.contains(&ids.iter().filter(agree).count())
            };
            t.call("the first two bits that go together, if any do,", || {
                let found = pairs.into_iter().find(bound);
                found.map(|(one, other)| format!("bit {one} and bit {other}"))
            })
            .gives(None);
        });
    }

    #[test]
    fn no_bit_follows_from_several_others() {
        claim!(
            STEP,
            "Each of the 128 bits is drawn: none is made of others by shifting and exclusive-or",
            "OWASP ASVS 5.0, 7.2.3: 128 bits of entropy"
        )
        .test(async |t| {
            // 4,095 fair rows of 128 bits span less than 128 dimensions with a chance below 2^-3967.
            t.call(
                "how many bits of an ID are drawn and not made of others, at most,",
                || dimensions(&many(&t)),
            )
            .gives(128);
        });
    }

    /// How many dimensions the differences of these IDs span, as vectors of bits. A generator that
    /// stretches 64 bits to 128 by shifts and exclusive-or spans 64.
    fn dimensions(ids: &[u128]) -> usize {
        let mut basis = [0_u128; 128];
        for id in ids {
            let mut rest = id ^ ids[0];
            while rest != 0 {
                let lead = rest.ilog2() as usize;
                if basis[lead] == 0 {
                    basis[lead] = rest;
                    break;
                }
                rest ^= basis[lead];
            }
        }
        basis.iter().filter(|&&row| row != 0).count()
    }

    #[test]
    fn another_process_draws_other_ids() {
        claim!(
            STEP,
            "A server that was started again doesn't hand out the IDs of the one before",
            "CWE-336; OWASP ASVS 5.0, 11.5.1"
        )
        .test(async |t| {
            t.call("SessionId::generate().text()", draw);
            let some = || (0..4).map(|_| draw()).collect::<Vec<_>>().join(" ");
            t.call_in_two_processes("four IDs", some).must(
                "no ID that both have drawn",
                |[one, other]| {
                    let ids =
                        |line: &str| line.split(' ').map(str::to_owned).collect::<HashSet<_>>();
                    ids(one).len() == 4 && ids(one).is_disjoint(&ids(other))
                },
            );
        });
    }

    #[test]
    fn your_own_attacker_gets_nowhere() {
        claim!(
            STEP,
            "The IDs aren't two outputs of the generator that step 3 predicts",
            "CWE-338"
        )
        .test(async |t| {
            t.call("SessionId::generate().text()", draw)
                .must("22 characters of base64url: mend `text` first", |text| {
                    has_the_form(text)
                });
            // Half a fair ID passes for such outputs with a chance of 2^-16, and eight with 2^-128.
            let halves: Vec<String> = (0..4)
                .map(|_| format!("{:032x}", bits(&draw())))
                .flat_map(|hex| [hex[..16].to_owned(), hex[16..].to_owned()])
                .collect();
            t.call(format!("predict_lcg for each of {halves:?}"), || {
                let predicted = halves.iter().map(|half| predict_lcg(&list(&[half])));
                predicted.collect::<Vec<_>>()
            })
            .must("nothing for one of them at least", |predicted| {
                predicted.iter().any(Option::is_none)
            });
        });
    }
}

mod step_6 {
    //! Write `SessionId::parse`: reads the one text of an ID, and refuses every other.
    use super::*;
    use session_ids::{ParseError, SessionId};

    const STEP: Step = CHAPTER.step(6, "Take one spelling and no other");

    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /// What is made of a text: the ID's text again, or the error.
    fn reads(t: &Test, text: &str) -> harness::Called<Result<String, ParseError>> {
        t.call(format!("SessionId::parse({text:?}), as text,"), || {
            SessionId::parse(text).map(|id| id.text())
        })
    }

    #[test]
    fn what_text_writes_is_read() {
        claim!(
            STEP,
            "An ID that was written is read, and is the same ID",
            "RFC 4648, section 5"
        )
        .test(async |t| {
            for known in [
                "AAAAAAAAAAAAAAAAAAAAAA",
                "AAECAwQFBgcICQoLDA0ODw",
                "_____________________w",
                "-_-_-_-_-_-_-_-_-_-_-w",
            ] {
                reads(&t, known).gives(Ok(known.to_owned()));
            }
            for _ in 0..1000 {
                let text = SessionId::generate().text();
                reads(&t, &text).gives(Ok(text.clone()));
            }
        });
    }

    #[test]
    fn another_length_is_refused() {
        claim!(
            STEP,
            "An ID has 22 bytes, and what is shorter or longer is refused by its length",
            "OWASP Session Management Cheat Sheet; CWE-20"
        )
        .test(async |t| {
            for length in (0..100).filter(|&it| it != 22).chain([4096, 1_000_000]) {
                let text = "A".repeat(length);
                let call = format!("SessionId::parse of {length} times an A, as text,");
                t.call(call, || SessionId::parse(&text).map(|id| id.text()))
                    .gives(Err(ParseError::Length(length)));
            }
            for (around, position) in [(" ID", 0), ("ID ", 22), ("ID\n", 22), ("\"ID\"", 0)] {
                let text = around.replace("ID", "AAECAwQFBgcICQoLDA0ODw");
                reads(&t, &text).must("an error: the length, or the byte that is too many", |it| {
                    let length = ParseError::Length(text.len());
                    [Err(length), Err(ParseError::Byte(position))].contains(it)
                });
            }
        });
    }

    #[test]
    fn padding_is_refused() {
        claim!(
            STEP,
            "Padding is another spelling, whether it makes the text longer or is part of the 22",
            "RFC 4648, section 3.2"
        )
        .test(async |t| {
            for (text, length) in [
                ("AAECAwQFBgcICQoLDA0ODw==", 24),
                ("AAECAwQFBgcICQoLDA0ODw=", 23),
            ] {
                reads(&t, text).must("an error: its length, or the padding at 22", |it| {
                    [Err(ParseError::Length(length)), Err(ParseError::Byte(22))].contains(it)
                });
            }
            reads(&t, "AAECAwQFBgcICQoLDA0O==").gives(Err(ParseError::Byte(20)));
            reads(&t, "AAECAwQFBgcICQoLDA0OD=").gives(Err(ParseError::Byte(21)));
            reads(&t, "======================").gives(Err(ParseError::Byte(0)));
        });
    }

    #[test]
    fn a_byte_outside_the_alphabet_is_named_by_its_position() {
        claim!(
            STEP,
            "Only letters, digits, - and _ are read; of any other byte the error says where it is",
            "RFC 4648, section 5; CWE-20"
        )
        .test(async |t| {
            let others = (0..=0x7f_u8).filter(|byte| !ALPHABET.contains(byte));
            for byte in others {
                for position in 0..22 {
                    let mut text = *b"AAECAwQFBgcICQoLDA0ODw";
                    text[position] = byte;
                    reads(&t, &String::from_utf8_lossy(&text))
                        .gives(Err(ParseError::Byte(position)));
                }
            }
            reads(&t, " AECAwQFBgcICQoLDA0OD ").gives(Err(ParseError::Byte(0)));
            reads(&t, "' OR '1'='1' OR 'a'='a").gives(Err(ParseError::Byte(0)));
            reads(&t, "x';DROP TABLE users;--").gives(Err(ParseError::Byte(1)));
        });
    }

    #[test]
    fn no_letter_outside_ascii_makes_it_panic() {
        claim!(
            STEP,
            "A character of several bytes is refused by the position of its first, wherever it stands",
            "CWE-20; rwf2/cookie-rs#178"
        )
        .test(async |t| {
            for strange in ["\u{e9}", "\u{20ac}", "\u{1f36a}", "\u{ff21}"] {
                for position in 0..=22 - strange.len() {
                    let after = 22 - strange.len() - position;
                    let text = ["A".repeat(position).as_str(), strange, &"A".repeat(after)].concat();
                    reads(&t, &text).gives(Err(ParseError::Byte(position)));
                }
                let longer = ["A".repeat(21).as_str(), strange].concat();
                reads(&t, &longer).must("an error, and no panic", Result::is_err);
                let characters = strange.repeat(22);
                reads(&t, &characters).must("an error, and no panic", Result::is_err);
            }
        });
    }

    #[test]
    fn the_other_spellings_of_the_last_character_are_refused() {
        claim!(
            STEP,
            "Of the 16 characters that decode to the same two bits, one is right and 15 are refused",
            "RFC 4648, section 3.5"
        )
        .test(async |t| {
            for start in ["AAAAAAAAAAAAAAAAAAAAA", "AAECAwQFBgcICQoLDA0OD", "_____________________"] {
                for (value, &last) in ALPHABET.iter().enumerate() {
                    let text = format!("{start}{}", char::from(last));
                    // Six bits, of which the last four belong to no byte.
                    let expected = match value % 16 {
                        0 => Ok(text.clone()),
                        _ => Err(ParseError::SpareBits),
                    };
                    reads(&t, &text).gives(expected);
                }
            }
        });
    }

    #[test]
    fn of_any_text_nothing_else_is_an_id() {
        claim!(
            STEP,
            "Of 100,000 made-up texts, each is refused, or is what the ID writes itself",
            "CWE-20; OWASP Session Management Cheat Sheet"
        )
        .test(async |t| {
            let mut random = fastrand::Rng::with_seed(4648);
            let (mut read, mut refused) = (0, 0);
            for _ in 0..100_000 {
                let text = text(&mut random);
                match SessionId::parse(&text) {
                    Ok(id) => {
                        t.call(format!("SessionId::parse({text:?}), as text,"), || {
                            id.text()
                        })
                        .gives(text.as_str());
                        read += 1;
                    }
                    Err(_) => refused += 1,
                }
            }
            t.call("how many were read, and how many refused,", || {
                (read, refused)
            })
            .must("thousands of each", |it| it.0 > 2000 && it.1 > 50_000);
        });
    }

    /// Nearly an ID: 22 characters or so, nearly all of them from the alphabet.
    fn text(random: &mut fastrand::Rng) -> String {
        const HOSTILE: [char; 9] = ['=', '+', '/', '.', '\'', ' ', '\0', '\n', '%'];
        let length = match random.u8(..8) {
            0 => random.usize(..64),
            _ => 22,
        };
        let character = |random: &mut fastrand::Rng| match random.u8(..80) {
            0 => random.char(..),
            1 => random.choice(HOSTILE).unwrap_or('='),
            _ => char::from(ALPHABET[random.usize(..64)]),
        };
        (0..length).map(|_| character(random)).collect()
    }
}

mod step_7 {
    //! Write `StoreKey::of`, the `Debug` of `SessionId`, and `log_line`: what may be printed in the
    //! ID's place.
    use super::*;
    use session_ids::{SessionId, StoreKey, log_line};
    use std::marker::PhantomData;

    const STEP: Step = CHAPTER.step(7, "Keep it out of the log");

    /// Texts of IDs, and what `printf %s ID | sha256sum` prints for them.
    const KNOWN: [(&str, &str); 4] = [
        (
            "AAAAAAAAAAAAAAAAAAAAAA",
            "8a5bdb4cc15164126c6ef2668de9dd240d299ce6397a42c95a9411b93d080ed8",
        ),
        (
            "AAECAwQFBgcICQoLDA0ODw",
            "5d2611d5a4dd2b40b277dfdb5ecf5b49819150d7d5c62f4eef960cb0c24db20c",
        ),
        (
            "_____________________w",
            "f055fbb78d51e39defb88d8b20b4a09c062521bd773160dfc23e9bf3fbaba0eb",
        ),
        (
            "-_-_-_-_-_-_-_-_-_-_-w",
            "ddf480dc98545b7d892bf468d5fd76f24348ff2f388b6af3648db10d7025662e",
        ),
    ];

    /// IDs whose parts can't stand in a printed line by chance.
    const IDS: [&str; 3] = [
        "sQ4Zx9-KpW_2vLrT7yBnMg",
        "H7t_Xk2-QzJp4WvN8sRbLA",
        "a2V5cyBhcmUgbm90IGlkcw",
    ];

    fn id(text: &str) -> SessionId {
        SessionId::parse(text).expect("one of the texts above")
    }

    /// The first run of five characters of `secret` that `said` holds.
    fn leak(said: &str, secret: &str) -> Option<String> {
        let characters: Vec<char> = secret.chars().collect();
        let mut runs = characters.windows(5).map(String::from_iter);
        runs.find(|run| said.contains(run.as_str()))
    }

    #[test]
    fn the_key_is_the_hash_of_the_text() {
        claim!(
            STEP,
            "A key is the SHA-256 of the ID's 22 characters, in 64 hexadecimal digits",
            "FIPS 180-4; OWASP Session Management Cheat Sheet"
        )
        .test(async |t| {
            for (text, hash) in KNOWN {
                let id = id(text);
                t.call(format!("StoreKey::of the ID {text}, printed,"), || {
                    StoreKey::of(&id).to_string()
                })
                .gives(hash);
                let hex = |bytes: &[u8; 32]| -> String {
                    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
                };
                t.call(format!("StoreKey::of the ID {text}, as bytes,"), || {
                    hex(StoreKey::of(&id).as_bytes())
                })
                .gives(hash);
            }
        });
    }

    #[test]
    fn an_id_that_is_printed_shows_nothing_of_itself() {
        claim!(
            STEP,
            "Debug says that it is a SessionId, and shows neither its text nor its bytes",
            "CWE-532; OWASP ASVS 5.0, 16.2.5"
        )
        .test(async |t| {
            for text in IDS {
                let id = id(text);
                let bytes = id_bytes(text);
                let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
                let list: Vec<String> = bytes.iter().map(u8::to_string).collect();
                for shown in [
                    format!("{id:?}"),
                    format!("{id:#?}"),
                    format!("{:?}", Some(&id)),
                ] {
                    t.call("the Debug of a SessionId", || shown).must(
                        "the word SessionId, and nothing of the ID",
                        |shown| {
                            let lower = shown.to_lowercase();
                            let spaceless: String = shown.split_whitespace().collect();
                            shown.contains("SessionId")
                                && leak(shown, text).is_none()
                                && leak(&lower, &hex).is_none()
                                && !spaceless.contains(&list[..3].join(","))
                                && !spaceless.contains(&list[13..].join(","))
                        },
                    );
                }
            }
            let without_key = |text: &str| {
                let id = id(text);
                let key = StoreKey::of(&id).to_string();
                format!("{id:?}").replace(&key[..8], "KEY")
            };
            let [one, other] = [IDS[0], IDS[1]].map(without_key);
            t.call(
                "the Debug of two SessionIds, with KEY for the start of a key,",
                || [one, other],
            )
            .must(
                "the same for both, or a part of the ID is in it",
                |[one, other]| one == other,
            );
        });
    }

    fn id_bytes(text: &str) -> Vec<u8> {
        use base64::Engine;
        let engine = base64::engine::general_purpose::URL_SAFE_NO_PAD;
        engine.decode(text).unwrap_or_default()
    }

    #[test]
    fn a_line_of_the_log_tells_sessions_apart() {
        claim!(
            STEP,
            "The log names a session by the start of its key, and holds nothing of the ID",
            "OWASP ASVS 5.0, 16.2.5; CWE-532"
        )
        .test(async |t| {
            for text in IDS {
                let key = StoreKey::of(&id(text)).to_string();
                t.call(format!("log_line({text:?})"), || log_line(text))
                    .must(
                        "a line with the first 8 digits of the key, and nothing of the ID",
                        |line| {
                            line.contains(&key[..8])
                                && leak(line, text).is_none()
                                && !line.contains('\n')
                        },
                    );
            }
            let without_key = |text: &str| {
                let key = StoreKey::of(&id(text)).to_string();
                log_line(text)
                    .replace(&key, "KEY")
                    .replace(&key[..8], "KEY")
            };
            let [one, other] = [IDS[0], IDS[1]].map(without_key);
            t.call(
                "log_line for two IDs, with KEY for the key of each,",
                || [one, other],
            )
            .must(
                "the same line, or a part of the ID is in it",
                |[one, other]| one == other,
            );
        });
    }

    #[test]
    fn an_error_says_where_and_not_what() {
        claim!(
            STEP,
            "A cookie that is no ID may be nearly one: the log says what is wrong, and nothing of it",
            "CWE-209; CWE-532; OWASP ASVS 5.0, 16.5.1"
        )
        .test(async |t| {
            let wrong = [
                "sQ4Zx9-KpW_2vLrT7yBnMg==",
                "sQ4Zx9-KpW_2vLrT7yBn",
                "sQ4Zx9-KpW+2vLrT7yBnMg",
                "sQ4Zx9-KpW_2vLrT7yBnMh",
                "5a4dd2b40b277dfdb5ecf5b49819150d7d5c62f4eef960cb0c24db20c1234567",
                "qrstuvw\r\nqrstuvwxyz012",
            ];
            for cookie in wrong {
                let error = SessionId::parse(cookie).err();
                let said = error.map(|error| error.to_string()).unwrap_or_default();
                t.call(format!("log_line({cookie:?})"), || log_line(cookie))
                    .must(&format!("a line that says {said:?}, and nothing of the cookie"), |line| {
                        line.contains(&said)
                            && leak(line, cookie).is_none()
                            && !line.contains(['\r', '\n'])
                    });
                let call = format!("the error of SessionId::parse({cookie:?}), printed,");
                t.call(call, || error.map(|error| format!("{error:?} {error}")))
                    .must("an error, and nothing of the cookie", |said| {
                        said.as_ref().is_some_and(|said| leak(said, cookie).is_none())
                    });
            }
            let alike = ["sQ4Zx9-KpW_2vLrT7yBn", "H7t_Xk2-QzJp4WvN8sRb"].map(log_line);
            t.call("log_line for two cookies that are both too short", || alike)
                .must("the same line, or a part of the cookie is in it", |[one, other]| one == other);
        });
    }

    /// Whether a type has a trait, found out by which of two constants the compiler takes.
    struct Has<T>(PhantomData<T>);

    trait Lacks {
        const PRINTED: bool = false;
        const COMPARED: bool = false;
        const HASHED: bool = false;
        const ORDERED: bool = false;
    }

    impl<T> Lacks for Has<T> {}

    #[allow(dead_code)]
    impl<T: std::fmt::Display> Has<T> {
        const PRINTED: bool = true;
    }

    #[allow(dead_code)]
    impl<T: PartialEq> Has<T> {
        const COMPARED: bool = true;
    }

    #[allow(dead_code)]
    impl<T: std::hash::Hash> Has<T> {
        const HASHED: bool = true;
    }

    #[allow(dead_code)]
    impl<T: PartialOrd> Has<T> {
        const ORDERED: bool = true;
    }

    #[test]
    fn a_key_does_what_an_id_must_not() {
        claim!(
            STEP,
            "A key can be printed, compared and kept in a map, and an ID can't",
            "CWE-312; CVE-2019-16782"
        )
        .test(async |t| {
            let [one, other] = [IDS[0], IDS[1]].map(id);
            t.call("StoreKey::of(&id) == StoreKey::of(&id.clone())", || {
                StoreKey::of(&one) == StoreKey::of(&one.clone())
            })
            .gives(true);
            t.call("StoreKey::of(&one) == StoreKey::of(&other)", || {
                StoreKey::of(&one) == StoreKey::of(&other)
            })
            .gives(false);
            type Id = Has<SessionId>;
            let traits = [
                ("Display", Id::PRINTED),
                ("PartialEq", Id::COMPARED),
                ("Hash", Id::HASHED),
                ("PartialOrd", Id::ORDERED),
            ];
            t.call(
                "the traits by which an ID could be printed, compared or kept",
                || {
                    let those = traits.iter().filter(|(_, has)| *has);
                    those.map(|(name, _)| *name).collect::<Vec<_>>()
                },
            )
            .gives(Vec::<&str>::new());
        });
    }
}

mod step_8 {
    //! Write `strong_key`: the strong shop remembers its visitors by the hash of their IDs.
    use super::*;
    use base64::Engine;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    use session_ids::{
        Clock, SessionId, StoreKey, decode, predict_clock, predict_counter, predict_lcg,
    };
    use std::sync::{Arc, Mutex};

    const STEP: Step = CHAPTER.step(8, "Remember a hash");

    #[test]
    fn the_strong_shop_knows_its_visitors() {
        claim!(
            STEP,
            "Whoever sends back the ID is greeted by name, and whoever has none is a stranger",
            "RFC 6265bis, section 3"
        )
        .test(async |t| {
            t.name_cookie("id", "id");
            let site = t.serve(shop(Ids::strong()).app());
            let alice = t.browser("alice", &site);
            let mallory = t.browser("mallory", &site);
            alice.get("/enter?name=alice").await;
            mallory.get("/enter?name=mallory").await;
            alice.get("/").await;
            mallory.get("/").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn the_three_attacks_fail() {
        claim!(
            STEP,
            "Her own ID tells Mallory nothing about Alice's, and the time doesn't either",
            "OWASP ASVS 5.0, 7.2.3 and 11.5.1"
        )
        .test(async |t| {
            let site = t.serve(shop(Ids::strong()).app());
            let mallory = t.browser("mallory", &site);
            let seen = [id_in(&mallory.get("/enter?name=mallory").await)];
            t.name_value(&seen[0], "id 1");
            let alice = t.browser("alice", &site);
            t.name_value(id_in(&alice.get("/enter?name=alice").await), "id 2");
            t.call("predict_counter for Mallory's ID", || {
                predict_counter(&seen)
            })
            .gives(None);
            t.call("predict_lcg for Mallory's ID", || predict_lcg(&seen))
                .gives(None);
            t.call("predict_clock for Mallory's ID", || {
                predict_clock(&seen, ALICE_COMES / 1000)
            })
            .gives(Vec::<String>::new());
            // She makes up an ID of a clock's, and tries the whole second.
            let other_shop = [Clock::of_worker(7).draw(ALICE_COMES)];
            let mut guesses = predict_clock(&other_shop, ALICE_COMES / 1000);
            guesses.sort_by_key(|id| decode(id));
            let cookies = guesses.iter().map(|id| format!("id={id}"));
            let hit = |reply: &harness::Reply| reply.text() != "Hello, stranger.";
            mallory.get_with_each_cookie("/", cookies, hit).await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn a_stolen_table_logs_nobody_in() {
        claim!(
            STEP,
            "The key of Alice's record, sent as a cookie, is no ID, and logs nobody in",
            "CVE-2019-16782; rails/activerecord-session_store#151"
        )
        .test(async |t| {
            t.name_cookie("id", "id");
            let shop = shop(Ids::strong());
            let site = t.serve(shop.app());
            let alice = t.browser("alice", &site);
            let id = id_in(&alice.get("/enter?name=alice").await);
            let key = SessionId::parse(&id).map(|id| StoreKey::of(&id));
            let digest = key.as_ref().map_or([0; 32], |key| *key.as_bytes());
            let key = key.map(|key| key.to_string()).unwrap_or_default();
            t.call("the keys of the shop's table", || shop.keys())
                .gives(vec![key.clone()]);
            let stranger = "Hello, stranger.";
            let forms = [
                key.clone(),
                key.to_uppercase(),
                key[..22].to_owned(),
                URL_SAFE_NO_PAD.encode(digest),
                URL_SAFE_NO_PAD.encode(&digest[..16]),
                format!("0x{key}"),
                format!("2::{key}"),
            ];
            for form in forms {
                t.call("the greeting for the key of Alice's record", || {
                    shop.greet(&form)
                })
                .gives(stranger);
            }
            t.name_value(&key, "key of alice's record");
            let mallory = t.browser("mallory", &site);
            mallory.get_with_cookie("/", format!("id={key}")).await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn another_spelling_of_her_id_is_a_stranger() {
        claim!(
            STEP,
            "One spelling of Alice's ID opens her session; nothing else does, and nothing panics",
            "CWE-20; RFC 4648, section 3.5"
        )
        .test(async |t| {
            let shop = shop(Ids::strong());
            let id = shop.let_in("alice");
            t.call("the greeting for Alice's ID", || shop.greet(&id))
                .gives("Hello, alice.");
            let swapped = match id.chars().last() {
                Some('A') => "B",
                Some('Q') => "R",
                Some('g') => "h",
                _ => "x",
            };
            let others = [
                format!("{}{swapped}", &id[..id.len() - 1]),
                format!("{id}=="),
                format!("{id}A"),
                format!(" {id}"),
                format!("{id}\n"),
                id[..id.len() - 1].to_owned(),
                String::new(),
                "\u{e9}".repeat(11),
                "' OR '1'='1' OR 'a'='a".to_owned(),
            ];
            for other in others {
                t.call(format!("the greeting for {other:?}"), || shop.greet(&other))
                    .gives("Hello, stranger.");
            }
        });
    }

    /// Plays at one shop of the game: draws IDs, and lets the attacker of that shop guess.
    async fn play(t: &Test, site: &harness::Server, path: &str) -> String {
        let you = t.browser("you", site);
        let page = you.get(&format!("{path}/play")).await.text();
        let seen = page.split_once("name=\"seen\" value=\"");
        let seen = seen.and_then(|(_, rest)| Some(rest.split_once('"')?.0.to_owned()));
        let body = format!("seen={}", seen.unwrap_or_default());
        let request = format!(
            "POST {path}/attack HTTP/1.1\r\nhost: game\r\ncontent-length: {}\r\n\
             content-type: application/x-www-form-urlencoded\r\n\r\n{body}",
            body.len()
        );
        t.raw("you", site, request.as_bytes()).await.text()
    }

    #[test]
    fn the_game_is_won_at_three_shops_of_four() {
        claim!(
            STEP,
            "In the guessing game your attackers go in as Alice at the weak shops, and not at the strong one",
            "OWASP ASVS 5.0, 7.2.3"
        )
        .test(async |t| {
            let site = t.serve(session_ids::app());
            // The strong shop first: the others write hundreds of lines into the log.
            for (path, greeting) in [
                ("/strong", "Hello, stranger."),
                ("/counter", "Hello, Alice."),
                ("/clock", "Hello, Alice."),
                ("/lcg", "Hello, Alice."),
            ] {
                let page = play(&t, &site, path).await;
                t.call(format!("the page after an attack on {path}"), || page)
                    .must(greeting, |page| page.contains(greeting));
            }
        });
    }

    #[test]
    fn the_log_holds_no_id() {
        claim!(
            STEP,
            "Whoever reads the log of a whole day has no cookie to send",
            "CWE-532; OWASP ASVS 5.0, 16.2.5"
        )
        .test(async |t| {
            let log = Arc::new(Mutex::new(String::new()));
            let pages = log.clone();
            let write = move |line: &str| {
                if let Ok(mut pages) = pages.lock() {
                    pages.push_str(line);
                    pages.push('\n');
                }
            };
            let shop = Shop::new("/", Ids::strong(), || ALICE_COMES, write);
            let ids: Vec<String> = (0..100).map(|_| shop.let_in("alice")).collect();
            for id in &ids {
                t.call("the greeting for her ID", || shop.greet(id))
                    .gives("Hello, alice.");
                t.call("the greeting for her ID with padding", || {
                    shop.greet(&format!("{id}=="))
                })
                .gives("Hello, stranger.");
            }
            let log = log.lock().map(|log| log.clone()).unwrap_or_default();
            // A half is 66 bits: that a hash holds one by chance is out of the question.
            let leaked = ids
                .iter()
                .filter(|id| log.contains(&id[..11]) || log.contains(&id[11..]));
            t.call(
                "how many lines the log has, and how many IDs or halves of them stand in it",
                || (log.lines().count(), leaked.count()),
            )
            .gives((200, 0));
        });
    }
}
