//! Write `parse_date`: the dates that servers have written since 1994.

use std::time::{Duration, UNIX_EPOCH};

use cookie_jar::{expires_at, parse_date};
use harness::{Step, claim};

use crate::common::*;
use crate::dates::*;
use crate::keeping::{ends, ends_after};
use crate::visitor::*;

const STEP: Step = CHAPTER.step(4, "Read dates");

#[test]
fn servers_write_dates_in_many_ways() {
    claim!(
        STEP.invariants(&[1, 2]),
        "Whatever holds a time, a day, a month and a year is a date",
        "RFC 6265bis, section 5.1.1; RFC 9110, section 5.6.7"
    )
    .test(async |t| {
        for text in FORMS {
            reads(&t, text, "1994-11-06 08:49:37");
        }
        let call = "parse_date(b\"Sun, 06 Nov 1994 08:49:37 GMT\"), in seconds since 1970,";
        t.call(call, || parse_date(b"Sun, 06 Nov 1994 08:49:37 GMT"))
            .map(|date| date.and_then(|it| it.duration_since(UNIX_EPOCH).ok()))
            .gives(Some(Duration::from_secs(784_111_777)));
        for text in NO_DATES {
            reads(&t, text, "");
        }
    });
}

#[test]
fn only_delimiters_cut() {
    claim!(
        STEP.invariant(1),
        "The text is cut at the standard's delimiters, and at no other byte",
        "RFC 6265bis, section 5.1.1, step 1"
    )
    .test(async |t| {
        let parts = [&b"06"[..], b"Nov", b"1994", b"08:49:37"];
        for byte in 0..=u8::MAX {
            let expected = is_delimiter(byte);
            is_date(&t, parts.join(&byte), expected);
            // At the ends too, and several of them.
            let inner = parts.join(&[byte; 2][..]);
            is_date(&t, [&[byte][..], &inner, &[byte; 3]].concat(), expected);
            is_date(&t, [&b"06 Nov 1994"[..], b"08:49:37"].join(&byte), expected);
        }
    });
}

#[test]
fn each_token_fills_what_is_open() {
    claim!(
        STEP.invariant(1),
        "Each token is asked for time, day, month and year, and fills the first that is open",
        "RFC 6265bis, section 5.1.1, step 2"
    )
    .test(async |t| {
        let parts = ["06", "Nov", "1994", "08:49:37"];
        for order in orders() {
            let text = order.map(|it| parts[it]).join(" ");
            reads(&t, &text, "1994-11-06 08:49:37");
            let messy = text.replace(' ', " xyz, 5678901 é ");
            reads(&t, format!("Sun {messy} GMT"), "1994-11-06 08:49:37");
        }
        for (text, expected) in WALKS {
            reads(&t, text, expected);
        }
    });
}

#[test]
fn times_and_days_have_their_digits() {
    claim!(
        STEP.invariants(&[2, 3]),
        "A time is three numbers of one or two digits, and a day is one such number",
        "RFC 6265bis, section 5.1.1"
    )
    .test(async |t| {
        for (time, expected) in pairs(
            "8:49:37 | 08:49:37, 08:9:7 | 08:09:07, 8:9:7 | 08:09:07, 0:0:0 | 00:00:00,
             08:49:37x | 08:49:37, 08:49:7x9 | 08:49:07, 08:49:37:99 | 08:49:37,
             08:49:37: | 08:49:37, 08:49:37Z | 08:49:37",
        ) {
            let expected = format!("1994-11-06 {expected}");
            reads(&t, format!("6 Nov 1994 {time}"), &expected);
        }
        for time in words(
            "8 8:49 8:49: :49:37 8::37 8:49:x x8:49:37 008:49:37 8:049:37 8:49:037 8:49:378
             8x:49:37 8:49x:37 084937 8:49.37 8h49:37 ８:49:37",
        ) {
            reads(&t, format!("6 Nov 1994 {time}"), "");
        }
        for (day, expected) in
            pairs("6 | 06, 06 | 06, 6th | 06, 06th | 06, 6x30 | 06, 6:30 | 06, 6é | 06, 30 | 30")
        {
            let expected = format!("1994-11-{expected} 08:49:37");
            reads(&t, format!("Nov 1994 08:49:37 {day}"), &expected);
        }
        for day in words("006 x6 six the6th 106 ０６") {
            reads(&t, format!("Nov 1994 08:49:37 {day}"), "");
        }
    });
}

