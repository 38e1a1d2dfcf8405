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
        STEP.invariant(1),
        "Possible IDs, divided by live sessions, divided by guesses a second",
        "NIST SP 800-63B-4; OWASP Session Management Cheat Sheet"
    )
    .test(async |t| {
        takes(&t, 0, (1, 1), 1.0);
        takes(&t, 10, (4, 2), 128.0);
        takes(&t, 10, (1, 1), 1024.0);
        takes(&t, 10, (1, 1000), 1.024);
        takes(&t, 32, SHOPS[1], 0.000_042_949_672_96);
        takes(&t, 53, (3, 7), 428_914_250_225_761.5);
        // More digits than an f32 has.
        takes(&t, 64, (1_234_567_891, 1), 14_941_862_823.572_78);
        takes(&t, 64, (1, 1_234_567_891), 14_941_862_823.572_78);
    });
}

#[test]
fn it_counts_as_far_as_ids_go() {
    claim!(
        STEP.invariant(2),
        "64, 128 and 256 bits are numbers like any others: nothing overflows",
        "OWASP ASVS 5.0, 11.5.1"
    )
    .test(async |t| {
        let mut possible = 1.0;
        for bits in 0..=256 {
            takes(&t, bits, (1, 1), possible);
            takes(&t, bits, SHOPS[0], possible / 1e10);
            possible *= 2.0;
        }
        takes(&t, 256, (1, 1), 1.157_920_892_373_162e77);
    });
}

#[test]
fn the_largest_shop_is_no_exception() {
    claim!(
        STEP.invariant(3),
        "Sessions and guesses are any numbers of 64 bits, and so is what they make together",
        "CWE-190"
    )
    .test(async |t| {
        let all = 18_446_744_073_709_551_616.0;
        takes(&t, 64, (u64::MAX, 1), 1.0);
        takes(&t, 64, (1, u64::MAX), 1.0);
        takes(&t, 128, (u64::MAX, u64::MAX), 1.0);
        takes(&t, 0, (u64::MAX, u64::MAX), 1.0 / all / all);
        takes(&t, 256, (u64::MAX, u64::MAX), all * all);
        takes(&t, 64, (u64::MAX, 4), 0.25);
        takes(&t, 64, (1 << 32, 1 << 32), 1.0);
        takes(&t, 64, (1 << 63, 2), 1.0);
    });
}

#[test]
fn less_than_a_second_is_a_fraction() {
    claim!(
        STEP.invariant(4),
        "A session that is hit in a quarter of a second isn't hit in none",
        "the documentation of `seconds_to_a_hit`"
    )
    .test(async |t| {
        takes(&t, 10, (1024, 4), 0.25);
        takes(&t, 10, (1000, 1), 1.024);
        takes(&t, 32, SHOPS[0], 0.429_496_729_6);
        takes(&t, 0, (1_000_000, 10_000), 1e-10);
        takes(&t, 0, (3, 1), 1.0 / 3.0);
    });
}

#[test]
fn without_sessions_it_takes_forever() {
    claim!(
        STEP.invariant(5),
        "Where no session is live, or no guess is made, the time is infinite, and no error",
        "the documentation of `seconds_to_a_hit`"
    )
    .test(async |t| {
        for (bits, live, guesses) in [
            (64, 0, 10_000),
            (64, 1_000_000, 0),
            (64, 0, 0),
            (0, 0, 1),
            (0, 1, 0),
            (256, 0, u64::MAX),
        ] {
            let call = format!("seconds_to_a_hit({bits}, {live}, {guesses})");
            t.call(call, || seconds_to_a_hit(bits, live, guesses))
                .gives(f64::INFINITY);
        }
    });
}

#[test]
fn how_long_guessing_takes() {
    claim!(
        STEP.invariant(1),
        "The table of the book is what the function says",
        "NIST SP 800-63B-4; OWASP ASVS 5.0, 7.2.3"
    )
    .test(async |t| {
        let mut table = String::from(
            "bits  possible    10⁶ live,    10⁸ live,\n      \
             IDs         10⁴/second   10⁶/second\n",
        );
        for bits in [32, 64, 128] {
            let [one, hundred] =
                SHOPS.map(|(live, rate)| readable(seconds_to_a_hit(bits, live, rate)));
            let possible = scientific(f64::from(bits).exp2());
            table.push_str(&format!(
                "\n{bits:>4}  {possible:<10}  {one:<11}  {hundred}"
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
        // To the next power of ten: the last digits of 10²¹ years are of no interest.
        it => format!("10{} years", raised(&format!("{:.0}", (it / YEAR).log10()))),
    }
}

/// `4.3 × 10⁹`
fn scientific(number: f64) -> String {
    let text = format!("{number:.1e}");
    let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    format!("{digits} × 10{}", raised(exponent))
}

/// The digits of an exponent, as small raised ones.
fn raised(exponent: &str) -> String {
    let digits = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let digit = |it: char| it.to_digit(10).map_or('⁻', |digit| digits[digit as usize]);
    exponent.chars().map(digit).collect()
}
