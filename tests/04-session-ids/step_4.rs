//! Write `seconds_to_a_hit`: how long it takes to guess some live session's ID.

use harness::{Step, Test, claim};
use session_ids::seconds_to_a_hit;

use crate::site::*;

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