#[test]
fn months_and_years_have_their_names_and_digits() {
    claim!(
        STEP.invariants(&[2, 3]),
        "A month is three letters in any case, and a year has two to four digits",
        "RFC 6265bis, section 5.1.1"
    )
    .test(async |t| {
        for (month, number) in MONTHS.into_iter().zip(1..) {
            let expected = format!("1994-{number:02}-06 08:49:37");
            let (first, rest) = month.split_at(1);
            let (large, capital) = (month.to_uppercase(), first.to_uppercase());
            let known = format!("{month} {large} {capital}{rest} {first}{}", &large[1..]);
            for month in words(&format!("{known} {month}x {month}9 {month}:é")) {
                reads(&t, format!("6 {month} 1994 08:49:37"), &expected);
            }
            let cut = &month[..2];
            for month in words(&format!("{cut} {rest} x{month} 9{month} {first}.{rest}")) {
                reads(&t, format!("06 {month} 1994 08:49:37"), "");
            }
        }
        for month in words("11 XI Okt Dez Mai Mon növ ｎov No\u{b7}v") {
            reads(&t, format!("06 {month} 1994 08:49:37"), "");
        }
        for (year, expected) in pairs(
            "94 | 1994, 1994 | 1994, 094 | 1994, 0094 | 1994, 007 | 2007, 0007 | 2007,
             1994x | 1994, 94:5 | 1994, 94é9 | 1994",
        ) {
            let expected = format!("{expected}-11-06 08:49:37");
            reads(&t, format!("6 Nov {year} 08:49:37"), &expected);
        }
        for year in words("4 4x 19940 01994 x94 'x MCMXCIV ９４") {
            reads(&t, format!("6 Nov {year} 08:49:37"), "");
        }
    });
}

#[test]
fn anything_may_stand_behind_what_is_no_digit() {
    claim!(
        STEP.invariant(3),
        "Behind a number a byte that is no digit may stand, and then anything",
        "RFC 6265bis, section 5.1.1"
    )
    .test(async |t| {
        for byte in (0..=u8::MAX).filter(|byte| !is_delimiter(*byte)) {
            let allowed = !byte.is_ascii_digit();
            for behind in [&[byte][..], &[byte, b'9', b'9'], &[byte, b':', b'x', 0xff]] {
                is_date(&t, [b"06", behind, b" Nov 1994 08:49:37"].concat(), allowed);
                is_date(&t, [b"06 Nov 1994", behind, b" 08:49:37"].concat(), allowed);
                is_date(&t, [b"06 Nov 1994 08:49:37", behind].concat(), allowed);
                is_date(&t, [b"06 Nov", behind, b" 1994 08:49:37"].concat(), true);
            }
        }
    });
}

#[test]
fn two_digits_are_a_year_between_1970_and_2069() {
    claim!(
        STEP.invariant(4),
        "Years 70 to 99 are of the twentieth century, 0 to 69 of the twenty-first",
        "RFC 6265bis, section 5.1.1, steps 3 and 4"
    )
    .test(async |t| {
        for year in 0..100 {
            let expected = if year < 70 { 2000 + year } else { 1900 + year };
            let expected = format!("{expected}-01-01 00:00:00");
            reads(&t, format!("01 Jan {year:02} 00:00:00"), &expected);
            reads(&t, format!("01 Jan {year:03} 00:00:00"), &expected);
            reads(&t, format!("01 Jan {year:04} 00:00:00"), &expected);
        }
        for year in words("100 169 0100 999 1069 1599") {
            reads(&t, format!("01 Jan {year} 00:00:00"), "");
        }
    });
}

#[test]
fn a_date_that_does_not_exist_is_none() {
    claim!(
        STEP.invariant(5),
        "All four have to be there, within their bounds, and the day exists in its month",
        "RFC 6265bis, section 5.1.1, steps 5 and 6"
    )
    .test(async |t| {
        for missing in 0..4 {
            let mut rest = vec!["06", "Nov", "1994", "08:49:37"];
            rest.remove(missing);
            reads(&t, rest.join(" "), "");
            reads(&t, format!("Sun {} GMT", rest.join(" x ")), "");
        }
        for time in words("00:00:00 23:59:59 23:00:59 00:59:00") {
            reads(
                &t,
                format!("06 Nov 1994 {time}"),
                &format!("1994-11-06 {time}"),
            );
        }
        for time in words("24:00:00 23:60:00 23:59:60 99:00:00 00:99:00 00:00:99") {
            reads(&t, format!("06 Nov 1994 {time}"), "");
            // Whatever it says, it has the place of the time, and a second one has no other.
            reads(&t, format!("{time} 08:49:37 Nov 1994"), "");
            reads(&t, format!("06 {time} Nov 1994 08:49:37"), "");
        }
        for year in [1601, 1969, 1970, 2038, 2039, 9999] {
            let expected = format!("{year}-12-31 23:59:59");
            reads(&t, format!("31 Dec {year} 23:59:59"), &expected);
        }
        reads(&t, "31 Dec 1600 23:59:59", "");
        reads(&t, "01 Jan 1601 00:00:00", "1601-01-01 00:00:00");
        for (month, last) in MONTHS.into_iter().zip(LENGTHS) {
            for day in [0, 1, last, last + 1, 32, 99] {
                let expected = (1..=last).contains(&day);
                is_date(&t, format!("{day:02} {month} 2023 00:00:00"), expected);
            }
        }
        let leap = [1972, 2000, 2004, 2024].map(|year| (year, true));
        let other = [1700, 1900, 2023, 2100].map(|year| (year, false));
        for (year, is_leap) in leap.into_iter().chain(other) {
            is_date(&t, format!("29 Feb {year} 00:00:00"), is_leap);
            is_date(&t, format!("30 Feb {year} 00:00:00"), false);
        }
    });
}

#[test]
fn the_last_date_counts() {
    claim!(
        STEP.invariant(6),
        "Without an age, the last Expires that is a date counts, for 400 days at most",
        "RFC 6265bis, sections 5.5, 5.6.1 and 5.7, step 6"
    )
    .test(async |t| {
        let far = FAR.map(|date| (date, 400 * DAY));
        for (date, after) in DATES.into_iter().chain(far) {
            let (last, expected) = (("expires", date), moment(at(after)));
            ends(&t, &[last], 0, &expected);
            ends(&t, &[("expires", PAST[0]), last], 0, &expected);
            let none = [("expires", "soon"), ("expires", "")];
            let all = [("expires", DATES[1].0), last, none[0], none[1]];
            ends(&t, &all, 0, &expected);
            let all = [("max-age", "+5"), last, ("max-age", "")];
            ends(&t, &all, 0, &expected);
        }
        let none = ["", "0", "-1", "soon", "60", "32 Jan 2027 08:00:00"];
        for none in none.into_iter().chain(NO_DATES) {
            ends(&t, &[("expires", none)], 0, "with the browser");
        }
        for past in PAST {
            let attributes = [("expires", DATES[0].0), ("expires", past)];
            let call = format!("expires_at({attributes:?}, {})", moment(at(0)));
            t.call(call, || expires_at(&set(&attributes), at(0)))
                .must("a moment before that", |it| it.is_some_and(|it| it < at(0)));
        }
    });
}

#[test]
fn an_age_counts_before_a_date() {
    claim!(
        STEP.invariant(6),
        "Where there is an age, no Expires counts, wherever it stands and whatever it says",
        "RFC 6265bis, section 5.7, step 6"
    )
    .test(async |t| {
        for date in [DATES[1].0, PAST[0], FAR[0], FAR[3], "soon", ""] {
            let (expires, age) = (("expires", date), ("max-age", "5"));
            ends_after(&t, &[expires, age], 5);
            ends_after(&t, &[age, expires], 5);
            ends_after(&t, &[age, expires, ("max-age", "x")], 5);
            ends(&t, &[("max-age", "0"), expires], 0, "UNIX_EPOCH");
        }
        let (date, after) = DATES[1];
        let none = [("expires", date), ("max-age", "x")];
        ends(&t, &none, 0, &moment(at(after)));
    });
}

#[test]
fn a_date_keeps_and_deletes() {
    claim!(
        STEP.invariant(6),
        "A cookie with a date outlives the browser, and a date in the past deletes it",
        "RFC 6265bis, section 5.7"
    )
    .test(async |t| {
        let mut alice = Visitor::new(&t);
        let home = typed("https://shop.test/");
        alice.takes(&home, "a=1; Expires=Fri, 15 Jan 2027 09:00:00 GMT");
        alice.takes(&home, "b=1; Expires=Friday");
        alice.takes(&home, "c=1; Expires=Fri, 15 Jan 2027 07:00:00 GMT");
        alice.sends(&home, "a=1; b=1");
        alice.jar.close();
        alice.waits(3599);
        alice.sends(&home, "a=1");
        alice.waits(2);
        alice.sends(&home, "");
        alice.takes(&home, "d=1; Max-Age=3600");
        alice.takes(&home, "d=; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
        alice.sends(&home, "");
    });
}
